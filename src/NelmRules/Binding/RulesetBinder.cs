using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds a rules file: first its names, then, once every file has declared its own, everything else.</summary>
internal sealed class RulesetBinder
{
    private readonly FileSyntax _file;
    private readonly RulesetSyntax? _header;
    private readonly UnitScope _scope;
    private readonly RuleBinder _rules;
    private readonly Dictionary<string, DeclarationSyntax> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclarationSyntax> _cases = new(StringComparer.Ordinal);
    private readonly List<DeclarationSyntax> _fresh = [];

    public RulesetBinder(FileSyntax file, RulesetSyntax? header, string name, BookScope book)
    {
        _file = file;
        _header = header;
        _scope = new UnitScope(file, name, book) { HasSource = header?.First<SourceClauseSyntax>() is not null };
        TextSpan place = header?.Span ?? new TextSpan(0, 0);
        Symbol = new RulesetSymbol(name, header?.Title?.Value, _scope.PlaceOf(place)) { IsAnonymous = header is null, Formerly = header?.Formerly() };
        _rules = new RuleBinder(_scope, Symbol);
    }

    /// <summary>The ruleset.</summary>
    public RulesetSymbol Symbol { get; }

    /// <summary>What its names mean.</summary>
    public UnitScope Scope => _scope;

    /// <summary>Finds its vocabularies and declares its names.</summary>
    public void Declare()
    {
        BindHeader();
        Symbol.Vocabularies = BindUses();
        _scope.Vocabularies = Symbol.Vocabularies;
        foreach (DeclarationSyntax declaration in _file.Declarations.Where(IsFresh))
        {
            _fresh.Add(declaration);
            Declare(declaration);
        }

        ReportFormerNames();
    }

    /// <summary>Binds what it declared.</summary>
    public void Bind()
    {
        if (_header?.First<AppliesClauseSyntax>() is { } applies)
        {
            Symbol.Applies = _scope.BindCondition(applies.Condition);
        }

        ImmutableArray<Symbol> defined = [.. _scope.RequireAll()];
        EvidenceBinder evidence = new(_scope);
        Symbol.Definitions = [.. defined.OfType<DefinitionSymbol>()];
        Symbol.Criteria = [.. defined.OfType<CriteriaSymbol>()];
        Symbol.Rules = Sorted(Fresh<RuleSyntax>().Select((rule, index) => _rules.Bind(rule, index + 1)));
        Symbol.Prognoses = Sorted(evidence.BindPrognoses(Fresh<PrognosisSyntax>()));
        Symbol.Outcomes = Sorted(evidence.BindOutcomes(Fresh<OutcomeSyntax>()));
        Symbol.Notes = Sorted(Fresh<NoteSyntax>().Select(_rules.Bind));
        BindCases();
        WarnOfMissingCitations();
    }

    private void BindCases()
    {
        Dictionary<string, Symbol> members = new(StringComparer.Ordinal);
        foreach (Symbol member in Symbol.Rules.Concat<Symbol>(Symbol.Prognoses).Concat(Symbol.Outcomes).Concat(Symbol.Notes))
        {
            members[member.Name] = member;
        }

        IEnumerable<DeclarationSyntax> lost = _fresh.Where(declaration => declaration is RuleSyntax or PrognosisSyntax or OutcomeSyntax or NoteSyntax);
        _scope.Book.Broken.UnionWith(lost.Select(declaration => declaration.Name?.Text).OfType<string>().Where(name => !members.ContainsKey(name)));
        CaseBinder cases = new(_scope, _rules, members);
        Symbol.Cases = Sorted(Fresh<CaseSyntax>().Select(cases.Bind));
    }

    private void BindHeader()
    {
        if (_header is null)
        {
            return;
        }

        SourceClauseSyntax? source = _header.First<SourceClauseSyntax>();
        Symbol.Version = VersionBinder.Bind(_header, _scope.Diagnostics);
        Symbol.Source = source?.Citation.Value;
        Symbol.Doi = source?.Doi?.Value;
        Symbol.Design = _header.First<DesignClauseSyntax>()?.Text.Value;
        Symbol.Certainty = _header.First<CertaintyClauseSyntax>()?.Level;
    }

    private ImmutableArray<VocabularySymbol> BindUses()
    {
        Dictionary<string, VocabularySymbol> all = _scope.Book.Vocabularies;
        ImmutableArray<UsesClauseSyntax> uses = [.. _header?.Clauses.OfType<UsesClauseSyntax>() ?? []];
        ImmutableArray<VocabularySymbol> everything = [.. all.Values.OrderBy(vocabulary => vocabulary.Name, StringComparer.Ordinal)];
        foreach (UsesClauseSyntax clause in uses)
        {
            if (!all.TryGetValue(clause.Vocabulary.Text, out VocabularySymbol? used))
            {
                string? closest = Spelling.Closest(clause.Vocabulary.Text, all.Keys);
                _scope.Diagnostics.Add(Problems.UnknownVocabulary(clause.Vocabulary.Span, clause.Vocabulary.Text, closest));
                return everything;
            }

            if (VersionBinder.Major(used.Version) != clause.Major.Text)
            {
                _scope.Diagnostics.Add(Problems.VocabularyVersion(clause.Major.Span, used.Name, clause.Major.Text, used.Version));
            }
        }

        return uses.IsEmpty ? everything : [.. everything.Where(vocabulary => uses.Any(use => use.Vocabulary.Text == vocabulary.Name))];
    }

    private bool IsFresh(DeclarationSyntax declaration)
    {
        if (declaration.Name is null || declaration is RulesetSyntax or VocabularySyntax)
        {
            return declaration is RuleSyntax;
        }

        Dictionary<string, DeclarationSyntax> names = declaration is CaseSyntax ? _cases : _members;
        if (names.TryGetValue(declaration.Name.Text, out DeclarationSyntax? first))
        {
            _scope.Diagnostics.Add(Problems.DuplicateName(declaration.Name.Span, declaration.Name.Text, _file.Source, first.Name!.Span));
            return false;
        }

        names.Add(declaration.Name.Text, declaration);
        return ReportClash(declaration);
    }

    // Only a definition may have the name of a fact: it then supplies it.
    private bool ReportClash(DeclarationSyntax declaration)
    {
        bool readAsCondition = declaration is CriteriaSyntax or TermSyntax;
        if (!readAsCondition || _scope.PeekFact(declaration.Name!.Text) is not { } fact)
        {
            return true;
        }

        _scope.Diagnostics.Add(Problems.DuplicateName(declaration.Name.Span, fact.Name, fact.Place.Source, fact.Place.Span));
        return false;
    }

    private void Declare(DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case TermSyntax term when Meaning(term.Meaning) is { } meaning:
                _scope.Terms[term.Name!.Text] = meaning;
                break;
            case DefineSyntax define:
                _scope.Deferred[define.Name!.Text] = DefinitionBinder.Declare(define, _scope);
                break;
            case CriteriaSyntax criteria:
                _scope.Deferred[criteria.Name!.Text] = CriteriaBinder.Declare(criteria, _scope);
                break;
            default:
                break;
        }
    }

    private Symbol? Meaning(NameSyntax name)
    {
        IEnumerable<Symbol> all = Symbol.Vocabularies.SelectMany(vocabulary => vocabulary.Treatments.Values
            .Concat<Symbol>(vocabulary.Endpoints.Values).Concat(vocabulary.Goals.Values)
            .Concat(vocabulary.Parties.Values).Concat(vocabulary.Facts.Values));
        Symbol? meaning = all.FirstOrDefault(symbol => symbol.Name == name.Text);
        if (meaning is null)
        {
            string? closest = Spelling.Closest(name.Text, all.Select(symbol => symbol.Name));
            _scope.Diagnostics.Add(Problems.UnknownSymbol(name.Span, "treatment, endpoint, goal, party or fact", name.Text, closest));
        }

        return meaning;
    }

    private void ReportFormerNames()
    {
        foreach (DeclarationSyntax declaration in _fresh)
        {
            if (declaration.First<FormerlyClauseSyntax>() is not { } formerly || declaration.Name is null)
            {
                continue;
            }

            if (_members.ContainsKey(formerly.OldName.Text) && declaration is not CaseSyntax)
            {
                _scope.Diagnostics.Add(Problems.FormerNameInUse(formerly.OldName.Span, formerly.OldName.Text));
            }

            _scope.Formerly[formerly.OldName.Text] = declaration.Name.Text;
        }
    }

    private void WarnOfMissingCitations()
    {
        if (!_scope.HasSource)
        {
            return;
        }

        foreach (DeclarationSyntax declaration in _fresh.Where(declaration => declaration.Name is not null && declaration.Citations().IsEmpty))
        {
            if (KindOfFinding(declaration) is { } kind)
            {
                _scope.Diagnostics.Add(Problems.MissingCitation(declaration.Name!.Span, kind, declaration.Name.Text));
            }
        }
    }

    private static string? KindOfFinding(DeclarationSyntax declaration) => declaration switch
    {
        RuleSyntax => "rule",
        CriteriaSyntax => "criteria",
        PrognosisSyntax => "prognosis",
        OutcomeSyntax => "outcome",
        NoteSyntax => "note",
        _ => null,
    };

    private IEnumerable<T> Fresh<T>() => _fresh.OfType<T>();

    private static ImmutableArray<T> Sorted<T>(IEnumerable<T?> symbols)
        where T : Symbol => [.. symbols.OfType<T>().OrderBy(symbol => symbol.Name, StringComparer.Ordinal)];
}
