using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Reporting.Difference;

namespace NelmRules.Cli.Diff;

/// <summary>Reads patients under both versions and says what changes for them.</summary>
internal sealed class DiffPatients(Surroundings surroundings, RuleBook old, RuleBook becomes)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    private readonly PatientComparison _comparison = old.CompareForPatients(becomes);

    /// <summary>The patients of a file or of a folder and its folders, in the order of their files.</summary>
    public ImmutableArray<ComparedPatient> Compare(string path)
    {
        string fullPath = path == "-" ? path : InputFiles.Resolve(path, surroundings.Directory);
        string[] files = Directory.Exists(fullPath) ? InputFiles.Explaining(path, () => FilesIn(path, fullPath)) : [path];
        if (files.Length == 0)
        {
            throw new InputException($"The folder `{path}` holds no patients ({string.Join(", ", Extensions)}).");
        }

        using IDisposable? working = surroundings.Working("Comparing patients...");
        return [.. files.Select(CompareFile)];
    }

    private static string[] FilesIn(string path, string fullPath)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return [.. Directory.EnumerateFiles(fullPath, "*", options)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal) && RegularFiles.Is(file))
            .Select(file => $"{path.TrimEnd('/')}/{Path.GetRelativePath(fullPath, file).Replace(Path.DirectorySeparatorChar, '/')}")
            .Order(StringComparer.Ordinal)];
    }

    private ComparedPatient CompareFile(string path)
    {
        PatientFile file = PatientFile.Load(path, surroundings);
        PatientReading was = file.Read(old.Vocabulary);
        PatientReading now = file.Read(becomes.Vocabulary);
        if (was.Patient is null && now.Patient is null)
        {
            DiagnosticText.Write(surroundings.Error, now.Diagnostics, surroundings.ErrorStyle);
            throw new InputException($"`{path}` is a patient's record for neither version.");
        }

        return (was.Patient, now.Patient) is ({ } before, { } after)
            ? new ComparedPatient(path, after.Id, _comparison.Of(before, after))
            : new ComparedPatient(path, (was.Patient ?? now.Patient)!.Id, []) { Refused = Refusal(was, now) };
    }

    private static string Refusal(PatientReading was, PatientReading now)
    {
        (string side, PatientReading refused) = was.Patient is null ? ("The old version refuses the record, the new one reads it", was) : ("The old version reads the record, the new one refuses it", now);
        return $"{side}: {refused.Diagnostics.FirstOrDefault(problem => problem.IsError)?.Message}";
    }
}
