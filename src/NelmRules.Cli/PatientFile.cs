using NelmRules.Cli.Input;
using NelmRules.Diagnostics;
using NelmRules.Patients;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Cli;

/// <summary>The file of one patient as text, JSON or YAML.</summary>
internal sealed record PatientFile(SourceText Text, Diagnostic? Problem)
{
    private const string StandardInput = "-";

    /// <summary>Reads a file, or standard input where the path is <c>-</c>.</summary>
    public static PatientFile Load(string path, Surroundings surroundings)
    {
        string shown = path == StandardInput ? "standard input" : path;
        byte[] bytes = path == StandardInput
            ? InputFiles.Explaining(shown, () => InputFiles.ReadAll(surroundings.Input, shown))
            : InputFiles.Read(InputFiles.Resolve(path, surroundings.Directory), shown);
        SourceText text = SourceDecoder.Decode(shown, bytes, out Diagnostic? problem);
        return new PatientFile(text, problem);
    }

    /// <summary>The patient, or the problems of the file.</summary>
    public PatientReading Read(Vocabulary vocabulary) =>
        Problem is null ? PatientText.Read(Text, vocabulary) : new PatientReading(null, [Problem]);
}
