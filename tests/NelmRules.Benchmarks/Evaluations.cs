using System.Diagnostics;
using System.Globalization;
using System.Text;
using NelmRules.Patients;
using NelmRules.Text;
using NelmRules.Values;

namespace NelmRules.Benchmarks;

/// <summary>One patient under 60 rules, in turns: written by hand in C#, and evaluated with and without reading the object first.</summary>
internal static class Evaluations
{
    private const int Rules = 60;
    private const int Rounds = 15;
    private const int Evaluated = 400;

    private static readonly RuleBook Book = RuleBook.Compile([Generated.Book(0)[0], new SourceText("rules.nelm", Text())]);

    private static readonly PatientMapping<Case> Mapping = new(Book.Vocabulary, bind => bind
        .Fact("grade", one => one.Grade)
        .Fact("ki67", one => one.Ki67, "%")
        .Fact("age", one => one.Age, "years")
        .Fact("remnant_burden", one => one.Remnant, "cm")
        .Fact("fit", one => one.Fit));

    public static void Run()
    {
        Console.WriteLine($"{"",-32}{"by hand us",12}{"evaluate us",12}{"x",8}{"with reading us",17}{"x",8}{"KB a patient",14}");
        Measure("everything recorded", new Case(Grade.G3, 30m, 54m, 4m, true));
        Measure("two facts not recorded", new Case(Grade.G3, null, 54m, null, true));
    }

    private static void Measure(string name, Case one)
    {
        Patient patient = Mapping.Read(one);
        int met = Book.Evaluate(patient).Rulesets[0].Rules.Count(rule => rule.Finding.Status == Status.Met);
        if (met != ByHand(one).Count)
        {
            throw new InvalidOperationException($"{met} rules are met, and {ByHand(one).Count} by hand.");
        }

        Func<object>[] contenders = [() => ByHand(one), () => Book.Evaluate(patient), () => Book.Evaluate(one, Mapping)];
        double[] times = InTurns(contenders);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Book.Evaluate(patient);
        double kilobytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-32}{times[0],12:0.00}{times[1],12:0.0}{times[1] / times[0],8:0.0}{times[2],17:0.0}{times[2] / times[0],8:0.0}{kilobytes,14:0.0}"));
    }

    // Medians in microseconds; each round measures every contender, so that a slow moment of the machine strikes all alike.
    private static double[] InTurns(Func<object>[] contenders)
    {
        double[][] times = [.. contenders.Select(_ => new double[Rounds])];
        for (int round = -Rounds; round < Rounds; round++)
        {
            for (int index = 0; index < contenders.Length; index++)
            {
                double time = Time(contenders[index]);
                times[index][Math.Max(round, 0)] = time;
            }
        }

        return [.. times.Select(of => of.Order().ElementAt(Rounds / 2))];
    }

    private static double Time(Func<object> work)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int count = 0; count < Evaluated; count++)
        {
            work();
        }

        return watch.Elapsed.TotalMicroseconds / Evaluated;
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

    private sealed record Case(Grade? Grade, decimal? Ki67, decimal? Age, decimal? Remnant, bool? Fit);
}
