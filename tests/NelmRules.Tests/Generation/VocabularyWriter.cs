using System.Collections.Immutable;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Generation;

/// <summary>Writes a vocabulary: facts of every type with bounds, groups, treatments with parents, definitions and invariants.</summary>
internal sealed class VocabularyWriter(Dice dice, string name)
{
    private readonly Clauses _clauses = new(dice);
    private readonly List<string> _declarations = [];

    public GeneratedVocabulary Write()
    {
        int major = dice.Between(0, 3);
        ImmutableArray<GeneratedTreatment> treatments = Treatments();
        ImmutableArray<GeneratedFact> facts = Facts(treatments);
        ImmutableArray<GeneratedFact> defined = [.. dice.Some(facts.Where(fact => !fact.IsList), 1, 3)];
        GeneratedScope plain = ScopeOf([.. facts.Except(defined)], treatments) with { Tasks = Tasks() };
        ImmutableArray<string> goals = [.. dice.Several(1, 2, () => Named("goal", hasCode: true))];
        ImmutableArray<string> endpoints = [.. dice.Several(2, 3, () => Named("endpoint", hasCode: true))];
        ImmutableArray<string> parties = [.. dice.Several(1, 2, () => Named("party", hasCode: false))];
        GeneratedScope all = Definitions(plain, defined);
        Invariants(all);
        GeneratedFile file = new($"{name}.nelm", Header(major), [.. dice.Shuffled(_declarations)]);
        return new GeneratedVocabulary(name, major, file)
        {
            Facts = facts,
            Treatments = treatments,
            Goals = goals,
            Endpoints = endpoints,
            Parties = parties,
            Plain = plain,
            All = all,
            Definable = defined,
        };
    }

    private string Header(int major) => _clauses.Below(
        $"vocabulary {name}{_clauses.Title()}", [$"version {major}.{dice.Below(12)}.{dice.Below(3)}", .. _clauses.Common("NELM4001")]);

    private ImmutableArray<GeneratedTreatment> Treatments()
    {
        List<GeneratedTreatment> all = [];
        for (int left = dice.Between(3, 6); left > 0; left--)
        {
            GeneratedTreatment[] parents = dice.OneIn(2) ? dice.Some(all, 1, 2) : [];
            GeneratedTreatment treatment = new(dice.Name("treat"), dice.OneIn(3) ? dice.Name("TX") : null, [.. parents]);
            all.Add(treatment);
            string of = parents.Length == 0 ? "" : $" is {string.Join(", ", parents.Select(parent => parent.Name))}";
            _declarations.Add(_clauses.Below($"treatment {treatment.Name}{Abbreviation(treatment.Abbreviation)}{of}{_clauses.Title()}", [.. Codes(), .. _clauses.Common()]));
        }

        return [.. all];
    }

    private ImmutableArray<string> Tasks()
    {
        List<string> all = [];
        for (int left = dice.Between(1, 3); left > 0; left--)
        {
            string task = dice.Name("task_");
            string of = all.Count > 0 && dice.OneIn(2) ? $" is {dice.Of(all)}" : "";
            string abbreviation = dice.Perhaps(3, () => Abbreviation(dice.Name("TK")));
            _declarations.Add(_clauses.Below($"task {task}{abbreviation}{of}{_clauses.Title()}", [.. Codes(), .. _clauses.Common()]));
            all.Add(task);
        }

        return [.. all];
    }

    private static string Abbreviation(string? text) => text is null ? "" : $" ({text})";

    private IEnumerable<string> Codes() => dice.OneIn(4) ? dice.Several(1, 2, () => $"code {dice.Name("loinc")} {_clauses.Text()}") : [];

    private string Named(string kind, bool hasCode)
    {
        string chosen = dice.Name(kind);
        string abbreviation = hasCode ? dice.Perhaps(3, () => Abbreviation(dice.Name("AB"))) : "";
        _declarations.Add(_clauses.Below($"{kind} {chosen}{abbreviation}{_clauses.Title()}", [.. hasCode ? Codes() : [], .. _clauses.Common()]));
        return chosen;
    }

    private ImmutableArray<GeneratedFact> Facts(ImmutableArray<GeneratedTreatment> treatments)
    {
        EnumType choice = Choice();
        FactType[] types =
        [
            YesNoType.Instance, YesNoType.Instance, choice, choice, Choice(), Quantity(), Quantity(), new QuantityType(Units.Find(dice.Of("months", "days"))!),
            CountType.Instance, NumberType.Instance, DateType.Instance, DateType.Instance,
        ];
        ImmutableArray<GeneratedFact> scalars = [.. types.Select(type => FactTypeWriter.Value(dice, dice.Name("fact"), type))];
        ImmutableArray<GeneratedFact> all = [.. scalars, .. dice.Several(1, 2, () => FactTypeWriter.List(dice, dice.Name("list"), scalars))];
        _declarations.AddRange(all.Select(fact => Declare(fact, treatments)));
        return all;
    }

    private EnumType Choice()
    {
        string first = dice.Name("v");
        return new EnumType([first, .. dice.Several(1, 4, () => dice.Name("V"))], dice.OneIn(2));
    }

    private QuantityType Quantity() => new(dice.Of([.. Units.All]));

    private string Declare(GeneratedFact fact, ImmutableArray<GeneratedTreatment> treatments) => _clauses.Below(
        $"fact {fact.Name} : {FactTypeWriter.Written(fact)}{_clauses.Title()}",
        [
            dice.Perhaps(6, () => $"measured after {dice.Of(treatments).Name}{_clauses.Title()}"),
            .. Codes(),
            .. _clauses.Common(),
            .. fact.Fields.Select(field => $"{field.Name} : {FactTypeWriter.Written(field)}{_clauses.Title()}"),
        ]);

    private GeneratedScope ScopeOf(ImmutableArray<GeneratedFact> facts, ImmutableArray<GeneratedTreatment> treatments)
    {
        GeneratedFact[] choices = [.. facts.Where(fact => fact.Type is EnumType)];
        return new GeneratedScope
        {
            Names = [.. facts.Where(fact => !fact.IsList).Select(fact => new GeneratedName(fact.Name, fact.Type) { IsFact = true, Also = fact.Also?.Unit })],
            Lists = [.. facts.Where(fact => fact.IsList)],
            Groups = [.. dice.Some(choices, 1, 2).Select(Group)],
            Treatments = [.. treatments.Select(treatment => dice.OneIn(5) ? treatment.Abbreviation ?? treatment.Name : treatment.Name)],
        };
    }

    private (string Name, EnumType Type) Group(GeneratedFact fact)
    {
        EnumType type = (EnumType)fact.Type;
        string group = dice.Name("group");
        _declarations.Add(_clauses.Below(
            $"group {group} of {fact.Name} = {string.Join(" | ", dice.Some(type.Names, 1, type.Names.Length))}{_clauses.Title()}", _clauses.Common()));
        return (group, type);
    }

    private GeneratedScope Definitions(GeneratedScope plain, ImmutableArray<GeneratedFact> defined)
    {
        GeneratedScope scope = plain;
        foreach (GeneratedFact fact in defined)
        {
            _declarations.Add(new DefinitionWriter(dice, scope).OfFact(fact));
            scope = scope.With(new GeneratedName(fact.Name, fact.Type) { IsFact = true });
        }

        for (int left = dice.Below(3); left > 0; left--)
        {
            (string text, GeneratedName added) = new DefinitionWriter(dice, scope).OfNewName();
            _declarations.Add(text);
            scope = scope.With(added);
        }

        return scope;
    }

    private void Invariants(GeneratedScope scope)
    {
        for (int left = dice.Below(3); left > 0; left--)
        {
            _declarations.Add(_clauses.Below($"invariant {new ExpressionWriter(dice, scope).Condition(2)}{_clauses.Title()}", _clauses.Common()));
        }
    }
}
