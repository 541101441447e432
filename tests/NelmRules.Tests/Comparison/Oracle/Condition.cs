using System.Collections.Immutable;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>A condition as text that can be taken apart.</summary>
internal abstract record Condition
{
    /// <summary>The text; parts that are themselves made of parts stand in parentheses.</summary>
    public abstract string Text { get; }

    /// <summary>The conditions that it is made of.</summary>
    public virtual ImmutableArray<Condition> Parts => [];

    /// <summary>It and everything below it.</summary>
    public IEnumerable<Condition> All => Parts.SelectMany(part => part.All).Prepend(this);

    /// <summary>The same of other parts.</summary>
    public virtual Condition Of(ImmutableArray<Condition> parts) => this;

    /// <summary>The same with a part (by reference) replaced wherever it stands.</summary>
    public Condition Replace(Condition part, Condition other) =>
        ReferenceEquals(this, part) ? other : Parts.IsEmpty ? this : Of([.. Parts.Select(one => one.Replace(part, other))]);
}

/// <summary>A condition that is not taken apart.</summary>
internal sealed record Atom(string Words) : Condition
{
    /// <inheritdoc/>
    public override string Text => Words;
}

/// <summary><c>not</c>.</summary>
internal sealed record Negated(Condition Operand) : Condition
{
    /// <inheritdoc/>
    public override string Text => $"not ({Operand.Text})";

    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts => [Operand];

    /// <inheritdoc/>
    public override Condition Of(ImmutableArray<Condition> parts) => new Negated(parts[0]);
}

/// <summary><c>and</c>, <c>or</c>, <c>implies</c>.</summary>
internal sealed record Joined(string Word, ImmutableArray<Condition> Operands) : Condition
{
    /// <inheritdoc/>
    public override string Text => string.Join($" {Word} ", Operands.Select(one => $"({one.Text})"));

    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts => Operands;

    /// <inheritdoc/>
    public override Condition Of(ImmutableArray<Condition> parts) => new Joined(Word, parts);
}

/// <summary><c>at least N of</c> and its likes.</summary>
internal sealed record Counted(string Words, ImmutableArray<Condition> Operands) : Condition
{
    /// <inheritdoc/>
    public override string Text => $"{Words} of ({string.Join(", ", Operands.Select(one => one.Text))})";

    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts => Operands;

    /// <inheritdoc/>
    public override Condition Of(ImmutableArray<Condition> parts) => new Counted(Words, parts);
}
