using NelmRules.Values;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>The answers that a condition can have: for each a term that says whether it is possible.</summary>
internal sealed record AnswerTerms(string Yes, string No, string Unclear)
{
    private static readonly Answers[] Singles = [Answers.Yes, Answers.No, Answers.Unclear];

    /// <summary>Nothing but yes.</summary>
    public static AnswerTerms Always { get; } = Certain(Term.True);

    /// <summary>Nothing but no.</summary>
    public static AnswerTerms Never { get; } = Certain(Term.False);

    /// <summary>The status that only yes is.</summary>
    public string IsMet => Term.And(Yes, Term.Not(No), Term.Not(Unclear));

    /// <summary>Yes where a term holds, else no.</summary>
    public static AnswerTerms Certain(string yes) => new(yes, Term.Not(yes), Term.False);

    /// <summary>Yes or no where what decides is recorded, both where it is not.</summary>
    public static AnswerTerms Perhaps(string recorded, string yes) =>
        new(Term.Or(Term.Not(recorded), yes), Term.Or(Term.Not(recorded), Term.Not(yes)), Term.False);

    /// <summary>Whether the answers are those of a status.</summary>
    public string Is(Status status) => status switch
    {
        Status.Met => IsMet,
        Status.NotMet => Term.And(No, Term.Not(Yes), Term.Not(Unclear)),
        Status.Unclear => Term.And(Unclear, Term.Not(Yes), Term.Not(No)),
        Status.Undetermined or _ => Term.Or(Term.And(Yes, No), Term.And(Yes, Unclear), Term.And(No, Unclear)),
    };

    /// <summary>Whether one answer is possible.</summary>
    public string Allows(Answers answer) => answer switch
    {
        Answers.Yes => Yes,
        Answers.No => No,
        Answers.None or Answers.Unclear or Answers.YesOrNo or Answers.Any or _ => Unclear,
    };

    /// <summary>The results of a table over all pairs of answers.</summary>
    public static AnswerTerms Of(Func<Answers, Answers, Answers> table, AnswerTerms left, AnswerTerms right)
    {
        string Possible(Answers result) => Term.Or(
            from one in Singles
            from other in Singles
            where table(one, other) == result
            select Term.And(left.Allows(one), right.Allows(other)));
        return new AnswerTerms(Possible(Answers.Yes), Possible(Answers.No), Possible(Answers.Unclear));
    }

    /// <summary><c>not</c>.</summary>
    public AnswerTerms Negated => new(No, Yes, Unclear);

    /// <summary>The table of <c>and</c>.</summary>
    public static Answers And(Answers left, Answers right) =>
        left == Answers.No || right == Answers.No ? Answers.No
        : left == Answers.Yes && right == Answers.Yes ? Answers.Yes
        : Answers.Unclear;

    /// <summary>The table of <c>or</c>.</summary>
    public static Answers Or(Answers left, Answers right) =>
        left == Answers.Yes || right == Answers.Yes ? Answers.Yes
        : left == Answers.No && right == Answers.No ? Answers.No
        : Answers.Unclear;

    /// <summary>The table of <c>unclear when</c>: what is left open first.</summary>
    public static Answers UnlessOpen(Answers open, Answers value) => open == Answers.No ? value : Answers.Unclear;
}
