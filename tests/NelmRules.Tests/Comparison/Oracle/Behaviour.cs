using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Comparison;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Tests.Comparison.Oracle.Solver;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>What one ruleset says of patients, subject by subject, as far as a comparison is about it.</summary>
internal sealed class Behaviour
{
    private readonly Dictionary<string, Said> _said = new(StringComparer.Ordinal);
    private readonly BookSide _side;
    private readonly BookSide _newer;
    private readonly RulesetSymbol _ruleset;

    public Behaviour(BookSide side, BookSide newer)
    {
        (_side, _newer) = (side, newer);
        _ruleset = side.Book.Rulesets.Single();
        Add("applies", new Said(false, [_ruleset.Applies]));
        foreach (var action in _ruleset.Rules.SelectMany(rule => rule.Actions.Select(action => (Key: Key(rule, action), Rule: rule))).GroupBy(one => one.Key, one => one.Rule))
        {
            Add(action.Key, new Said(action.First().Reported is null, [.. action.Distinct().Select(rule => rule.Condition)]));
        }

        RulesetSymbol other = newer.Book.Rulesets.Single();
        Add("criteria", _ruleset.Criteria, other.Criteria, one => new Said(true, [new BoundCriteria(one.Place, one)]));
        Add("who is shown criteria", _ruleset.Criteria, other.Criteria, one => new Said(true, [one.Concerns]));
        Add("outcome", _ruleset.Outcomes, other.Outcomes, one => new Said(true, [one.Condition]));
        Add("note", _ruleset.Notes, other.Notes, one => new Said(true, [one.Condition]));
        Add("prognosis", _ruleset.Prognoses, other.Prognoses, one => new Said(true, [one.Condition]) { Per = one.Condition is null ? one.Per?.Fact : null });
    }

    /// <summary>Every subject.</summary>
    public IEnumerable<string> Subjects => _said.Keys;

    /// <summary>The key of a subject of a comparison.</summary>
    public static string KeyOf(ComparedSubject subject) => $"{subject.Text}{(subject.Reported is null ? "" : $" reported from {subject.Reported}")}";

    /// <summary>Whether a subject is said only where the ruleset applies; null where it is not said at all.</summary>
    public bool? IsOfPopulation(string subject) => _said.TryGetValue(subject, out Said? said) ? said.IsOfPopulation : null;

    /// <summary>The answers of a subject as terms; what is not there is never met.</summary>
    public AnswerTerms Terms(string subject, SideTerms terms) => !_said.TryGetValue(subject, out Said? said) ? AnswerTerms.Never
        : said.Per is { } fact ? terms.IsPresent(Supplied(fact))
        : terms.AnyOf(said.Conditions);

    /// <summary>What is said of a patient; null where the record breaks an invariant.</summary>
    public Opinion? Of(Example example)
    {
        Interpreter interpreter = new(_side.Read(example), EvaluationOptions.Default);
        return Of(interpreter);
    }

    /// <summary>What is said of a patient that was read already; null where the record breaks an invariant.</summary>
    public Opinion? Of(Patient patient) => Of(new Interpreter(patient, EvaluationOptions.Default));

    private Opinion? Of(Interpreter interpreter) =>
        _side.Book.Invariants.Any(one => interpreter.Condition(one.Condition) == Answers.No) ? null : new Opinion(
            _ruleset.Applies is null || interpreter.Condition(_ruleset.Applies) != Answers.No,
            _said.ToDictionary(pair => pair.Key, pair => StatusOf(Answer(pair.Value, interpreter)), StringComparer.Ordinal),
            subject => Ask(_said[subject], interpreter));

    // What several rules say together: yes before unclear before no, for every combination of what each can say.
    private static Answers Or(Answers left, Answers right)
    {
        Answers[] order = [Answers.No, Answers.Unclear, Answers.Yes];
        Answers all = Answers.None;
        foreach (Answers one in order.Where(one => left.HasFlag(one)))
        {
            all |= order.Where(other => right.HasFlag(other)).Aggregate(Answers.None, (some, other) => some | order[Math.Max(Array.IndexOf(order, one), Array.IndexOf(order, other))]);
        }

        return all;
    }

    private static Status StatusOf(Answers answers) => answers switch
    {
        Answers.Yes => Status.Met,
        Answers.No => Status.NotMet,
        Answers.Unclear => Status.Unclear,
        Answers.None or Answers.YesOrNo or Answers.Any or _ => Status.Undetermined,
    };

    private Answers Answer(Said said, Interpreter interpreter) => said.Per is { } fact
        ? interpreter.IsNumberKnown(Supplied(fact))
        : said.Conditions.Aggregate(Answers.No, (all, one) => Or(all, one is null ? Answers.Yes : interpreter.Condition(one)));

    private string Ask(Said said, Interpreter interpreter)
    {
        Inspector inspector = new(interpreter);
        BoundExpression?[] all = [.. said.Conditions];
        Finding finding = said.Per is { } fact ? inspector.FindKnown(Supplied(fact))
            : inspector.Find(all is [{ } only] ? only : new BoundLogical(all[0]!.Place, false, [.. all.OfType<BoundExpression>()]));
        return string.Join("; ", finding.Needs.Select(need => string.Join(" or ", need.AnyOf.Select(Common).Order(StringComparer.Ordinal)) + Common($"received {need.OnlyAfter}")).Order(StringComparer.Ordinal));
    }

    private string Common(string name) => name.StartsWith("received ", StringComparison.Ordinal)
        ? _side.Treatments.FirstOrDefault(pair => $"received {pair.Value.Name}" == name).Key ?? name
        : _side.Facts.FirstOrDefault(pair => pair.Value.Name == name.Split('.')[0]).Key is { } fact ? string.Join('.', name.Split('.').Skip(1).Prepend(fact)) : name;

    private BoundFact Supplied(FactSymbol fact) => new(
        fact.Place, fact, _ruleset.Definitions.Concat(_side.Book.VocabularyDefinitions).FirstOrDefault(one => one.Fact == fact));

    private void Add(string key, Said said) => _said.Add(key, said);

    private void Add<T>(string word, IEnumerable<T> older, IEnumerable<T> newer, Func<T, Said> say)
        where T : Symbol
    {
        foreach (T one in older)
        {
            Add($"{word} {BookSide.NewName(one.Name, older, newer)}", say(one));
        }
    }

    private string Key(RuleSymbol rule, RuleAction action)
    {
        string Named(string word, Symbol? symbol) => symbol is null ? "" : $" {word} {Name(symbol)}";
        string text = $"{action.Verb.Word}{Named("", action.Treatment)[1..]}{Named("over", action.Over)}{Named("with", action.With)}{Named("after", action.After)}{Named("for", action.For)}";
        string stance = rule.Reported?.Stance is { } said ? $", {said}" : "";
        return rule.Reported is { } reported ? $"{text} reported from {reported.Party.Name}{stance}" : text;
    }

    private string Name(Symbol symbol) => symbol is TreatmentSymbol
        ? BookSide.NewName(symbol.Name, _side.Book.Vocabulary.Treatments, _newer.Book.Vocabulary.Treatments)
        : symbol.Name;

    private sealed record Said(bool IsOfPopulation, ImmutableArray<BoundExpression?> Conditions)
    {
        public FactSymbol? Per { get; init; }
    }
}

/// <summary>What a ruleset says of one patient.</summary>
/// <param name="MayApply">Whether the ruleset applies or may apply.</param>
/// <param name="Statuses">The status of each subject.</param>
/// <param name="Needs">What is asked for where a subject is undetermined.</param>
internal sealed record Opinion(bool MayApply, IReadOnlyDictionary<string, Status> Statuses, Func<string, string> Needs)
{
    /// <summary>The status of a subject; what is not there is never met.</summary>
    public Status Of(string subject) => Statuses.GetValueOrDefault(subject, Status.NotMet);
}
