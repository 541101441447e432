using System.Collections.Immutable;

namespace NelmRules.Evaluation;

/// <summary>A missing fact under its name in needs, and the treatment before which it does not exist, where that is not known as given.</summary>
internal sealed record NeedMember(string Name, string? OnlyAfter);

/// <summary>Facts any one of which would help, in ordinal order of their names.</summary>
internal sealed class NeedItem : IEquatable<NeedItem>
{
    private readonly ImmutableArray<NeedMember> _members;
    private readonly string _key;

    private NeedItem(ImmutableArray<NeedMember> members)
    {
        _members = members;
        _key = string.Join('\n', members.Select(member => member.Name));
    }

    /// <summary>One fact.</summary>
    internal static NeedItem Of(NeedMember member) => new([member]);

    /// <summary>These facts or another.</summary>
    internal NeedItem Or(NeedMember member) => _members.Any(known => known.Name == member.Name)
        ? this
        : new NeedItem([.. _members.Append(member).OrderBy(one => one.Name, StringComparer.Ordinal)]);

    /// <summary>What is told to people: facts that do not exist yet are left out where another one helps.</summary>
    internal Need ToNeed()
    {
        NeedMember[] now = [.. _members.Where(member => member.OnlyAfter is null)];
        return now.Length > 0
            ? new Need([.. now.Select(member => member.Name)], null)
            : new Need([.. _members.Select(member => member.Name)], _members[0].OnlyAfter);
    }

    /// <inheritdoc/>
    public bool Equals(NeedItem? other) => other is not null && _key == other._key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NeedItem);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_key);
}
