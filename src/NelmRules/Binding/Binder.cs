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
    private readonly BookScope _book = new();
    private readonly List<VocabularyBinder> _vocabularies = [];
    private readonly List<RulesetBinder> _rulesets = [];
    private readonly Dictionary<string, DiagnosticBag> _misplaced = new(StringComparer.Ordinal);

    private Binder()
    {
    }

    /// <summary>The book; its diagnostics are those of the files and those of their meaning.</summary>
    public static BoundBook Bind(IEnumerable<FileSyntax> files)
    {
        ImmutableArray<FileSyntax> ordered = [.. files.OrderBy(file => file.Source.Path, StringComparer.Ordinal)];
        Binder binder = new();
        foreach (FileSyntax file in ordered)
        {
            binder.Classify(file);
        }

        return binder.Bind(ordered);
    }

    private BoundBook Bind(ImmutableArray<FileSyntax> files)
    {
        _vocabularies.ForEach(vocabulary => vocabulary.Declare());
        ReportSharedFacts();
        _rulesets.ForEach(ruleset => ruleset.Declare());
        ImmutableArray<DefinitionSymbol> definitions = [.. _vocabularies.SelectMany(vocabulary => vocabulary.Definitions())];
        ImmutableArray<InvariantSymbol> invariants = [.. _vocabularies.SelectMany(vocabulary => vocabulary.Invariants())];
        _rulesets.ForEach(ruleset => ruleset.Bind());
        return new BoundBook(
            new Vocabulary(_vocabularies.Select(vocabulary => vocabulary.Symbol)),
            definitions,
            [.. invariants.OrderBy(invariant => invariant.Name, StringComparer.Ordinal)],
            [.. _rulesets.Select(ruleset => ruleset.Symbol).OrderBy(ruleset => ruleset.Name, StringComparer.Ordinal)],
            [.. files.SelectMany(DiagnosticsOf)]);
    }

    private void Classify(FileSyntax file)
    {
        DiagnosticBag misplaced = _misplaced[file.Source.Path] = new DiagnosticBag(file.Source);
        DeclarationSyntax? first = file.Declarations.FirstOrDefault();
        _book.Broken.UnionWith(file.Unread.Select(unread => unread.Name?.Text).OfType<string>());
        foreach (DeclarationSyntax header in file.Declarations.Where(declaration => declaration is VocabularySyntax or RulesetSyntax && declaration != first))
        {
            misplaced.Add(Problems.MisplacedHeader(header.Name?.Span ?? header.Span, header is VocabularySyntax ? "vocabulary" : "ruleset"));
        }

        string home = first is VocabularySyntax ? "vocabulary" : "ruleset";
        foreach (DeclarationSyntax declaration in file.Declarations.Where(declaration => !DeclarationHomes.Belongs(declaration, home)))
        {
            misplaced.Add(Problems.MisplacedDeclaration(
                new TextSpan(declaration.Span.Start, DeclarationHomes.Keyword(declaration).Length), DeclarationHomes.Keyword(declaration), home == "ruleset" ? "vocabulary" : "ruleset"));
        }

        Open(file, first);
    }

    private void Open(FileSyntax file, DeclarationSyntax? first)
    {
        if (first is VocabularySyntax header)
        {
            VocabularyBinder vocabulary = new(file, header, _book);
            _vocabularies.Add(vocabulary);
            _book.Vocabularies.TryAdd(vocabulary.Symbol.Name, vocabulary.Symbol);
            Claim(vocabulary.Scope, header.Name);
            return;
        }

        RulesetSyntax? ruleset = first as RulesetSyntax;
        string name = ruleset?.Name?.Text ?? UnitName(file.Source.Path);
        RulesetBinder binder = new(file, ruleset, name, _book);
        _rulesets.Add(binder);
        Claim(binder.Scope, ruleset?.Name);
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
        if (!_book.Units.TryAdd(unit.Owner, unit) && name is not null)
        {
            UnitScope first = _book.Units[unit.Owner];
            unit.Diagnostics.Add(Problems.DuplicateName(name.Span, unit.Owner, first.Source, new TextSpan(0, 0)));
        }
    }

    // A patient's record is one list of facts, so two vocabularies cannot both own a name in it.
    private void ReportSharedFacts()
    {
        Dictionary<string, Symbol> seen = new(StringComparer.Ordinal);
        foreach (VocabularyBinder vocabulary in _vocabularies)
        {
            foreach (Symbol symbol in vocabulary.Symbol.Facts.Values.Concat<Symbol>(vocabulary.Symbol.Treatments.Values))
            {
                if (!seen.TryAdd(symbol.Name, symbol))
                {
                    Symbol first = seen[symbol.Name];
                    vocabulary.Scope.Diagnostics.Add(Problems.DuplicateName(symbol.Place.Span, symbol.Name, first.Place.Source, first.Place.Span));
                }
            }
        }
    }

    private IEnumerable<Diagnostic> DiagnosticsOf(FileSyntax file)
    {
        IEnumerable<DiagnosticBag> scopes = _vocabularies.Select(vocabulary => vocabulary.Scope).Concat(_rulesets.Select(ruleset => ruleset.Scope))
            .Where(scope => scope.Source == file.Source).Select(scope => scope.Diagnostics);
        DiagnosticBag all = new(file.Source);
        all.AddRange(file.Diagnostics);
        all.AddRange(_misplaced[file.Source.Path].ToImmutable());
        all.AddRange(scopes.SelectMany(scope => scope.ToImmutable()));
        return all.ToImmutable();
    }
}
