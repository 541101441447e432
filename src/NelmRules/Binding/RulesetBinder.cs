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
    private readonly RulesetSyntax? _header;
    private readonly UnitScope _scope;
    private readonly RuleBinder _rules;
    private readonly DeclarationTable _table;
    private readonly List<CriteriaSyntax> _hiding = [];

    public RulesetBinder(FileSyntax file, RulesetSyntax? header, string name, BookScope book)
    {
        _table = file.Table;
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
        _table.Repeated.ForEach(repeated => Report(repeated, new Place(_scope.Source, _table.FirstOf(repeated).Name!.Span)));
        _table.Terms.ForEach(Declare);
        _table.Criteria.ForEach(Declare);
        _table.Definitions.ForEach(define => _scope.Deferred.Add(define.Name!.Text, DefinitionBinder.Declare(define, _scope)));
        FormerNames.Check(_table.Renamed, _table.Members.ContainsKey, _scope);
    }

    /// <summary>Binds what it declared.</summary>
    public void Bind()
    {
        if (_header?.First<AppliesClauseSyntax>() is { } applies)
        {
            Symbol.Applies = _scope.BindCondition(applies.Condition);
            _scope.Book.Check(Symbol);
        }

        BindDefined();
        BindFindings();
        BindCases();
        BindRepeated();
    }

    private void BindDefined()
    {
        Symbol[] defined = _scope.RequireAll();
        Symbol.Definitions = ImmutableCollectionsMarshal.AsImmutableArray(Each.Kept(defined, symbol => symbol as DefinitionSymbol));
        Symbol.Criteria = ImmutableCollectionsMarshal.AsImmutableArray(Each.Kept(defined, symbol => symbol as CriteriaSymbol));

        // Whom criteria concern is no part of what they mean, so nothing that they are used in waits for it.
        foreach (CriteriaSymbol criteria in Symbol.Criteria)
        {
            DeclarationSyntax declaration = _table.Members[criteria.Name];
            WhenClauseSyntax? when = declaration.First<WhenClauseSyntax>();
            criteria.Concerns = when is null ? null : _scope.BindCondition(when.Condition);
            Check(declaration, criteria);
        }
    }

    // In the order of the file, in which they lie in memory (docs/performance.md).
    private void BindFindings()
    {
        EvidenceBinder evidence = new(_scope, _table.Outcomes);
        SymbolList<RuleSymbol> rules = new();
        SymbolList<PrognosisSymbol> prognoses = new();
        SymbolList<OutcomeSymbol> outcomes = new();
        SymbolList<NoteSymbol> notes = new();
        int ordinal = 0;
        foreach (DeclarationSyntax finding in _table.Findings)
        {
            switch (finding)
            {
                case RuleSyntax rule:
                    Keep(_rules.Bind(rule, NameOf(rule, ++ordinal)), rule, rules);
                    break;
                case PrognosisSyntax prognosis:
                    Keep(evidence.Bind(prognosis), prognosis, prognoses);
                    break;
                case OutcomeSyntax outcome:
                    Keep(evidence.Bind(outcome), outcome, outcomes);
                    break;
                case NoteSyntax note:
                    Keep(_rules.Bind(note), note, notes);
                    break;
            }
        }

        evidence.CheckArms();
        Symbol.Rules = rules.ToImmutable();
        Symbol.Prognoses = prognoses.ToImmutable();
        Symbol.Outcomes = outcomes.ToImmutable();
        Symbol.Notes = notes.ToImmutable();
    }

    // Checked as soon as it is bound.
    private void Keep<T>(T? bound, DeclarationSyntax declaration, SymbolList<T> kept)
        where T : Symbol
    {
        Check(declaration, bound);
        if (bound is not null)
        {
            kept.Add(bound);
        }
    }

    // A second declaration of a name is left out, but its own mistakes are reported all the same.
    private void BindRepeated()
    {
        DeclarationSyntax[] repeated = [.. _table.Repeated, .. _hiding];
        CaseBinder cases = new(_scope, _rules, new Dictionary<string, Symbol>(StringComparer.Ordinal)) { Declared = _table.Members };
        EvidenceBinder evidence = new(_scope, [.. Each.Of<OutcomeSyntax>(repeated)]);
        foreach (DeclarationSyntax declaration in repeated)
        {
            _ = declaration switch
            {
                RuleSyntax rule => _rules.Bind(rule, rule.Name!.Text),
                PrognosisSyntax prognosis => evidence.Bind(prognosis),
                OutcomeSyntax outcome => evidence.Bind(outcome),
                NoteSyntax note => _rules.Bind(note),
                CaseSyntax one => cases.Bind(one),
                DefineSyntax define => Require(DefinitionBinder.Declare(define, _scope)),
                CriteriaSyntax criteria => Require(CriteriaBinder.Declare(criteria, _scope)),
                _ => (object?)null,
            };
        }

        evidence.CheckArms();
    }

    private Symbol Require(Deferred deferred)
    {
        _scope.Book.Require(deferred, deferred.Symbol.Place.Span, _scope.Diagnostics);
        return deferred.Symbol;
    }

    private void BindCases()
    {
        if (_table.Cases.Count == 0)
        {
            return;
        }

        Dictionary<string, Symbol> members = new(StringComparer.Ordinal);
        foreach (Symbol member in (Symbol[])[.. Symbol.Rules, .. Symbol.Prognoses, .. Symbol.Outcomes, .. Symbol.Notes])
        {
            members[member.Name] = member;
        }

        CaseBinder cases = new(_scope, _rules, members) { Declared = _table.Members };
        SymbolList<CaseSymbol> bound = new();
        _table.Cases.ForEach(one => Keep(cases.Bind(one), one, bound));
        Symbol.Cases = bound.ToImmutable();
    }

    // A rule without a name gets one that no other member has.
    private string NameOf(RuleSyntax rule, int ordinal)
    {
        if (rule.Name is not null)
        {
            return rule.Name.Text;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"rule_{ordinal}");
        while (_table.Members.ContainsKey(name))
        {
            name += "_";
        }

        return name;
    }

    // Only a definition may have the name of a fact: it then supplies it. A term that hides a full name would mislead every reader.
    private void Declare(TermSyntax term)
    {
        string name = term.Name!.Text;
        if (Named(name) is { } hidden)
        {
            Report(term, hidden.Place);
        }
        else if (Meaning(term.Meaning) is { } meaning)
        {
            _scope.Terms[name] = meaning;
            Symbol.Terms = Symbol.Terms.Add(new TermSymbol(name, _scope.PlaceOf(term.Span), meaning));
        }
        else
        {
            _scope.Unusable.Add(name);
        }
    }

    private void Declare(CriteriaSyntax criteria)
    {
        string name = criteria.Name!.Text;
        if (_scope.PeekFact(name) is { } hidden)
        {
            Report(criteria, hidden.Place);
            _hiding.Add(criteria);
        }
        else
        {
            _scope.Deferred[name] = CriteriaBinder.Declare(criteria, _scope);
        }
    }

    private void Report(DeclarationSyntax duplicate, Place first) =>
        _scope.Diagnostics.Add(Problems.DuplicateName(duplicate.Name!.Span, duplicate.Name.Text, first.Source, first.Span));

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

    private void Check(DeclarationSyntax declaration, Symbol? bound)
    {
        if (_scope.HasSource && declaration.Name is { } name && KindOfFinding(declaration) is { } kind && declaration.Citations().IsEmpty)
        {
            _scope.Diagnostics.Add(Problems.MissingCitation(name.Span, kind, name.Text));
        }

        _scope.Book.Check(bound);
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
}
