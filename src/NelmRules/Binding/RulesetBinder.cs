using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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
    private readonly List<DeclarationSyntax> _repeated = [];

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
        new HeaderBinder(_header, _scope).Bind(Symbol);
        foreach (DeclarationSyntax declaration in _file.Declarations)
        {
            if (declaration is RulesetSyntax or VocabularySyntax)
            {
                continue;
            }

            bool isFresh = IsFresh(declaration);
            (isFresh ? _fresh : _repeated).Add(declaration);
            if (isFresh)
            {
                Declare(declaration);
            }
        }

        FormerNames.Check(_fresh.FindAll(declaration => declaration is not CaseSyntax), _members.Keys, _scope);
    }

    /// <summary>Binds what it declared.</summary>
    public void Bind()
    {
        if (_header?.First<AppliesClauseSyntax>() is { } applies)
        {
            Symbol.Applies = _scope.BindCondition(applies.Condition);
        }

        Symbol[] defined = _scope.RequireAll();
        EvidenceBinder evidence = new(_scope);
        Symbol.Definitions = ImmutableCollectionsMarshal.AsImmutableArray(Each.Kept(defined, symbol => symbol as DefinitionSymbol));
        Symbol.Criteria = ImmutableCollectionsMarshal.AsImmutableArray(Each.Kept(defined, symbol => symbol as CriteriaSymbol));
        BindConcerns(Symbol.Criteria);
        int ordinal = 0;
        Symbol.Rules = Sorted(Each.Kept(Fresh<RuleSyntax>(), rule => _rules.Bind(rule, NameOf(rule, ++ordinal))));
        Symbol.Prognoses = ImmutableCollectionsMarshal.AsImmutableArray(evidence.BindPrognoses(Fresh<PrognosisSyntax>()));
        Symbol.Outcomes = ImmutableCollectionsMarshal.AsImmutableArray(evidence.BindOutcomes(Fresh<OutcomeSyntax>()));
        Symbol.Notes = Sorted(Each.Kept<NoteSyntax, NoteSymbol>(Fresh<NoteSyntax>(), _rules.Bind));
        BindCases();
        BindRepeated(evidence);
        WarnOfMissingCitations();
    }

    // Whom criteria concern is no part of what they mean, so nothing that they are used in waits for it.
    private void BindConcerns(ImmutableArray<CriteriaSymbol> all)
    {
        foreach (CriteriaSymbol criteria in all)
        {
            WhenClauseSyntax? when = _members[criteria.Name].First<WhenClauseSyntax>();
            criteria.Concerns = when is null ? null : _scope.BindCondition(when.Condition);
        }
    }

    // A second declaration of a name is left out, but its own mistakes are reported all the same.
    private void BindRepeated(EvidenceBinder evidence)
    {
        CaseBinder cases = new(_scope, _rules, new Dictionary<string, Symbol>(StringComparer.Ordinal)) { Declared = _members };
        evidence.BindPrognoses(Each.Of<PrognosisSyntax>(CollectionsMarshal.AsSpan(_repeated)));
        evidence.BindOutcomes(Each.Of<OutcomeSyntax>(CollectionsMarshal.AsSpan(_repeated)));
        foreach (DeclarationSyntax declaration in _repeated)
        {
            _ = declaration switch
            {
                RuleSyntax rule => _rules.Bind(rule, rule.Name!.Text),
                NoteSyntax note => _rules.Bind(note),
                CaseSyntax one => cases.Bind(one),
                DefineSyntax define => Require(DefinitionBinder.Declare(define, _scope)),
                CriteriaSyntax criteria => Require(CriteriaBinder.Declare(criteria, _scope)),
                _ => (object?)null,
            };
        }
    }

    private Symbol Require(Deferred deferred)
    {
        _scope.Book.Require(deferred, deferred.Symbol.Place.Span, _scope.Diagnostics);
        return deferred.Symbol;
    }

    private void BindCases()
    {
        Dictionary<string, Symbol> members = new(StringComparer.Ordinal);
        foreach (Symbol member in (Symbol[])[.. Symbol.Rules, .. Symbol.Prognoses, .. Symbol.Outcomes, .. Symbol.Notes])
        {
            members[member.Name] = member;
        }

        CaseBinder cases = new(_scope, _rules, members) { Declared = _members };
        Symbol.Cases = Sorted(Each.Kept<CaseSyntax, CaseSymbol>(Fresh<CaseSyntax>(), cases.Bind));
    }

    // A rule without a name gets one that no other member has.
    private string NameOf(RuleSyntax rule, int ordinal)
    {
        if (rule.Name is not null)
        {
            return rule.Name.Text;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"rule_{ordinal}");
        while (_members.ContainsKey(name))
        {
            name += "_";
        }

        return name;
    }

    private bool IsFresh(DeclarationSyntax declaration)
    {
        if (declaration.Name is null)
        {
            return true;
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

    // Only a definition may have the name of a fact: it then supplies it. A term that hides a full name would mislead every reader.
    private bool ReportClash(DeclarationSyntax declaration)
    {
        string name = declaration.Name!.Text;
        Symbol? hidden = declaration switch
        {
            CriteriaSyntax => _scope.PeekFact(name),
            TermSyntax => Named(name),
            _ => null,
        };
        if (hidden is not null)
        {
            _scope.Diagnostics.Add(Problems.DuplicateName(declaration.Name.Span, name, hidden.Place.Source, hidden.Place.Span));
        }

        return hidden is null;
    }

    private void Declare(DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case TermSyntax term when Meaning(term.Meaning) is { } meaning:
                _scope.Terms[term.Name!.Text] = meaning;
                Symbol.Terms = Symbol.Terms.Add(new TermSymbol(term.Name.Text, _scope.PlaceOf(term.Span), meaning));
                break;
            case TermSyntax term:
                _scope.Unusable.Add(term.Name!.Text);
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
        Symbol? meaning = Named(name.Text);
        if (meaning is null && !_scope.IsExplained(name.Text))
        {
            string? closest = _scope.Suggest(name.Text, Nameable().Select(symbol => symbol.Name));
            _scope.Diagnostics.Add(Problems.UnknownSymbol(name.Span, "treatment, task, endpoint, goal, party or fact", name.Text, closest));
        }

        return meaning;
    }

    private Symbol? Named(string name)
    {
        Symbol? named = null;
        foreach (VocabularySymbol vocabulary in Symbol.Vocabularies)
        {
            named ??= (Symbol?)vocabulary.Treatments.GetValueOrDefault(name) ?? vocabulary.Tasks.GetValueOrDefault(name);
            named ??= (Symbol?)vocabulary.Endpoints.GetValueOrDefault(name) ?? vocabulary.Goals.GetValueOrDefault(name);
            named ??= (Symbol?)vocabulary.Parties.GetValueOrDefault(name) ?? vocabulary.Facts.GetValueOrDefault(name);
        }

        return named;
    }

    private IEnumerable<Symbol> Nameable() => Symbol.Vocabularies.SelectMany(vocabulary => vocabulary.Treatments.Values
        .Concat<Symbol>(vocabulary.Tasks.Values).Concat(vocabulary.Endpoints.Values).Concat(vocabulary.Goals.Values)
        .Concat(vocabulary.Parties.Values).Concat(vocabulary.Facts.Values));

    private void WarnOfMissingCitations()
    {
        if (!_scope.HasSource)
        {
            return;
        }

        foreach (DeclarationSyntax declaration in _fresh)
        {
            if (declaration.Name is { } name && KindOfFinding(declaration) is { } kind && declaration.Citations().IsEmpty)
            {
                _scope.Diagnostics.Add(Problems.MissingCitation(name.Span, kind, name.Text));
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

    private T[] Fresh<T>()
        where T : DeclarationSyntax => Each.Of<T>(CollectionsMarshal.AsSpan(_fresh));

    private static ImmutableArray<T> Sorted<T>(T[] symbols)
        where T : Symbol => ImmutableCollectionsMarshal.AsImmutableArray(SymbolOrder.ByName(symbols));
}
