using System.Diagnostics;
using System.Globalization;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Benchmarks;

/// <summary>Warm, in process: parsing alone, and parsing with binding and all checks, on files of growing length.</summary>
/// <remarks>
/// Ten files of a tenth of the length, one after another and all kept, need the memory of the long file and yet are short: what is more
/// than ten times as slow in the long file and not in them grows with the file, the rest is what memory costs.
/// </remarks>
internal static class Scale
{
    private const int Rounds = 7;
    private const int Parts = 10;
    // So long that all of it is compiled for good; after less, small files are measured at a third of their speed.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly int[] Sizes = [100, 1_000, 10_000, 50_000];

    public static void Run()
    {
        Warm();
        Console.WriteLine("us a declaration, with the garbage collector's share; how many times the file of a tenth of the length, and ten such files that are kept");
        Console.WriteLine("declarations           parse  collector  KB   x tenth  ten kept   x tenth");
        foreach (int size in Sizes)
        {
            SourceText[] book = Generated.Book(size);
            SourceText[] tenth = Generated.Book(size / Parts);
            Show($"{size,12} parse", size, () => Parser.Parse(book[1]), () => Parser.Parse(tenth[1]));
            Show($"{size,12} bind ", size, () => RuleBook.Compile(book), () => RuleBook.Compile(tenth));
        }
    }

    /// <summary>One length alone, for a short look.</summary>
    public static void Run(string declarations)
    {
        Warm();
        int size = int.Parse(declarations, CultureInfo.InvariantCulture);
        SourceText[] book = Generated.Book(size);
        Console.WriteLine(Shown("parse", size, Median(() => Parser.Parse(book[1]))));
        Console.WriteLine(Shown("bind ", size, Median(() => RuleBook.Compile(book))));
    }

    private static void Show(string name, int size, Func<object> whole, Func<object> tenth)
    {
        Timing all = Median(whole);
        Timing part = Median(tenth);
        Timing kept = Median(() => Enumerable.Range(0, Parts).Select(_ => tenth()).ToArray());
        Console.WriteLine($"{Shown(name, size, all)}{all.Total / part.Total,10:0.0}{kept.Total / size,10:0.0}{kept.Total / part.Total,10:0.0}");
    }

    private static string Shown(string name, int size, Timing timing) =>
        $"{name}{timing.Total / size,10:0.0}{timing.Collector / size,11:0.0}{timing.Allocated / 1024 / size,5:0.0}";

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

    private static Timing Median(Func<object> work) =>
        Enumerable.Range(0, Rounds).Select(_ => Time(work)).OrderBy(timing => timing.Total).ElementAt(Rounds / 2);

    private static Timing Time(Func<object> work)
    {
        GC.Collect();
        TimeSpan pause = GC.GetTotalPauseDuration();
        double allocated = GC.GetAllocatedBytesForCurrentThread();
        Stopwatch watch = Stopwatch.StartNew();
        work();
        TimeSpan total = watch.Elapsed;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new Timing(total.TotalMicroseconds, (GC.GetTotalPauseDuration() - pause).TotalMicroseconds, allocated);
    }

    // In microseconds and bytes.
    private sealed record Timing(double Total, double Collector, double Allocated);
}
