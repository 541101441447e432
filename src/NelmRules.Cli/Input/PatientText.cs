using NelmRules.Patients;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Cli.Input;

/// <summary>The text of a patient's file: JSON, or YAML where its name ends in <c>.yaml</c> or <c>.yml</c>.</summary>
internal static class PatientText
{
    /// <summary>The patient in a file, or every problem in it at its place in this file.</summary>
    public static PatientReading Read(SourceText file, Vocabulary vocabulary) =>
        IsYaml(file.Path) ? ReadYaml(file, vocabulary) : PatientReader.Read(file, vocabulary);

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static PatientReading ReadYaml(SourceText file, Vocabulary vocabulary)
    {
        YamlConversion conversion = YamlToJson.Convert(file);
        if (conversion.Json is null)
        {
            return new PatientReading(null, [conversion.Problem!]);
        }

        PatientReading reading = PatientReader.Read(new SourceText(file.Path, conversion.Json), vocabulary);
        return reading with { Diagnostics = [.. reading.Diagnostics.Select(conversion.InYaml)] };
    }
}
