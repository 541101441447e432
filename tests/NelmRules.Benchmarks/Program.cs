using System.Globalization;

namespace NelmRules.Benchmarks;

/// <summary>Speed, always as ratios within one run; see docs/performance.md for the commands.</summary>
internal static class Program
{
    private const string Usage = """
        dotnet run -c Release --project tests/NelmRules.Benchmarks -- scale [DECLARATIONS]
        dotnet run -c Release --project tests/NelmRules.Benchmarks -- evaluate
        dotnet run -c Release -p:WithNRules=true --project tests/NelmRules.Benchmarks -- nrules
        dotnet run -c Release --project tests/NelmRules.Benchmarks -- processes NELM [RULES PATIENT]
        dotnet run -c Release --project tests/NelmRules.Benchmarks -- diff [RULES [none|one|50|define]]
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
            case ["scale", var declarations]:
                Scale.Run(declarations);
                return 0;
            case ["diff"]:
                Differences.Run(null, null);
                return 0;
            case ["diff", var rules]:
                Differences.Run(rules, null);
                return 0;
            case ["diff", var rules, var edit]:
                Differences.Run(rules, edit);
                return 0;
            case ["evaluate"]:
                Evaluations.Run();
                return 0;
#if WITH_NRULES
            case ["nrules"]:
                return NRulesSpeed.Run();
#endif
            case ["processes", var nelm]:
                return Processes.Run(nelm, "rules", "rules/patients/du2015b/typical.json");
            case ["processes", var nelm, var folder, var patient]:
                return Processes.Run(nelm, folder, patient);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
