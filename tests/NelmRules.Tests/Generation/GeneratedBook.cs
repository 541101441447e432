using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Tests.Generation;

/// <summary>A file that was written: its header, or nothing, and its declarations.</summary>
internal sealed record GeneratedFile(string Path, string Header, ImmutableArray<string> Declarations)
{
    /// <summary>Whether a rule is called by its place in the file, so that its order means something.</summary>
    public bool HasNamelessRules => Header.Length == 0 || Declarations.Any(text => text.StartsWith("rule \"", StringComparison.Ordinal) || text.StartsWith("rule\n", StringComparison.Ordinal));

    public SourceText Source => new(Path, string.Join("\n\n", Declarations.Prepend(Header).Where(part => part.Length > 0)) + "\n");
}

/// <summary>A rule book with some patients, by one seed.</summary>
internal sealed record GeneratedBook(int Seed, ImmutableArray<GeneratedFile> Files, ImmutableArray<string> Patients)
{
    public IEnumerable<SourceText> Sources => Files.Select(file => file.Source);

    public RuleBook Compile() => RuleBook.Compile(Sources);

    /// <summary>Smaller books: without a file, without half of the declarations of a file, without one of them, without a patient.</summary>
    public IEnumerable<GeneratedBook> Smaller() =>
    [
        .. Files.Select(file => this with { Files = Files.Remove(file) }),
        .. Files.Where(file => file.Declarations.Length > 3).SelectMany(Halves),
        .. Files.SelectMany(file => file.Declarations.Select(declaration => Replace(file, file.Declarations.Remove(declaration)))),
        .. Patients.Length < 2 ? Array.Empty<GeneratedBook>() : Patients.Select(patient => this with { Patients = Patients.Remove(patient) }),
    ];

    public override string ToString() =>
        $"seed {Seed}\n{string.Concat(Files.Select(file => $"--- {file.Path}\n{file.Source.Content}"))}{string.Concat(Patients.Select(patient => $"--- patient\n{patient}\n"))}";

    private IEnumerable<GeneratedBook> Halves(GeneratedFile file)
    {
        int half = file.Declarations.Length / 2;
        return [Replace(file, file.Declarations[..half]), Replace(file, file.Declarations[half..])];
    }

    private GeneratedBook Replace(GeneratedFile file, ImmutableArray<string> declarations) =>
        this with { Files = Files.Replace(file, file with { Declarations = declarations }) };
}
