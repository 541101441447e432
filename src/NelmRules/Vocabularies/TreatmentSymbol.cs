using System.Collections.Immutable;

namespace NelmRules.Vocabularies;

/// <summary>A treatment, perhaps a kind of others; or a task, which can be advised and is no treatment.</summary>
public sealed class TreatmentSymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>The short form of the vocabulary, or null.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Whether it is a task: an investigation, a report, a discussion or the like. No record says that one was received.</summary>
    public bool IsTask { get; init; }

    /// <summary>The treatments (of a task, the tasks) that this one is directly a kind of; set once while the vocabulary is bound.</summary>
    public ImmutableArray<TreatmentSymbol> Parents { get; internal set; } = [];

    /// <summary>Whether this is <paramref name="other"/> or a kind of it.</summary>
    public bool IsKindOf(TreatmentSymbol other)
    {
        TreatmentSymbol at = this;
        while (at != other && at.Parents.Length == 1)
        {
            at = at.Parents[0];
        }

        return at == other || (!at.Parents.IsEmpty && at.Broader().Contains(other));
    }

    /// <summary>The treatments that this one is a kind of, each once, the nearer first.</summary>
    public IEnumerable<TreatmentSymbol> Broader()
    {
        HashSet<TreatmentSymbol> seen = [];
        Queue<TreatmentSymbol> open = new(Parents);
        while (open.TryDequeue(out TreatmentSymbol? next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            yield return next;
            foreach (TreatmentSymbol parent in next.Parents)
            {
                open.Enqueue(parent);
            }
        }
    }
}

/// <summary>What a treatment is given for.</summary>
public sealed class GoalSymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>The short form, or null.</summary>
    public string? Abbreviation { get; init; }
}

/// <summary>What a study measures.</summary>
public sealed class EndpointSymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>The short form, or null.</summary>
    public string? Abbreviation { get; init; }
}

/// <summary>A body whose position a source reports.</summary>
public sealed class PartySymbol(string name, string? description, Place place) : Symbol(name, description, place);
