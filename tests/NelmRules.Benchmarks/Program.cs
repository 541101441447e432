using System.Globalization;

namespace NelmRules.Benchmarks;

/// <summary>Speed, always as ratios within one run; see docs/performance.md for the commands.</summary>
internal static class Program
{
    private const string Usage = """
        dotnet run -c Release --project tests/NelmRules.Benchmarks -- scale
        dotnet run -c Release --project tests/NelmRules.Benchmarks -- processes NELM [RULES PATIENT]
        """;

    private static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        switch (args)
        {
            case ["empty"]:
                return 0;
            case ["scale"]:
                Scale.Run();
                return 0;
            case ["processes", var nelm]:
                return Processes.Run(nelm, "rules", "rules/patients/du2015b/typical.json");
            case ["processes", var nelm, var rules, var patient]:
                return Processes.Run(nelm, rules, patient);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
