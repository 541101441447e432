namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>The range that a number can be in, and why it is one.</summary>
/// <param name="Low">The lower end, where there is one.</param>
/// <param name="HasLow">Whether there is one.</param>
/// <param name="High">The upper end, where there is one.</param>
/// <param name="HasHigh">Whether there is one.</param>
internal sealed record NumberTerms(string Low, string HasLow, string High, string HasHigh)
{
    /// <summary>Whether only whole numbers are possible.</summary>
    public string IsWhole { get; init; } = Term.False;

    /// <summary>Whether something is missing.</summary>
    public string IsMissing { get; init; } = Term.False;

    /// <summary>Whether the source leaves something open.</summary>
    public string IsOpen { get; init; } = Term.False;

    /// <summary>Whether it is one number.</summary>
    public string IsPoint => Low == High ? Term.And(HasLow, HasHigh) : Term.And(HasLow, HasHigh, $"(= {Low} {High})");

    /// <summary>One number.</summary>
    public static NumberTerms Point(string number) => new(number, Term.True, number, Term.True);

    /// <summary>All numbers between two bounds, because something is missing.</summary>
    public static NumberTerms Missing(decimal? low, decimal? high, bool isWhole) =>
        new(Term.Of(low ?? 0m), Term.Of(low is not null), Term.Of(high ?? 0m), Term.Of(high is not null)) { IsMissing = Term.True, IsWhole = Term.Of(isWhole) };

    /// <summary>One of two.</summary>
    public static NumberTerms If(string condition, NumberTerms yes, NumberTerms no) => new(
        Term.If(condition, yes.Low, no.Low), Either(condition, yes.HasLow, no.HasLow), Term.If(condition, yes.High, no.High), Either(condition, yes.HasHigh, no.HasHigh))
    {
        IsWhole = Either(condition, yes.IsWhole, no.IsWhole),
        IsMissing = Either(condition, yes.IsMissing, no.IsMissing),
        IsOpen = Either(condition, yes.IsOpen, no.IsOpen),
    };

    /// <summary>A sum.</summary>
    public NumberTerms Plus(NumberTerms other) => new(
        $"(+ {Low} {other.Low})", Term.And(HasLow, other.HasLow), $"(+ {High} {other.High})", Term.And(HasHigh, other.HasHigh))
    {
        IsWhole = Term.And(IsWhole, other.IsWhole),
        IsMissing = Term.Or(IsMissing, other.IsMissing),
        IsOpen = Term.Or(IsOpen, other.IsOpen),
    };

    /// <summary>A product with a constant other than zero, which is not counted as whole.</summary>
    public NumberTerms Times(decimal factor) => factor > 0m
        ? new($"(* {Term.Of(factor)} {Low})", HasLow, $"(* {Term.Of(factor)} {High})", HasHigh) { IsMissing = IsMissing, IsOpen = IsOpen }
        : new($"(* {Term.Of(factor)} {High})", HasHigh, $"(* {Term.Of(factor)} {Low})", HasLow) { IsMissing = IsMissing, IsOpen = IsOpen };

    /// <summary>The part inside the bounds of a fact; what lies outside of them is as good as missing.</summary>
    public NumberTerms Cut(decimal? low, decimal? high, bool isWhole)
    {
        string outside = Term.Or(
            low is null ? Term.False : Term.And(HasHigh, $"(< {High} {Term.Of(low.Value)})"),
            high is null ? Term.False : Term.And(HasLow, $"(> {Low} {Term.Of(high.Value)})"));
        string fromBelow = low is null ? Term.False : Term.Or(Term.Not(HasLow), $"(< {Low} {Term.Of(low.Value)})");
        string fromAbove = high is null ? Term.False : Term.Or(Term.Not(HasHigh), $"(> {High} {Term.Of(high.Value)})");
        NumberTerms inside = new(
            Term.If(fromBelow, Term.Of(low ?? 0m), Low), Term.Or(fromBelow, HasLow), Term.If(fromAbove, Term.Of(high ?? 0m), High), Term.Or(fromAbove, HasHigh))
        {
            IsWhole = isWhole ? Term.True : IsWhole,
            IsMissing = IsMissing,
            IsOpen = IsOpen,
        };
        return If(outside, Missing(low, high, isWhole), inside);
    }

    /// <summary><c>left &lt; right</c>.</summary>
    public static AnswerTerms Less(NumberTerms left, NumberTerms right) => Decide(
        Term.And(left.HasHigh, right.HasLow, $"(< {left.High} {right.Low})"), Term.And(left.HasLow, right.HasHigh, $"(>= {left.Low} {right.High})"), left, right);

    /// <summary><c>left == right</c>.</summary>
    public static AnswerTerms Equal(NumberTerms left, NumberTerms right) =>
        Decide(Term.And(left.IsPoint, right.IsPoint, $"(= {left.Low} {right.Low})"), Apart(left, right), left, right);

    /// <summary><c>number between low and high</c>, two constants.</summary>
    public static AnswerTerms Between(NumberTerms number, decimal low, decimal high) => Decide(
        Term.And(number.HasLow, number.HasHigh, $"(>= {number.Low} {Term.Of(low)})", $"(<= {number.High} {Term.Of(high)})"),
        Term.Or(Term.Of(low > high), Term.And(number.HasHigh, $"(< {number.High} {Term.Of(low)})"), Term.And(number.HasLow, $"(> {number.Low} {Term.Of(high)})")),
        number,
        number);

    /// <summary><c>number in {...}</c>.</summary>
    public static AnswerTerms Among(NumberTerms number, decimal[] members)
    {
        string settled = Term.And(number.IsPoint, Term.Or(members.Select(member => $"(= {number.Low} {Term.Of(member)})")));
        string covered = Term.And(number.IsWhole, number.HasLow, number.HasHigh, Term.Or(Runs(members).Select(run =>
            Term.And($"(> {number.Low} {Term.Of(run.From - 1m)})", $"(< {number.High} {Term.Of(run.To + 1m)})"))));
        return Decide(Term.Or(settled, covered), Term.And(members.Select(member => Apart(number, Point(Term.Of(member))))), number, number);
    }

    // Stretches of whole numbers one after the other.
    private static IEnumerable<(decimal From, decimal To)> Runs(decimal[] members)
    {
        decimal[] whole = [.. members.Where(one => one == decimal.Truncate(one)).Distinct()];
        return whole.Where(from => !whole.Contains(from - 1m)).Select(from =>
        {
            decimal to = from;
            while (whole.Contains(to + 1m))
            {
                to++;
            }

            return (from, to);
        });
    }

    private static string Apart(NumberTerms left, NumberTerms right) => Term.Or(
        Term.And(left.HasHigh, right.HasLow, $"(< {left.High} {right.Low})"),
        Term.And(right.HasHigh, left.HasLow, $"(< {right.High} {left.Low})"),
        NeverWhole(left, right),
        NeverWhole(right, left));

    private static string NeverWhole(NumberTerms whole, NumberTerms other) =>
        whole.IsWhole == Term.False ? Term.False : Term.And(whole.IsWhole, other.IsPoint, $"(not (is_int {other.Low}))");

    // What is not certain is left open by the source, or missing, or both.
    private static AnswerTerms Decide(string yes, string no, NumberTerms left, NumberTerms right)
    {
        string open = Term.Or(left.IsOpen, right.IsOpen);
        string uncertain = Term.And(Term.Not(yes), Term.Not(no));
        string either = Term.And(uncertain, Term.Or(Term.Not(open), left.IsMissing, right.IsMissing));
        return new AnswerTerms(Term.Or(yes, either), Term.Or(Term.And(Term.Not(yes), no), either), Term.And(uncertain, open));
    }

    private static string Either(string condition, string yes, string no) => Term.Or(Term.And(condition, yes), Term.And(Term.Not(condition), no));
}
