using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Generation;

/// <summary>Writes a ruleset with every kind of declaration.</summary>
internal sealed class RulesetWriter
{
    private static readonly string[] Verbs = ["recommend", "consider", "insufficient evidence for", "discourage", "contraindicate"];
    private static readonly string[] Certainties = ["high", "moderate", "low", "very low", "none"];

    private readonly Dice _dice;
    private readonly string _name;
    private readonly ImmutableArray<GeneratedVocabulary> _vocabularies;
    private readonly Clauses _clauses;
    private readonly List<string> _declarations = [];
    private readonly List<GeneratedName> _defined = [];
    private readonly List<string> _members = [];
    private readonly List<string> _rules = [];
    private GeneratedScope _scope;

    public RulesetWriter(Dice dice, string name, ImmutableArray<GeneratedVocabulary> vocabularies, IEnumerable<GeneratedName> elsewhere)
    {
        (_dice, _name, _vocabularies, _clauses) = (dice, name, vocabularies, new Clauses(dice));
        _scope = vocabularies.Select(vocabulary => vocabulary.All).Aggregate((all, one) => all.And(one)).With(elsewhere);
        Endpoints = [.. vocabularies.SelectMany(vocabulary => vocabulary.Endpoints)];
        Goals = [.. vocabularies.SelectMany(vocabulary => vocabulary.Goals)];
        Parties = [.. vocabularies.SelectMany(vocabulary => vocabulary.Parties)];
    }

    /// <summary>The definitions, as another ruleset reads them.</summary>
    public IEnumerable<GeneratedName> Definitions => _defined.Select(defined => defined with { Name = $"{_name}.{defined.Name}" });

    private ImmutableArray<string> Endpoints { get; set; }

    private ImmutableArray<string> Goals { get; set; }

    private ImmutableArray<string> Parties { get; set; }

    public GeneratedFile Write()
    {
        Terms();
        Conditions();
        Several(2, 4, Rule);
        Evidence();
        Several(1, 2, Note);
        Cases();
        return new GeneratedFile($"{_name}.nelm", Header(), [.. _dice.Shuffled(_declarations)]);
    }

    /// <summary>A file of rules without a header.</summary>
    public GeneratedFile WriteAnonymous() =>
        new($"{_name}.nelm", "", [.. _dice.Several(1, 3, () => $"when {_dice.Perhaps(3, () => "not ")}({Condition()})\n  then {Action()}")]);

    private void Several(int least, int most, Action write) => _dice.Several(least, most, () =>
    {
        write();
        return 0;
    });

    private string Condition(int depth = 3) => new ExpressionWriter(_dice, _scope).Condition(depth);

    private string Header() => _clauses.Below(
        $"ruleset {_name}{_clauses.Title()}",
        [
            $"version 1.{_dice.Below(3)}.0",
            .. _vocabularies.Select(vocabulary => $"uses {vocabulary.Name} {vocabulary.Major}"),
            _dice.Perhaps(2, () => $"source {_clauses.Text()}{_dice.Perhaps(2, () => $" doi {_clauses.Text()}")}"),
            _dice.Perhaps(2, () => $"design {_clauses.Text()}"),
            _dice.Perhaps(2, () => $"applies when {Condition(2)}"),
            _dice.Perhaps(3, () => $"certainty {_dice.Of(Certainties)}"),
            .. _clauses.Common("NELM4006"),
        ]);

    // A term stands for a treatment, a goal, an endpoint, a party or a fact.
    private void Terms()
    {
        string treatment = Term(_dice.Of([.. _vocabularies.SelectMany(vocabulary => vocabulary.Treatments)]).Name);
        _scope = _scope with { Treatments = [.. _scope.Treatments, treatment] };
        GeneratedName fact = _dice.Of([.. _scope.Names.Where(name => name.IsFact)]);
        _scope = _scope.With(fact with { Name = Term(fact.Name) });
        Endpoints = [.. Endpoints, Term(_dice.Of(Endpoints))];
        Goals = [.. Goals, Term(_dice.Of(Goals))];
        Parties = [.. Parties, Term(_dice.Of(Parties))];
    }

    private string Term(string meaning)
    {
        string name = _dice.Name("Term");
        _declarations.Add(_clauses.Below($"term {name} = {meaning}{_clauses.Title()}", _clauses.Common("NELM4004")));
        return name;
    }

    private void Conditions()
    {
        GeneratedScope plain = _vocabularies.Select(vocabulary => vocabulary.Plain).Aggregate((all, one) => all.And(one));
        foreach (GeneratedFact fact in _dice.Some(_vocabularies.SelectMany(vocabulary => vocabulary.Definable), 0, 1))
        {
            _declarations.Add(new DefinitionWriter(_dice, plain).OfFact(fact));
        }

        Several(2, 5, () =>
        {
            (string text, GeneratedName added) = _dice.OneIn(3) ? Criteria() : new DefinitionWriter(_dice, _scope).OfNewName();
            _declarations.Add(text);
            _scope = _scope.With(added);
            _defined.Add(added);
            _members.Add(added.Name);
        });
    }

    private (string Text, GeneratedName Name) Criteria()
    {
        string name = _dice.Name("Criteria");
        string[] items = _dice.Several(1, 4, Item);
        string head = _dice.Of("all of", "any of", "any of, among others", $"at least {_dice.Between(1, items.Length)} of");
        string text = $"criteria {name}{_clauses.Title()} {head}{string.Concat(items.Select(item => $"\n  {item}"))}";
        return (_clauses.Below(text, [_dice.Perhaps(3, () => $"when {Condition(1)}"), .. _clauses.Cited()]), new GeneratedName(name, YesNoType.Instance));
    }

    private string Item()
    {
        string[] below =
        [
            .. _dice.OneIn(4) ? _dice.Several(1, 2, () => $"unclear when {Condition(1)} {_clauses.Text()}") : [],
            .. _dice.OneIn(6) ? [$"inferred {_clauses.Text()}"] : Array.Empty<string>(),
        ];
        return $"{_dice.Name("item")}{_clauses.Title()} : {Condition(2)}{string.Concat(below.Select(clause => $"\n    {clause}"))}";
    }

    private string Action() => _dice.OneIn(4) ? TaskAction() : TreatmentAction();

    // A task is compared and combined with tasks, and may come after a treatment.
    private string TaskAction()
    {
        string[] qualifiers =
        [
            _dice.Perhaps(5, () => $" over {_dice.Of(_scope.Tasks)}"),
            _dice.Perhaps(5, () => $" with {_dice.Of(_scope.Tasks)}"),
            _dice.Perhaps(4, () => $" after {_dice.Of([.. _scope.Tasks, .. _scope.Treatments])}"),
            _dice.Perhaps(4, () => $" for {_dice.Of([.. Goals, .. Endpoints])}"),
        ];
        return $"{_dice.Of(Verbs)} {_dice.Of(_scope.Tasks)}{string.Concat(_dice.Shuffled(qualifiers))}";
    }

    private string TreatmentAction()
    {
        string[] qualifiers =
        [
            _dice.Perhaps(5, () => $" over {_dice.Of(_scope.Treatments)}"),
            _dice.Perhaps(5, () => $" with {_dice.Of(_scope.Treatments)}"),
            _dice.Perhaps(5, () => $" after {_dice.Of(_scope.Treatments)}"),
            _dice.Perhaps(4, () => $" for {_dice.Of([.. Goals, .. Endpoints])}"),
        ];
        return $"{_dice.Of(Verbs)} {_dice.Of(_scope.Treatments)}{string.Concat(_dice.Shuffled(qualifiers))}";
    }

    // The first one has no name now and then; of several, the order would make their names.
    private void Rule()
    {
        string name = _dice.Name("rule");
        bool isNamed = _rules.Count > 0 || !_dice.OneIn(3);
        _members.AddRange(isNamed ? [name] : []);
        _rules.Add(isNamed ? name : "");

        _declarations.Add(_clauses.Below(
            $"rule{(isNamed ? $" {name}" : "")}{_clauses.Title()}",
            [
                _dice.OneIn(6) ? "" : $"when {Condition()}",
                _dice.Perhaps(3, () => $"unless {Condition(1)}"),
                .. _dice.Several(1, 2, () => $"then {Action()}"),
                _dice.Perhaps(2, () => $"wording {_clauses.Text(2)}"),
                _dice.Perhaps(4, () => $"reported from {_dice.Of(Parties)} {_clauses.Text()}{_dice.Of("", " endorsed", " challenged")}"),
                _dice.Perhaps(4, () => $"certainty {_dice.Of(Certainties)}"),
                _dice.Perhaps(6, () => $"inferred {_clauses.Text()}"),
                _dice.Perhaps(6, () => $"study {_clauses.Text()}"),
                .. _clauses.Cited(),
            ]));
    }

    private void Evidence()
    {
        EvidenceWriter evidence = new(_dice, _scope, Endpoints, [.. _vocabularies.SelectMany(vocabulary => vocabulary.Facts)]);
        string[] outcomes = _dice.Several(2, 3, () => _dice.Name("outcome"));
        string[] prognoses = _dice.Several(1, 3, () => _dice.Name("prognosis"));
        _declarations.AddRange(outcomes.Select(outcome => evidence.Outcome(outcome, [.. outcomes.Where(other => other != outcome)])));
        _declarations.AddRange(prognoses.Select(evidence.Prognosis));
        _members.AddRange([.. outcomes, .. prognoses]);
    }

    private void Note()
    {
        string name = _dice.Name("note");
        _members.Add(name);
        string kind = _dice.Of("claim", "practice", "caution", "limitation", "discrepancy", "question");
        _declarations.Add(_clauses.Below(
            $"note {kind} {name} {_clauses.Text()}",
            [
                _dice.Perhaps(2, () => $"when {Condition(2)}"),
                _dice.Perhaps(2, () => $"about {_dice.Of([.. _scope.Treatments, .. _scope.Tasks])}"),
                _dice.Perhaps(4, () => $"study {_clauses.Text()}"),
                .. _clauses.Cited(),
            ]));
    }

    private void Cases()
    {
        // A definition of another type than yes/no has a value, not a status.
        HashSet<string> values = [.. _defined.Where(defined => defined.Type is not YesNoType).Select(defined => defined.Name)];
        CaseWriter cases = new(_dice, _vocabularies, new CaseNames([.. _members.Except(values)], [.. _rules.Where(rule => rule.Length > 0)], _scope), Action);
        Several(1, 3, () => _declarations.Add(cases.Case(_dice.Name("case"))));
    }
}
