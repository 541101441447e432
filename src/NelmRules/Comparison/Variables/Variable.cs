using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>Something of which records differ: a finite list of values that the rules compared can tell apart.</summary>
/// <param name="Key">What it is the only variable of.</param>
/// <param name="Name">The common name of the fact or treatment, or an expression as written.</param>
internal abstract record Variable(string Key, string Name)
{
    /// <summary>Its place in the order of variables, from 0; -1 until its values are known.</summary>
    internal int Level { get; set; } = -1;

    /// <summary>How many values it has.</summary>
    internal abstract int Count { get; }

    /// <summary>Whether a value says that something is missing.</summary>
    internal abstract bool IsMissing(int value);

    /// <summary>What it is called in reports.</summary>
    internal virtual string Shown => Name;

    /// <summary>Whether no record can be asked for it directly: it stands for an expression.</summary>
    internal virtual bool IsOpaque => false;
}

/// <summary>A yes/no fact: yes, no, not recorded.</summary>
internal sealed record AnswerVariable(string Key, string Name) : Variable(Key, Name)
{
    internal const int NotRecorded = 2;

    /// <summary>Whether both sides derive the fact where it is not recorded, so that nothing need be missing.</summary>
    internal bool IsDerived { get; set; }

    internal override int Count => 3;

    internal override bool IsMissing(int value) => value == NotRecorded && !IsDerived;
}

/// <summary>A choice: each name that both sides know, then not recorded.</summary>
internal sealed record NameVariable(string Key, string Name, ImmutableArray<string> Names, bool IsOrdered) : Variable(Key, Name)
{
    /// <summary>Whether both sides derive the fact where it is not recorded.</summary>
    internal bool IsDerived { get; set; }

    internal int NotRecorded => Names.Length;

    internal override int Count => Names.Length + 1;

    internal override bool IsMissing(int value) => value == NotRecorded && !IsDerived;
}

/// <summary>Whether a treatment was received, as it follows from what is recorded of it, its kinds and broader ones: yes, no, not known.</summary>
internal sealed record ReceivedVariable(string Key, string Name) : Variable(Key, Name)
{
    internal const int Given = 0;
    internal const int NotGiven = 1;
    internal const int NotRecorded = 2;

    /// <summary>The side whose kinds of treatments are meant where the sides differ in them; else null.</summary>
    internal Side? By { get; init; }

    internal override int Count => 3;

    internal override string Shown => $"received {Name}";

    internal override bool IsMissing(int value) => value == NotRecorded;
}

/// <summary>What is recorded of a treatment itself, where the sides differ in its kinds.</summary>
internal sealed record RecordedTreatmentVariable(string Key, string Name) : Variable(Key, Name)
{
    internal override int Count => 3;

    internal override string Shown => $"received {Name}";

    internal override bool IsMissing(int value) => value == ReceivedVariable.NotRecorded;
}

/// <summary>Whether a list is recorded.</summary>
internal sealed record ListVariable(string Key, string Name) : Variable(Key, Name)
{
    internal const int Recorded = 0;

    internal override int Count => 2;

    internal override bool IsMissing(int value) => value != Recorded;
}

/// <summary>A condition that cells cannot express; any answers are possible that it can have at all.</summary>
internal sealed record ConditionVariable(string Key, string Name, ImmutableArray<Answers> Values) : Variable(Key, Name)
{
    /// <summary>The condition.</summary>
    internal required BoundExpression Expression { get; init; }

    /// <summary>The side that it is of.</summary>
    internal required Side Side { get; init; }

    internal override int Count => Values.Length;

    internal override bool IsOpaque => true;

    internal override bool IsMissing(int value) => !Values[value].IsSingle();
}

/// <summary>Part of a rule book that is the same on both sides, taken as a whole; the values are terminals of its diagram.</summary>
internal sealed record NamedVariable(string Key, string Name, ImmutableArray<int> Values, Func<int, bool> IsSettled) : Variable(Key, Name)
{
    internal override int Count => Values.Length;

    internal override bool IsMissing(int value) => !IsSettled(Values[value]);
}
