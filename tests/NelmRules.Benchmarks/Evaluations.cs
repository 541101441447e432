using System.Diagnostics;
using System.Globalization;
using System.Text;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Text;
using NelmRules.Values;

namespace NelmRules.Benchmarks;

/// <summary>One patient under 60 rules, in turns: written by hand in C#, and evaluated, with more or less of the result read.</summary>
internal static class Evaluations
{
    private const int Rules = 60;
    private const int Rounds = 15;
    private const double MillisecondsARound = 10;

    private static readonly RuleBook Book = RuleBook.Compile([Generated.Book(0)[0], new SourceText("rules.nelm", Text())]);

    private static readonly PatientMapping<Case> Mapping = new(Book.Vocabulary, bind => bind
        .Fact("grade", one => one.Grade)
        .Fact("ki67", one => one.Ki67, "%")
        .Fact("age", one => one.Age, "years")
        .Fact("remnant_burden", one => one.Remnant, "cm")
        .Fact("fit", one => one.Fit));

    public static void Run()
    {
        Measure("everything recorded", new Case(Grade.G3, 30m, 54m, 4m, true));
        Measure("two facts not recorded", new Case(Grade.G3, null, 54m, null, true));
        MeasureBundled("rules", "rules/patients/du2015b/typical.json");
    }

    private static void Measure(string name, Case one)
    {
        Patient patient = Mapping.Read(one);
        if (Statuses(Book.Evaluate(patient)) is var met && met != ByHand(one).Count)
        {
            throw new InvalidOperationException($"{met} actions are met, and {ByHand(one).Count} by hand.");
        }

        Show(name,
        [
            new("by hand", () => ByHand(one).Count),
            new("evaluated, all statuses read", () => Statuses(Book.Evaluate(patient))),
            new("  the same of an object", () => Statuses(Book.Evaluate(one, Mapping))),
            new("  treatments read too", () => Book.Evaluate(patient) is var found ? Statuses(found) + found.Treatments.Length : 0),
            new("  needs read too", () => Needs(Book.Evaluate(patient))),
            new("  everything read", () => Everything(Book.Evaluate(patient))),
        ]);
    }

    private static void MeasureBundled(string folder, string record)
    {
        RuleBook book = RuleBook.Compile(Directory.GetFiles(folder, "*.nelm").Select(file => new SourceText(file, File.ReadAllText(file))));
        Patient patient = Patient.FromJson(File.ReadAllText(record), book.Vocabulary);
        Show($"{folder}, {Path.GetFileName(record)}",
        [
            new("evaluated, all statuses read", () => Statuses(book.Evaluate(patient))),
            new("  needs read too", () => Needs(book.Evaluate(patient))),
            new("  everything read", () => Everything(book.Evaluate(patient))),
        ]);
    }

    private static void Show(string name, Contender[] contenders)
    {
        double[] times = InTurns(contenders);
        Console.WriteLine($"{name,-40}{"us",10}{"times",10}{"KB",10}");
        foreach ((Contender contender, double time) in contenders.Zip(times))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {contender.Name,-38}{time,10:0.00}{time / times[0],10:0.0}{Kilobytes(contender),10:0.0}"));
        }
    }

    // What the aim is held against: the status of every rule and so of every action; how many actions are advised.
    private static int Statuses(PatientEvaluation evaluation)
    {
        int met = 0;
        foreach (RulesetResult source in evaluation.Rulesets)
        {
            foreach (RuleResult rule in source.Rules)
            {
                met += rule.Finding.Status == Status.Met ? rule.Rule.Actions.Length : 0;
            }
        }

        return met;
    }

    private static int Needs(PatientEvaluation evaluation) =>
        evaluation.Rulesets.Sum(source => source.Rules.Sum(rule => rule.Finding.Needs.Length));

    private static int Everything(PatientEvaluation evaluation) =>
        Needs(evaluation)
        + evaluation.Treatments.Length
        + evaluation.Discrepancies.Length
        + evaluation.Rulesets.Sum(source => source.Criteria.Length + source.Prognoses.Length + source.Outcomes.Length + source.Notes.Length);

    // Medians in microseconds; each round measures every contender, so that a slow moment of the machine strikes all alike.
    private static double[] InTurns(Contender[] contenders)
    {
        double[][] times = [.. contenders.Select(_ => new double[Rounds])];
        int[] counts = [.. contenders.Select(_ => 100)];
        for (int round = -Rounds; round < Rounds; round++)
        {
            for (int index = 0; index < contenders.Length; index++)
            {
                double time = Time(contenders[index].Work, counts[index]);
                times[index][Math.Max(round, 0)] = time;
                counts[index] = Math.Clamp((int)(MillisecondsARound * 1000 / time), 10, 100_000);
            }
        }

        return [.. times.Select(of => of.Order().ElementAt(Rounds / 2))];
    }

    private static double Time(Func<int> work, int count)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int done = 0; done < count; done++)
        {
            work();
        }

        return watch.Elapsed.TotalMicroseconds / count;
    }

    private static double Kilobytes(Contender contender)
    {
        const int Several = 100;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Time(contender.Work, Several);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / Several;
    }

    private static List<string> ByHand(Case one)
    {
        List<string> met = [];
        for (int i = 0; i < Rules; i++)
        {
            if (one.Grade == Grade.G3 && one.Remnant < i + 1.5m && (one.Ki67 > i || one.Fit == false) && one.Age >= i && one.Age <= 80)
            {
                met.Add("consider resection");
            }
        }

        return met;
    }

    private static string Text()
    {
        StringBuilder text = new("ruleset generated \"Generated\"\n  version 1.0.0\n  uses bench 1\n\n");
        for (int i = 0; i < Rules; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"rule r{i} \"Rule {i}\"\n  when grade == G3 and remnant_burden < {i + 1}.5 cm and (ki67 > {i}% or not fit) and age between {i} years and 80 years\n  then consider resection\n  wording \"should be considered\"\n  cite \"Discussion, paragraph {i}\"\n\n");
        }

        return text.ToString();
    }

    private enum Grade
    {
        G1,
        G2,
        G3,
    }

    private sealed record Contender(string Name, Func<int> Work);

    private sealed record Case(Grade? Grade, decimal? Ki67, decimal? Age, decimal? Remnant, bool? Fit);
}
