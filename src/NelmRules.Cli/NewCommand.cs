using System.CommandLine;

namespace NelmRules.Cli;

/// <summary><c>nelm new FOLDER</c>: a folder to begin with, which checks clean.</summary>
internal static class NewCommand
{
    private const string Prefix = "starter/";

    public static Command Create(Surroundings surroundings)
    {
        Command command = new("new", "Makes a folder to begin with: a vocabulary, a ruleset with every kind of declaration, cases and a patient.");
        Argument<string> folder = new("FOLDER") { Description = "The folder; it is made, or is there and empty." };
        command.Add(folder);
        command.SetAction(call => Run(call.GetValue(folder)!, surroundings));
        return command;
    }

    private static int Run(string folder, Surroundings surroundings)
    {
        string fullPath = InputFiles.Resolve(folder, surroundings.Directory);
        if (File.Exists(fullPath) || (Directory.Exists(fullPath) && InputFiles.Explaining(folder, () => Directory.EnumerateFileSystemEntries(fullPath).Any())))
        {
            throw new InputException($"`{folder}` is there and not an empty folder. Choose a new name; nothing was written.");
        }

        string[] names = [.. typeof(NewCommand).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .OrderDescending(StringComparer.Ordinal)];
        OutputFiles.Explaining(folder, () => Write(fullPath, names));
        Tell(folder, names, surroundings.Output);
        return ExitCodes.Fine;
    }

    private static void Write(string folder, string[] names)
    {
        Directory.CreateDirectory(folder);
        foreach (string name in names)
        {
            using Stream content = typeof(NewCommand).Assembly.GetManifestResourceStream($"{Prefix}{name}")!;
            using FileStream file = new(Path.Combine(folder, name), FileMode.CreateNew);
            content.CopyTo(file);
        }
    }

    private static void Tell(string folder, string[] names, TextWriter output)
    {
        string path = Reporting.Printable.Escape(folder);
        string quoted = path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
        output.Write($"{path} holds {string.Join(", ", names[..^1])} and {names[^1]}. Next:\n");
        output.Write($"  nelm check {quoted}\n  nelm test {quoted}\n  nelm eval {quoted} --patient {PatientIn(quoted)} --explain\n");
    }

    private static string PatientIn(string quoted) =>
        quoted.EndsWith('"') ? $"{quoted[..^1].TrimEnd('/')}/patient.json\"" : $"{quoted.TrimEnd('/')}/patient.json";
}
