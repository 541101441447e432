using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds all files of a book together: names resolve across files, and the order of files and declarations means nothing.</summary>
/// <remarks>
/// What cannot be understood is reported and left out, so that one mistake hides no other. What is not known about a patient plays
/// no part in binding: it enters with the patient, as the set of values that a missing fact can still have.
/// </remarks>
internal sealed class Binder
{
    private readonly BookScope _book;
    private readonly List<VocabularyBinder> _vocabularies = [];
    private readonly List<RulesetBinder> _rulesets = [];
    private readonly List<UnitScope> _scopes = [];

    private Binder(BookScope book) => _book = book;

    /// <summary>The book; its diagnostics are those of the files and those of their meaning.</summary>
    /// <param name="files">The files in any order.</param>
    /// <param name="check">What is done with each declaration that has a condition, once it has been bound.</param>
    public static BoundBook Bind(IEnumerable<FileSyntax> files, Action<Symbol>? check = null)
    {
        FileSyntax[] ordered = FileOrder.ByPath([.. files]);
        Binder binder = new(new BookScope(check));

        // Headers claim their names first, so that a file without one never takes the name of a ruleset or vocabulary.
        foreach (FileSyntax file in (FileSyntax[])[.. Array.FindAll(ordered, HasHeader), .. Array.FindAll(ordered, file => !HasHeader(file))])
        {
            binder.Open(file, FileHeader.Of(file));
        }

        return binder.Bind(ordered);
    }

    private static bool HasHeader(FileSyntax file) => FileHeader.Of(file) is not null;

    private BoundBook Bind(FileSyntax[] files)
    {
        _vocabularies.ForEach(vocabulary => vocabulary.Declare());
        SharedNames.Report(_vocabularies);
        _rulesets.ForEach(ruleset => ruleset.Declare());
        List<DefinitionSymbol> definitions = [];
        List<InvariantSymbol> invariants = [];
        foreach (VocabularyBinder vocabulary in _vocabularies)
        {
            definitions.AddRange(vocabulary.Definitions());
            invariants.AddRange(vocabulary.Invariants());
        }

        _rulesets.ForEach(ruleset => ruleset.Bind());
        return new BoundBook(
            new Vocabulary(_vocabularies.ConvertAll(vocabulary => vocabulary.Symbol)),
            [.. definitions],
            ImmutableArray.Create(SymbolOrder.ByName([.. invariants])),
            ImmutableArray.Create(SymbolOrder.ByName([.. _rulesets.ConvertAll(ruleset => ruleset.Symbol)])),
            Diagnostics(files));
    }

    private void Open(FileSyntax file, DeclarationSyntax? header)
    {
        if (file.Declarations.IsEmpty && file.Unread.IsEmpty)
        {
            return;
        }

        UnitScope scope = header is VocabularySyntax vocabulary ? OpenVocabulary(file, vocabulary) : OpenRuleset(file, header as RulesetSyntax);
        FileHeader.ReportMisplaced(file, header, scope);
        Claim(scope, header?.Name);
        _scopes.Add(scope);
    }

    private UnitScope OpenVocabulary(FileSyntax file, VocabularySyntax header)
    {
        VocabularyBinder vocabulary = new(file, header, _book);
        _vocabularies.Add(vocabulary);
        _book.Vocabularies.TryAdd(vocabulary.Symbol.Name, vocabulary.Symbol);
        return vocabulary.Scope;
    }

    private UnitScope OpenRuleset(FileSyntax file, RulesetSyntax? header)
    {
        RulesetBinder ruleset = new(file, header, header?.Name?.Text ?? UnitName(file.Source.Path), _book);
        _rulesets.Add(ruleset);
        return ruleset.Scope;
    }

    // Two anonymous files may share a file name in two folders; each is then known by its path.
    private string UnitName(string path)
    {
        string file = path[(path.LastIndexOf('/') + 1)..];
        string name = file.EndsWith(".nelm", StringComparison.Ordinal) ? file[..^5] : file;
        return _book.Units.ContainsKey(name) ? path : name;
    }

    private void Claim(UnitScope unit, NameSyntax? name)
    {
        unit.Name = name;
        if (!_book.Units.TryAdd(unit.Owner, unit) && name is not null)
        {
            UnitScope first = _book.Units[unit.Owner];
            unit.Diagnostics.Add(Problems.DuplicateName(name.Span, unit.Owner, first.Source, first.Name?.Span ?? new TextSpan(0, 0)));
        }
    }

    private ImmutableArray<Diagnostic> Diagnostics(FileSyntax[] files)
    {
        List<Diagnostic> all = [];
        foreach (FileSyntax file in files)
        {
            all.AddRange(DiagnosticsOf(file));
        }

        return [.. all];
    }

    private ImmutableArray<Diagnostic> DiagnosticsOf(FileSyntax file)
    {
        DiagnosticBag all = new(file.Source);
        all.AddRange(file.Diagnostics);
        foreach (UnitScope scope in _scopes)
        {
            if (scope.Source == file.Source)
            {
                all.AddRange(scope.Diagnostics.ToImmutable());
            }
        }

        return all.ToImmutable();
    }
}
