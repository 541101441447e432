using System.Globalization;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Tests.Evaluation;

/// <summary>Counts, sums and largest values of lists with gaps against every completion of the lists.</summary>
public sealed class AggregateProperties
{
    private const int Runs = 150;

    // Beyond every limit that is asked for; stands for numbers without a bound.
    private const decimal Far = 1_000m;

    private const string Vocabulary = """
        fact parts : list of
          held : number from 0 to 4
          open_above : number from 1
          below_zero : number from -4 to -1
          up_to_zero : number to 0
          free : number
          whole : count from 0 to 3
          used : yes/no
        fact willing : yes/no
        treatment drug

        """;

    private static readonly Dictionary<string, (decimal Low, decimal High)> Fields = new(StringComparer.Ordinal)
    {
        ["held"] = (0m, 4m),
        ["open_above"] = (1m, Far),
        ["below_zero"] = (-4m, -1m),
        ["free"] = (-Far, Far),
        ["whole"] = (0m, 3m),
    };

    private sealed record Part(decimal? Number, bool? Used);

    [Fact]
    public void Answers_are_those_of_every_completion_of_the_list()
    {
        Random random = new(31);
        string[] aggregates = [.. Fields.Keys.SelectMany(field => new[] { $"sum of {field}", $"largest {field}" }), "count"];
        for (int run = 0; run < Runs; run++)
        {
            string aggregate = aggregates[run % aggregates.Length];
            string field = aggregate == "count" ? "held" : aggregate.Split(' ')[^1];
            Part[] parts = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Next(random, field))];
            bool isFiltered = random.Next(3) > 0;
            int limit = random.Next(-9, 10);

            Answers expected = Expected(aggregate, Fields[field], isFiltered ? parts : [.. parts.Select(part => part with { Used = true })], limit);
            string given = string.Join(", ", parts.Select(part => Written(part, field)));
            string condition = $"{aggregate} of parts{(isFiltered ? " where (used)" : "")} > {limit}";
            Find(condition, $"parts = [{given}]").Answers.ShouldBe(expected, $"{condition} for {given}");
        }
    }

    [Theory]
    [InlineData("count of parts where (used)", "", 0, null)]
    [InlineData("count of parts where (used and willing)", "willing = no", 0, 0)]
    [InlineData("sum of held of parts", "", 0, null)]
    [InlineData("sum of open_above of parts", "", 0, null)]
    [InlineData("sum of below_zero of parts", "", null, 0)]
    [InlineData("sum of up_to_zero of parts", "", null, 0)]
    [InlineData("sum of free of parts", "", null, null)]
    [InlineData("sum of free of parts where (willing)", "willing = no", 0, 0)]
    [InlineData("largest held of parts", "", null, null)]
    [InlineData("largest below_zero of parts", "", null, null)]
    public void List_that_is_not_recorded_bounds_what_its_records_can_add(string aggregate, string given, int? low, int? high)
    {
        Find($"{aggregate} < 0", given).Answers.ShouldBe(low is null ? Answers.YesOrNo : Answers.No);
        Find($"{aggregate} > 0", given).Answers.ShouldBe(high is null ? Answers.YesOrNo : Answers.No);
        Find($"{aggregate} > 900", given).Answers.ShouldBe(high is null ? Answers.YesOrNo : Answers.No);
    }

    [Theory]
    [InlineData("count of parts where (used)", "parts = [{whole = 1}, {whole = 2}]")]
    [InlineData("sum of whole of parts", "parts = [{used = yes}, {whole = 2}]")]
    [InlineData("largest whole of parts", "parts = [{used = yes}, {whole = 2}]")]
    [InlineData("count of parts", "")]
    [InlineData("sum of whole of parts", "")]
    [InlineData("largest whole of parts", "")]
    public void Counts_stay_whole_numbers(string aggregate, string given)
    {
        Find($"{aggregate} == 2", given).Answers.ShouldBe(Answers.YesOrNo);
        Find($"{aggregate} == 2.5", given).Answers.ShouldBe(Answers.No);
    }

    [Theory]
    [InlineData("count of parts where (doubted)", "parts = [{held = 1}]", Answers.Unclear, "")]
    [InlineData("count of parts where (doubted)", "parts = []", Answers.No, "")]
    [InlineData("count of parts where (doubted)", "", Answers.Any, "parts")]
    [InlineData("count of parts where (used and doubted)", "parts = [{held = 1}]", Answers.Any, "parts.used")]
    [InlineData("sum of held of parts where (doubted)", "parts = [{held = 2}]", Answers.Unclear, "")]
    [InlineData("sum of held of parts where (doubted)", "parts = [{used = yes}]", Answers.Any, "parts.held")]
    [InlineData("largest held of parts where (doubted)", "parts = [{held = 2}]", Answers.Unclear, "")]
    [InlineData("largest held of parts where (used or doubted)", "parts = [{held = 2, used = yes}, {held = 3}]", Answers.Yes, "")]
    [InlineData("largest held of parts where (used or doubted) - 2", "parts = [{held = 2, used = yes}, {held = 3}]", Answers.Any, "parts.used")]
    [InlineData("largest held of parts where (used or doubted) - 2", "parts = [{held = 2, used = yes}, {held = 3, used = no}]", Answers.Unclear, "")]
    public void Filter_that_the_source_leaves_open_leaves_the_number_open(string aggregate, string given, Answers answers, string needs)
    {
        Finding finding = Find($"{aggregate} > 0", given.Length == 0 ? "willing = yes" : $"willing = yes, {given}");
        finding.Answers.ShouldBe(answers);
        string.Join('|', finding.Needs.Select(FindingText.Of)).ShouldBe(needs);
        finding.Unclear.ShouldBe(answers.Contains(Answers.Unclear) ? ["left open"] : []);
    }

    private static Answers Expected(string aggregate, (decimal Low, decimal High) bounds, Part[] parts, int limit)
    {
        (decimal Number, bool Used)[][] completions = [.. Completions(parts, bounds)];
        bool isLargest = aggregate.StartsWith("largest", StringComparison.Ordinal);
        if (isLargest && completions.Any(one => !one.Any(part => part.Used)))
        {
            return Answers.YesOrNo;
        }

        return completions.Select(one => Value(aggregate, one) > limit).Distinct()
            .Aggregate(Answers.None, (all, answer) => all | (answer ? Answers.Yes : Answers.No));
    }

    private static decimal Value(string aggregate, (decimal Number, bool Used)[] parts)
    {
        decimal[] used = [.. parts.Where(part => part.Used).Select(part => part.Number)];
        return aggregate == "count" ? used.Length : aggregate.StartsWith("sum", StringComparison.Ordinal) ? used.Sum() : used.Max();
    }

    private static IEnumerable<(decimal Number, bool Used)[]> Completions(Part[] parts, (decimal Low, decimal High) bounds) => parts.Length == 0
        ? [[]]
        : from number in parts[0].Number is { } known ? new[] { known } : [bounds.Low, bounds.High]
          from used in parts[0].Used is { } said ? new[] { said } : [true, false]
          from rest in Completions(parts[1..], bounds)
          select new[] { (number, used) }.Concat(rest).ToArray();

    private static Part Next(Random random, string field) => new(
        random.Next(3) == 0 ? null : Math.Clamp(random.Next(-4, 5), Fields[field].Low, Fields[field].High),
        random.Next(3) == 0 ? null : random.Next(2) == 0);

    private static string Written(Part part, string field)
    {
        string number = part.Number is { } known ? string.Create(CultureInfo.InvariantCulture, $"{field} = {known}") : "";
        string used = part.Used is { } said ? $"used = {(said ? "yes" : "no")}" : "";
        return $"{{{string.Join(", ", new[] { number, used }.Where(text => text.Length > 0))}}}";
    }

    private static Finding Find(string condition, string given) => TestBook.WithVocabulary(Vocabulary, $"""
        ruleset r
          version 1.0.0
          uses v 1
        define doubted = willing
          unclear when willing "left open"
        rule one
          when {condition}
          then consider drug

        """).Rule(given);
}
