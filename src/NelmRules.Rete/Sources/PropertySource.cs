using System.Linq.Expressions;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Rete.Lowering;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Sources;

/// <summary>Conditions on the properties of a program's own class, as the mapping binds them.</summary>
/// <remarks>
/// Whatever can be compared where it stands is: a yes/no, a name of an enum, a whole or decimal number whose limit can be written in
/// its own unit exactly. Everything else (texts, floating point, second units) is read the way the mapping reads it.
/// </remarks>
internal sealed class PropertySource<T>(PatientMapping<T> mapping) : FactSource<T>
    where T : class
{
    private readonly Dictionary<FactSymbol, PropertyFact<T>> _facts =
        mapping.Facts.ToDictionary(bound => bound.Target.Fact!, bound => new PropertyFact<T>(bound));

    public override Leaf Answer(FactSymbol fact) =>
        _facts.GetValueOrDefault(fact) is { } bound ? Test(bound.Direct(Patient) ?? bound.Read(Patient, nameof(PropertyFact<T>.Answer))) : Leaf.Unknown;

    public override Leaf Compare(FactSymbol fact, ComparisonSign sign, decimal limit) =>
        _facts.GetValueOrDefault(fact) is not { } bound ? Leaf.Unknown
        : bound.Direct(Patient) is { } property && bound.Limit(limit, property.Type) is { } direct ? Test(property, sign, direct)
        : Test(bound.Read(Patient, nameof(PropertyFact<T>.Number)), sign, limit);

    public override Leaf Member(FactSymbol fact, ulong members)
    {
        if (_facts.GetValueOrDefault(fact) is not { } bound)
        {
            return Leaf.Unknown;
        }

        (Expression IsIt, int Place)[] names = [.. bound.Names(Patient, ((EnumType)fact.Type).Names.Length)];
        return new Leaf(
            Logic.Or(names.Where(name => (members >> name.Place & 1) != 0).Select(name => name.IsIt)),
            Logic.Or(names.Where(name => (members >> name.Place & 1) == 0).Select(name => name.IsIt)));
    }

    public override Leaf Received(TreatmentSymbol treatment) => new(
        Logic.Or(Bound(given => given.IsKindOf(treatment)).Select(answer => Test(answer).IsYes)),
        Logic.Or(Bound(treatment.IsKindOf).Select(answer => Test(answer).IsNo)));

    public override Expression? Number(FactSymbol fact) => _facts.GetValueOrDefault(fact)?.Read(Patient, nameof(PropertyFact<T>.Number));

    public override Expression? Name(FactSymbol fact) => _facts.GetValueOrDefault(fact)?.Read(Patient, nameof(PropertyFact<T>.Name));

    public override Expression IsRecorded(FactSymbol fact) =>
        _facts.GetValueOrDefault(fact) is not { } bound ? Logic.False
        : bound.Direct(Patient) is { } property && bound.IsAlwaysUnderstood ? IsNotNull(property)
        : bound.Read(Patient, nameof(PropertyFact<T>.IsRecorded));

    public override Func<T, Patient> Reader(IReadOnlyCollection<BoundExpression> nodes)
    {
        HashSet<FactSymbol> facts = [.. nodes.Select(FactOf).OfType<FactSymbol>()];
        PartialReader<T> reader = new(
            [.. mapping.Facts.Where(bound => facts.Contains(bound.Target.Fact!))],
            nodes.Any(node => node is BoundReceived) ? mapping.Received : []);
        return reader.Read;
    }

    private IEnumerable<Expression> Bound(Func<TreatmentSymbol, bool> which) => mapping.Received
        .Where(bound => which(bound.Treatment))
        .Select(bound => PropertyExpression.IsPath(bound.Property)
            ? PropertyExpression.On(Patient, bound.Property)
            : Expression.Invoke(Expression.Constant(bound.Get), Patient));

    private static FactSymbol? FactOf(BoundExpression node) => node switch
    {
        BoundFact fact => fact.Fact,
        BoundIsRecorded recorded => recorded.Fact,
        BoundAggregate aggregate => aggregate.List,
        _ => null,
    };
}
