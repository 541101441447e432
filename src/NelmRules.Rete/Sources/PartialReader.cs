using System.Collections.Immutable;
using NelmRules.Patients;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Sources;

/// <summary>Reads some facts and treatments of an object; values that do not fit count as not known.</summary>
internal sealed class PartialReader<T>(ImmutableArray<ValueBinding<T>> facts, ImmutableArray<ReceivedBinding<T>> treatments)
    where T : class
{
    public Patient Read(T source)
    {
        BindingProblems problems = new();
        var values = ImmutableDictionary.CreateBuilder<FactSymbol, RecordedValue>();
        foreach (ValueBinding<T> bound in facts)
        {
            if (bound.Read(source, problems) is { } value)
            {
                values.Add(bound.Target.Fact!, value);
            }
        }

        return new Patient(null, values.ToImmutable(), ReadReceived(source));
    }

    private ImmutableDictionary<TreatmentSymbol, bool> ReadReceived(T source)
    {
        var received = ImmutableDictionary.CreateBuilder<TreatmentSymbol, bool>();
        foreach (ReceivedBinding<T> bound in treatments)
        {
            if (bound.Get(source) is { } given)
            {
                received.Add(bound.Treatment, given);
            }
        }

        return received.ToImmutable();
    }
}
