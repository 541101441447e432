using System.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Benchmarks;

/// <summary>Warm, in process: parsing alone, and parsing with binding and all checks, on files of growing length.</summary>
internal static class Scale
{
    private static readonly int[] Sizes = [100, 1_000, 10_000, 50_000];

    public static void Run()
    {
        Warm();
        Console.WriteLine("declarations   parse us/decl   parse+bind us/decl   parse: x the tenth   parse+bind: x the tenth");
        (double Parse, double Bind)[] totals = new (double, double)[Sizes.Length];
        for (int index = 0; index < Sizes.Length; index++)
        {
            SourceText[] book = Generated.Book(Sizes[index]);
            totals[index] = (Median(() => Parser.Parse(book[1])), Median(() => RuleBook.Compile(book)));
            Console.WriteLine(
                $"{Sizes[index],12}{totals[index].Parse / Sizes[index],16:0.0}{totals[index].Bind / Sizes[index],21:0.0}"
                + (index is 1 or 2 ? $"{totals[index].Parse / totals[index - 1].Parse,21:0.0}{totals[index].Bind / totals[index - 1].Bind,26:0.0}" : ""));
        }
    }

    private static void Warm()
    {
        SourceText[] book = Generated.Book(1_000);
        if (RuleBook.Compile(book).Diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            throw new InvalidOperationException("The generated book has errors.");
        }

        for (int round = 0; round < 40; round++)
        {
            RuleBook.Compile(book);
        }
    }

    // In microseconds.
    private static double Median(Action work)
    {
        double[] times = new double[7];
        for (int round = 0; round < times.Length; round++)
        {
            GC.Collect();
            Stopwatch watch = Stopwatch.StartNew();
            work();
            times[round] = watch.Elapsed.TotalMicroseconds;
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }
}
