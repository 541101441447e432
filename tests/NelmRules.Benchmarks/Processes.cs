using System.Diagnostics;

namespace NelmRules.Benchmarks;

/// <summary>Whole processes with redirected output, in turns, so that a slow moment of the machine strikes all alike.</summary>
internal static class Processes
{
    private const int Rounds = 21;

    public static int Run(string nelm, string rules, string patient)
    {
        string self = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "NelmRules.Benchmarks.exe" : "NelmRules.Benchmarks");
        (string Name, string[] Command)[] contenders =
        [
            ("an empty .NET program", [self, "empty"]),
            ("nelm --version", [.. Of(nelm), "--version"]),
            ($"nelm check {rules}", [.. Of(nelm), "check", rules]),
            ($"nelm eval {rules}", [.. Of(nelm), "eval", rules, "--patient", patient]),
        ];
        double[][] times = [.. contenders.Select(_ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int index = 0; index < contenders.Length; index++)
            {
                times[index][round] = Time(contenders[index].Command);
            }
        }

        Show([.. contenders.Select(contender => contender.Name)], times);
        return 0;
    }

    // A .dll is started through the dotnet that runs this program.
    private static string[] Of(string program) => program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program] : [Path.GetFullPath(program)];

    private static double Time(string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{string.Join(' ', command)} failed.");
    }

    private static void Show(string[] names, double[][] times)
    {
        double[] medians = [.. times.Select(of => of.Order().ElementAt(Rounds / 2))];
        Console.WriteLine($"{"",-32}{"median ms",12}{"x empty",10}{"x check",10}");
        for (int index = 0; index < names.Length; index++)
        {
            Console.WriteLine($"{names[index],-32}{medians[index],12:0}{medians[index] / medians[0],10:0.0}{medians[index] / medians[2],10:0.00}");
        }
    }
}
