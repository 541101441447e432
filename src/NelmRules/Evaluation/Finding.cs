using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>What a condition comes to for one patient: its answers, what it needs and what is unclear. Safe for use by many threads.</summary>
/// <remarks>The answers are at hand; everything else is worked out when it is first read.</remarks>
public sealed record Finding
{
    private readonly Question? _question;
    private readonly Examination? _examination;
    private FindingParts? _parts;

    /// <summary>A finding with all its parts.</summary>
    /// <param name="answers">The answers still possible.</param>
    /// <param name="needs">The missing facts that could settle it; empty unless it is undetermined.</param>
    /// <param name="unclear">Why the source leaves it open, in the words of the rules; empty where it does not.</param>
    public Finding(Answers answers, ImmutableArray<Need> needs, ImmutableArray<string> unclear) =>
        (Answers, _parts) = (answers, new FindingParts(needs, unclear, []));

    /// <summary>A finding whose parts are worked out when they are first read.</summary>
    internal Finding(Answers answers, Question question, Examination examination) =>
        (Answers, _question, _examination) = (answers, question, examination);

    /// <summary>A condition that holds whatever is known.</summary>
    public static Finding Always { get; } = new(Answers.Yes, [], []);

    /// <summary>A condition that certainly does not hold.</summary>
    internal static Finding Never { get; } = new(Answers.No, [], []);

    /// <summary>The answers still possible.</summary>
    public Answers Answers { get; }

    /// <summary>Met, not met, undetermined or unclear.</summary>
    public Status Status => Answers.ToStatus();

    /// <summary>The missing facts that could settle it; empty unless it is undetermined.</summary>
    public ImmutableArray<Need> Needs
    {
        get => Parts.Needs;
        internal init => _parts = Parts with { Needs = value };
    }

    /// <summary>Why the source leaves it open, in the words of the rules; empty where it does not.</summary>
    public ImmutableArray<string> Unclear => Parts.Unclear;

    /// <summary>The facts whose recorded value contradicts their definition and whose other value would change this finding.</summary>
    public ImmutableArray<string> ChangedBy
    {
        get => Parts.ChangedBy;
        internal init => _parts = Parts with { ChangedBy = value };
    }

    // Two threads may both work them out; both come to the same, and the first to be kept is kept.
    private FindingParts Parts =>
        _parts ?? Interlocked.CompareExchange(ref _parts, _examination!.PartsOf(_question!, Answers), null) ?? _parts;

    /// <inheritdoc/>
    public bool Equals(Finding? other) => other is not null && Answers == other.Answers && Parts == other.Parts;

    /// <inheritdoc/>
    public override int GetHashCode() => Answers.GetHashCode();
}

/// <summary>What a finding holds beside its answers.</summary>
internal sealed record FindingParts(ImmutableArray<Need> Needs, ImmutableArray<string> Unclear, ImmutableArray<string> ChangedBy)
{
    /// <summary>Nothing is needed, open or contradicted.</summary>
    internal static FindingParts None { get; } = new([], [], []);
}

/// <summary>Something that would help to settle a finding: any one of several facts.</summary>
/// <param name="AnyOf">Names of facts in ordinal order, or <c>received T</c>; a field of a list as <c>list.field</c>.</param>
/// <param name="OnlyAfter">The treatment before which none of them exists, or null.</param>
public sealed record Need(ImmutableArray<string> AnyOf, string? OnlyAfter)
{
    /// <inheritdoc/>
    public bool Equals(Need? other) =>
        other is not null && OnlyAfter == other.OnlyAfter && AnyOf.SequenceEqual(other.AnyOf, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(string.Join(' ', AnyOf));
}
