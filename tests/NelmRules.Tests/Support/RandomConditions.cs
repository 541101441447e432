using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Testing;

/// <summary>Random conditions that mention each fact once, with everything that can be recorded of those facts.</summary>
internal sealed class RandomConditions(int seed)
{
    private const int MostFacts = 5;

    private static readonly Place Nowhere = new(new SourceText("test", "x"), new TextSpan(0, 1));
    private static readonly EnumType Names = new(["A", "B", "C", "D"], true);

    private static readonly BoundAnswer Yes = new(Nowhere, true);

    // The recorded numbers hold one of every stretch that a comparison with these can tell apart within the bounds.
    private static readonly decimal[] Constants = [-1m, 0m, 2m, 10m, 11m];
    private static readonly bool[] Given = [true, false];

    private readonly Random _random = new(seed);
    private readonly Dictionary<FactSymbol, RecordedValue[]> _facts = [];
    private readonly List<TreatmentSymbol> _treatments = [];
    private int _named;

    /// <summary>The facts that a condition was given.</summary>
    internal IReadOnlyCollection<FactSymbol> Facts => _facts.Keys;

    /// <summary>The treatments that a condition was given.</summary>
    internal IReadOnlyCollection<TreatmentSymbol> Treatments => _treatments;

    /// <summary>The next condition.</summary>
    internal BoundExpression Next(int depth)
    {
        if (_facts.Count + _treatments.Count >= MostFacts)
        {
            return Constant();
        }

        bool leaf = depth == 0;
        return _random.Next(leaf ? 0 : 4, leaf ? 8 : 15) switch
        {
            0 or 4 => new BoundFact(Nowhere, NewFact(YesNoType.Instance, new RecordedAnswer(true), new RecordedAnswer(false)), null),
            1 or 5 => NumberLeaf(),
            2 or 6 => EnumLeaf(depth),
            3 or 7 => Received(),
            8 => new BoundNot(Nowhere, Next(depth - 1)),
            9 or 10 => new BoundLogical(Nowhere, _random.Next(2) == 0, Several(depth, 4)),
            11 => Counting(depth),
            12 => new BoundDefinition(Nowhere, Define(YesNoType.Instance, new ExpressionBody(Next(depth - 1), [.. Opens(depth)])), YesNoType.Instance),
            13 => Criteria(depth),
            _ => new BoundDefinition(Nowhere, Define(YesNoType.Instance, Rows(depth, 2)), YesNoType.Instance),
        };
    }

    /// <summary>Every patient of whom all is recorded and who agrees with what is recorded of another.</summary>
    internal IEnumerable<Patient> Completions(Patient patient)
    {
        IEnumerable<Patient> all = [patient];
        foreach ((FactSymbol fact, RecordedValue[] values) in _facts.Where(pair => !patient.Facts.ContainsKey(pair.Key)))
        {
            all = all.SelectMany(one => values.Select(value => one with { Facts = one.Facts.Add(fact, value) }));
        }

        foreach (TreatmentSymbol treatment in _treatments.Where(treatment => !patient.Received.ContainsKey(treatment)))
        {
            all = all.SelectMany(one => Given.Select(given => one with { Received = one.Received.ToImmutableDictionary().Add(treatment, given) }));
        }

        return all;
    }

    /// <summary>A patient of whom each fact is recorded or not at random.</summary>
    internal Patient Patient()
    {
        Patient patient = new(null, ImmutableDictionary<FactSymbol, RecordedValue>.Empty, ImmutableDictionary<TreatmentSymbol, bool>.Empty);
        foreach ((FactSymbol fact, RecordedValue[] values) in _facts.Where(_ => _random.Next(3) == 0))
        {
            patient = patient with { Facts = patient.Facts.Add(fact, values[_random.Next(values.Length)]) };
        }

        return patient;
    }

    private static RecordedValue[] Numbers(params decimal[] values) => [.. values.Select(value => new RecordedNumber(value, "n"))];

    private string Name() => $"x{_named++:D3}";

    private FactSymbol NewFact(FactType type, params RecordedValue[] values)
    {
        FactSymbol fact = new(Name(), null, Nowhere, new ValueShape(type, new Bounds(0m, 10m), []));
        _facts.Add(fact, values);
        return fact;
    }

    // Yes, no, or left open by the source whatever is recorded.
    private BoundExpression Constant() => _random.Next(3) is var answer && answer < 2
        ? new BoundAnswer(Nowhere, answer == 0)
        : new BoundDefinition(
            Nowhere,
            Define(YesNoType.Instance, new ExpressionBody(Yes, [new OpenCondition(Yes, Name())])),
            YesNoType.Instance);

    private BoundComparison NumberLeaf()
    {
        BoundFact fact = new(Nowhere, NewFact(NumberType.Instance, Numbers(0m, 1m, 2m, 5m, 10m)), null);
        BoundNumber constant = new(Nowhere, NumberType.Instance, Constants[_random.Next(Constants.Length)]);
        return new BoundComparison(Nowhere, fact, (ComparisonSign)_random.Next(6), constant);
    }

    private BoundExpression EnumLeaf(int depth)
    {
        BoundExpression left = EnumValue(depth);
        return _random.Next(3) switch
        {
            0 => new BoundMembership(Nowhere, left, (ulong)_random.Next(1, 15)),
            1 => new BoundEnumComparison(Nowhere, left, (ComparisonSign)_random.Next(6), new BoundEnumValue(Nowhere, Names, _random.Next(4))),
            _ => new BoundEnumComparison(Nowhere, left, (ComparisonSign)_random.Next(6), EnumValue(depth)),
        };
    }

    private BoundExpression EnumValue(int depth)
    {
        bool full = _facts.Count + _treatments.Count >= MostFacts;
        return full ? new BoundEnumValue(Nowhere, Names, _random.Next(4))
            : depth > 0 && _random.Next(2) == 0
            ? new BoundDefinition(Nowhere, Define(Names, Rows(depth, 4)), Names)
            : new BoundFact(Nowhere, NewFact(Names, [.. Names.Names.Select((name, index) => new RecordedName(index, name))]), null);
    }

    private BoundReceived Received()
    {
        TreatmentSymbol treatment = new(Name(), null, Nowhere);
        _treatments.Add(treatment);
        return new BoundReceived(Nowhere, treatment);
    }

    private ImmutableArray<BoundExpression> Several(int depth, int most) =>
        [.. Enumerable.Range(0, _random.Next(2, most + 1)).Select(_ => Next(depth - 1))];

    private BoundCounting Counting(int depth)
    {
        ImmutableArray<BoundExpression> operands = Several(depth, 5);
        return new BoundCounting(Nowhere, (CountingKind)_random.Next(3), _random.Next(operands.Length + 2), operands);
    }

    private IEnumerable<OpenCondition> Opens(int depth) =>
        Enumerable.Range(0, _random.Next(3)).Select(_ => new OpenCondition(Next(depth - 1), Name()));

    private BoundCriteria Criteria(int depth)
    {
        CriteriaItem[] items = [.. Several(depth, 3).Select(condition => new CriteriaItem(Name(), null, condition, [.. Opens(depth)], null))];
        CriteriaSymbol criteria = new("r", Name(), null, Nowhere)
        {
            Kind = (CriteriaKind)_random.Next(3),
            Required = _random.Next(1, items.Length + 1),
            Items = [.. items],
        };
        return new BoundCriteria(Nowhere, criteria);
    }

    private RowsBody Rows(int depth, int names)
    {
        IEnumerable<DefinitionRow> rows = Enumerable.Range(0, _random.Next(1, 4))
            .Select(_ => new DefinitionRow((ulong)_random.Next(1, 1 << names), Next(depth - 1), Name()));
        return new RowsBody([.. rows], _random.Next(2) == 0 ? null : 1UL << _random.Next(names));
    }

    private DefinitionSymbol Define(FactType type, DefinitionBody body) => new("r", Name(), null, Nowhere) { Type = type, Body = body };
}
