using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Generation;

/// <summary>Writes prognoses and outcomes with every form of a line.</summary>
internal sealed partial class EvidenceWriter(Dice dice, GeneratedScope scope, ImmutableArray<string> endpoints, ImmutableArray<GeneratedFact> facts)
{
    private readonly Clauses _clauses = new(dice);

    public string Prognosis(string name)
    {
        string factor = dice.OneIn(2) ? $"when {new ExpressionWriter(dice, scope).Condition(2)}" : $"per {Step()}";
        return _clauses.Below(
            $"prognosis {name}{_clauses.Title()}",
            [factor, .. dice.Several(1, 3, Effect), dice.Perhaps(4, () => $"study {_clauses.Text()}"), .. _clauses.Cited()]);
    }

    public string Outcome(string name, ImmutableArray<string> others) => _clauses.Below(
        $"outcome {name}{_clauses.Title()}",
        [
            dice.Perhaps(2, () => $"when {new ExpressionWriter(dice, scope).Condition(1)}"),
            dice.Perhaps(3, () => $"study {_clauses.Text()}"),
            .. dice.OneIn(2) ? dice.Several(1, 2, Arm) : [],
            dice.Perhaps(2, () => $"n {dice.Below(90)}{Doubtful()}"),
            .. dice.Several(1, 5, () => $"{dice.Of(endpoints)} {Doubted(Figure(others))}"),
            .. _clauses.Cited(),
        ]);

    private string Step()
    {
        GeneratedFact fact = dice.Of([.. facts.Where(fact => fact.Type is QuantityType or CountType or NumberType or DateType)]);
        return fact.Type switch
        {
            QuantityType quantity when dice.OneIn(2) => $"{dice.Between(1, 10)} {quantity.Unit.Symbol} of {fact.Name}",
            CountType or NumberType when dice.OneIn(2) => $"1 of {fact.Name}",
            DateType when dice.OneIn(2) => $"5 years of {fact.Name}",
            _ => $"{_clauses.Text()} of {fact.Name}",
        };
    }

    private string Effect()
    {
        string head = dice.Of("worsens", "improves", "affects", "no effect shown on", $"modifies {dice.Of(scope.Treatments)} on");
        return $"{head} {dice.Of(endpoints)}{string.Concat(dice.Several(0, 3, () => $"\n    {Test()} {Doubted(TestLine())}"))}";
    }

    private string Test() => dice.Of("univariate", "multivariate", "log_rank", _clauses.Text());

    private string TestLine() => dice.Below(5) switch
    {
        0 => "not entered",
        1 => $"{dice.Of("", "not ")}significant",
        2 => P(),
        3 => Ratio(),
        _ => $"{Ratio()} {P()}",
    };

    private string P() => $"p {dice.Of("", "< ", "> ")}0.{dice.Between(0, 99):D2}";

    private string Ratio() => $"hr {dice.Between(0, 9)}.{dice.Between(1, 99):D2}{dice.Perhaps(2, () => $" (0.{dice.Below(99):D2} to {dice.Between(1, 20)}.{dice.Below(9)})")}";

    // Only what is printed can be in doubt.
    private string Doubted(string figures) => dice.OneIn(4) && PrintedInterval().IsMatch(figures)
        ? $"{figures} doubtful interval {_clauses.Text()}"
        : $"{figures}{Doubtful()}";

    [GeneratedRegex(@" \([0-9.]+ to [0-9.]+\)")]
    private static partial Regex PrintedInterval();

    private string Doubtful() => dice.Perhaps(6, () => $" doubtful {_clauses.Text()}");

    private string Arm()
    {
        string or = dice.Perhaps(4, () => $" or {dice.Of(scope.Treatments)}");
        return $"{dice.Of("after", "with", "without")} {dice.Of(scope.Treatments)}{or}{_clauses.Title()}";
    }

    private string Figure(ImmutableArray<string> others) => dice.Below(7) switch
    {
        0 => "median not reached",
        1 => $"{dice.Of("median", "mean")} {dice.Of("", "> ", "< ")}{Months()}{dice.Of("", $" to {Months()}", Interval())}{dice.Perhaps(3, () => $" spread {Months()} {_clauses.Text()}")}",
        2 => $"{dice.Below(20)} of {dice.Between(10, 40)}",
        3 => $"{Share()}{dice.Of("", $" to {Share()}", Interval())}",
        4 => string.Join(", ", dice.Several(1, 3, () => $"{dice.Between(1, 9)} {dice.Of("years", "months")} {Share()}{dice.Of("", Interval())}")),
        5 => $"{dice.Of("log_rank ", "univariate ", "")}{dice.Of("", Ratio() + " ")}{P()} versus {Versus(others)}",
        _ => $"{Test()} {dice.Of("", "not ")}significant versus {Versus(others)}",
    };

    private string Versus(ImmutableArray<string> others) => string.Join(", ", dice.Some(others, 1, 2));

    private string Months() => $"{dice.Between(1, 60)}.{dice.Below(9)} months";

    private string Share() => $"{dice.Below(100)}.{dice.Below(9)}%";

    private string Interval() => $" ({dice.Below(30)}.0 to {dice.Between(30, 90)}.5)";
}
