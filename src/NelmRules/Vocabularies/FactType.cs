using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Vocabularies;

/// <summary>The type of a fact, a definition or an expression.</summary>
public abstract record FactType
{
    /// <summary>The type in a clinician's words, for messages: <c>a length</c>, <c>yes/no</c>.</summary>
    public abstract string Description { get; }
}

/// <summary><c>yes/no</c>.</summary>
public sealed record YesNoType : FactType
{
    /// <summary>The one instance.</summary>
    public static YesNoType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Description => "yes or no";
}

/// <summary>A choice of names, at most 64; two with the same names in the same order are one type.</summary>
public sealed record EnumType(ImmutableArray<string> Names, bool IsOrdered) : FactType
{
    /// <summary>The greatest number of names, one bit of a reading each.</summary>
    public const int MaximumNames = 64;

    /// <inheritdoc/>
    public override string Description => "one of " + string.Join(", ", Names);

    /// <summary>The bits of all names.</summary>
    public ulong AllNames => Names.Length == 64 ? ulong.MaxValue : (1UL << Names.Length) - 1;

    /// <summary>The zero-based place of a name, or -1.</summary>
    public int IndexOf(string name) => Names.IndexOf(name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(EnumType? other) =>
        other is not null && IsOrdered == other.IsOrdered && Names.SequenceEqual(other.Names, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Names.Aggregate(IsOrdered.GetHashCode(), (hash, name) => HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(name)));
}

/// <summary>A quantity of a dimension, shown in a unit; quantities of one dimension are one type whatever their unit.</summary>
public sealed record QuantityType(Unit Unit) : FactType
{
    /// <summary>What is measured.</summary>
    public Dimension Dimension => Unit.Dimension;

    /// <inheritdoc/>
    public override string Description => $"a quantity of {Dimension.Name}";

    /// <inheritdoc/>
    public bool Equals(QuantityType? other) => other is not null && Dimension == other.Dimension;

    /// <inheritdoc/>
    public override int GetHashCode() => Dimension.GetHashCode();
}

/// <summary>A whole number.</summary>
public sealed record CountType : FactType
{
    /// <summary>The one instance.</summary>
    public static CountType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Description => "a count";
}

/// <summary>A plain decimal.</summary>
public sealed record NumberType : FactType
{
    /// <summary>The one instance.</summary>
    public static NumberType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Description => "a plain number";
}

/// <summary>A calendar date.</summary>
public sealed record DateType : FactType
{
    /// <summary>The one instance.</summary>
    public static DateType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Description => "a date";
}

/// <summary>Records with named fields.</summary>
public sealed record ListType(ImmutableArray<FieldSymbol> Fields) : FactType
{
    /// <inheritdoc/>
    public override string Description => "a list";

    /// <summary>The field with this name, or null.</summary>
    public FieldSymbol? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
