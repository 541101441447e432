using System.Diagnostics;
using System.Globalization;
using System.Text;
using NelmRules.Comparison;
using NelmRules.Text;

namespace NelmRules.Benchmarks;

/// <summary>Comparing two versions of generated books, as multiples of compiling both in the same run.</summary>
internal static class Differences
{
    private const int Rounds = 9;
    // What a round runs is to be compiled for good before it is measured: comparing as well as compiling the books.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private const int RulesOfSet = 50;
    private const int Treatments = 20;
    private const int Facts = 60;

    private static readonly int[] Sizes = [100, 1_000, 5_000];

    private static readonly (string Name, Func<int, int, bool> Edits, int Limit)[] Edits =
    [
        ("none", (_, _) => false, 5),
        ("one", (rule, _) => rule == 17, 5),
        ("50", (rule, size) => rule % Math.Max(1, size / 50) == 0, 5),
        ("define", (_, _) => false, 9),
    ];

    /// <summary>Every size and edit, or one size, or one edit of one size.</summary>
    public static void Run(string? onlySize, string? onlyEdit)
    {
        int[] sizes = onlySize is null ? Sizes : [int.Parse(onlySize, NumberStyles.None, CultureInfo.InvariantCulture)];
        Console.WriteLine($"{"rules",6}  {"edit",-30}{"compile both, ms",18}{"compare, ms",13}{"whole diff: x compile",23}{"changed",9}{"undecided",11}");
        foreach (int size in sizes)
        {
            foreach ((string Name, Func<int, int, bool> Edits, int Limit) edit in Edits.Where(one => onlyEdit is null || one.Name == onlyEdit))
            {
                Report(size, edit);
            }
        }
    }

    private static void Report(int size, (string Name, Func<int, int, bool> Edits, int Limit) edit)
    {
        (SourceText[] old, SourceText[] becomes) = (Book(size, Edits[0]), Book(size, edit));
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
        {
            Compare(old, becomes);
        }

        (double Compile, double Compare, BookDifference Difference)[] runs = [.. Enumerable.Range(0, Rounds).Select(_ => Compare(old, becomes))];
        double compile = Median(runs.Select(run => run.Compile));
        double compare = Median(runs.Select(run => run.Compare));
        BookDifference difference = runs[0].Difference;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,6}  {edit.Name,-30}{compile,18:0}{compare,13:0}{(compile + compare) / compile,23:0.00}{difference.Rulesets.Sum(one => one.Changes.Length),9}{difference.Rulesets.Sum(one => one.Unconfirmed.Length + one.Exhausted.Length),11}"));
    }

    private static (double Compile, double Compare, BookDifference Difference) Compare(SourceText[] old, SourceText[] becomes)
    {
        GC.Collect();
        Stopwatch watch = Stopwatch.StartNew();
        RuleBook before = RuleBook.Compile(old);
        RuleBook after = RuleBook.Compile(becomes);
        double compile = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        BookDifference difference = before.CompareTo(after);
        return (compile, watch.Elapsed.TotalMilliseconds, difference);
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    private static SourceText[] Book(int size, (string Name, Func<int, int, bool> Edits, int Limit) edit)
    {
        StringBuilder words = new("vocabulary bench \"Benchmark\"\n  version 1.0.0\n");
        for (int i = 0; i < Facts; i++)
        {
            words.Append(CultureInfo.InvariantCulture, $"fact f{i} : {(i % 4) switch { 0 => "cm from 0", 1 => "yes/no", 2 => "G1 < G2 < G3", _ => "count from 0" }}\n");
        }

        for (int i = 0; i < Treatments; i++)
        {
            words.Append(CultureInfo.InvariantCulture, $"treatment t{i}\n");
        }

        words.Append(CultureInfo.InvariantCulture, $"define large = f0 > {edit.Limit}cm or f4 > 12cm\n");
        return [new SourceText("bench.nelm", words.ToString()), .. Enumerable.Range(0, size / RulesOfSet).Select(set => Ruleset(set, size, edit))];
    }

    private static SourceText Ruleset(int set, int size, (string Name, Func<int, int, bool> Edits, int Limit) edit)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"ruleset set{set} \"Set {set}\"\n  version 1.0.0\n  uses bench 1\n\n");
        for (int i = 0; i < RulesOfSet; i++)
        {
            text.Append(Rule((set * RulesOfSet) + i, edit.Edits((set * RulesOfSet) + i, size)));
        }

        return new SourceText($"set{set}.nelm", text.ToString());
    }

    // Each rule reads five facts of its own and the define.
    private static string Rule(int i, bool isEdited) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        rule r{i} "Rule {i}"
          when large and f{(i * 4 % Facts)} < {(isEdited ? 6 : 5) + (i % 7)}cm and f{((i * 4) + 5) % Facts} and (f{((i * 4) + 10) % Facts} == G3 or f{((i * 4) + 15) % Facts} > {i % 9}) and not f{((i * 4) + 21) % Facts}
          then consider t{i % Treatments}
          cite "Page {i}"


        """);
}
