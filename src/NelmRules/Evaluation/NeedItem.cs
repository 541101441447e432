using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Text;

namespace NelmRules.Evaluation;

/// <summary>A missing fact under its name in needs, and the treatment before which it does not exist, where that is not known as given.</summary>
internal sealed record NeedMember(string Name, string? OnlyAfter);

/// <summary>Facts any one of which would help, in ordinal order of their names.</summary>
internal sealed class NeedItem : IEquatable<NeedItem>
{
    private readonly ImmutableArray<NeedMember> _members;
    private readonly string _key;
    private Need? _need;

    private NeedItem(ImmutableArray<NeedMember> members)
    {
        _members = members;
        _key = members.Length == 1 ? members[0].Name : string.Join('\n', Each.Kept(members.AsSpan(), member => member.Name));
    }

    /// <summary>One fact.</summary>
    internal static NeedItem Of(NeedMember member) => new([member]);

    /// <summary>These facts or another.</summary>
    internal NeedItem Or(NeedMember member) => _members.Any(known => known.Name == member.Name)
        ? this
        : new NeedItem(ImmutableArray.Create(StableSort.Of([.. _members, member], (one, other) => string.CompareOrdinal(one.Name, other.Name))));

    /// <summary>What is told to people: facts that do not exist yet are left out where another one helps.</summary>
    internal Need Need => _need ??= ToNeed();

    private Need ToNeed()
    {
        string[] now = Each.Kept(_members.AsSpan(), member => member.OnlyAfter is null ? member.Name : null);
        return now.Length > 0
            ? new Need(ImmutableArray.Create(now), null)
            : new Need(ImmutableArray.Create(Each.Kept(_members.AsSpan(), member => member.Name)), _members[0].OnlyAfter);
    }

    /// <inheritdoc/>
    public bool Equals(NeedItem? other) => ReferenceEquals(this, other) || (other is not null && _key == other._key);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NeedItem);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_key);
}

/// <summary>Needs that can be obtained now before the others, then in ordinal order of their facts.</summary>
internal static class NeedOrder
{
    /// <summary>The order of two needs.</summary>
    internal static int Compare(Need one, Need other)
    {
        int later = (one.OnlyAfter is null ? 0 : 1) - (other.OnlyAfter is null ? 0 : 1);
        for (int index = 0; later == 0 && index < one.AnyOf.Length && index < other.AnyOf.Length; index++)
        {
            later = string.CompareOrdinal(one.AnyOf[index], other.AnyOf[index]);
        }

        return later != 0 ? later
            : one.AnyOf.Length != other.AnyOf.Length ? one.AnyOf.Length - other.AnyOf.Length
            : string.CompareOrdinal(one.OnlyAfter, other.OnlyAfter);
    }
}
