using System.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Benchmarks;

/// <summary>Warm, in process: parsing alone, and parsing with binding and all checks, on files of growing length.</summary>
internal static class Scale
{
    private const int Rounds = 7;
    // So long that all of it is compiled for good; after less, small files are measured at a third of their speed.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly int[] Sizes = [100, 1_000, 10_000, 50_000];

    public static void Run()
    {
        Warm();
        Console.WriteLine("us a declaration, with the garbage collector's share; how many times the file of a tenth of the length");
        Console.WriteLine("declarations      parse  collector   x tenth   parse+bind  collector   x tenth");
        Timing[] parse = new Timing[Sizes.Length];
        Timing[] bind = new Timing[Sizes.Length];
        for (int index = 0; index < Sizes.Length; index++)
        {
            SourceText[] book = Generated.Book(Sizes[index]);
            parse[index] = Median(() => Parser.Parse(book[1]));
            bind[index] = Median(() => RuleBook.Compile(book));
            Console.WriteLine($"{Sizes[index],12}{Shown(parse, index)}  {Shown(bind, index)}");
        }
    }

    private static string Shown(Timing[] timings, int index)
    {
        (double total, double collector) = (timings[index].Total / Sizes[index], timings[index].Collector / Sizes[index]);
        string ratio = index is 1 or 2 ? $"{timings[index].Total / timings[index - 1].Total:0.0}" : "";
        return $"{total,11:0.0}{collector,11:0.0}{ratio,10}";
    }

    private static void Warm()
    {
        SourceText[] book = Generated.Book(1_000);
        if (RuleBook.Compile(book).Diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            throw new InvalidOperationException("The generated book has errors.");
        }

        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
        {
            RuleBook.Compile(book);
        }
    }

    private static Timing Median(Action work) => Enumerable.Range(0, Rounds).Select(_ => Time(work)).OrderBy(timing => timing.Total).ElementAt(Rounds / 2);

    private static Timing Time(Action work)
    {
        GC.Collect();
        TimeSpan pause = GC.GetTotalPauseDuration();
        Stopwatch watch = Stopwatch.StartNew();
        work();
        return new Timing(watch.Elapsed.TotalMicroseconds, (GC.GetTotalPauseDuration() - pause).TotalMicroseconds);
    }

    // In microseconds.
    private sealed record Timing(double Total, double Collector);
}
