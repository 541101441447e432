using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>A need before it is told: facts any one of which helps, under their common names, in ordinal order.</summary>
/// <remarks>
/// A member that begins with a question mark stands for whatever an expression needs that cells cannot express: for equal records
/// the same wherever the member is the same.
/// </remarks>
internal readonly record struct NeedKey(string Names)
{
    private const char OpaqueMark = '?';
    private const char Between = '\n';

    /// <summary>The members.</summary>
    internal ImmutableArray<string> Members => [.. Names.Split(Between)];

    /// <summary>Whether it stands for what an expression needs.</summary>
    internal bool IsOpaque => Names.Contains(OpaqueMark, StringComparison.Ordinal);

    /// <summary>Whether a member stands for what an expression needs.</summary>
    internal static bool IsMark(string member) => member.StartsWith(OpaqueMark);

    /// <summary>Whatever an expression needs.</summary>
    internal static NeedKey Opaque(string meaning) => new($"{OpaqueMark}{meaning}");

    /// <summary>The need with another fact that would do instead.</summary>
    internal NeedKey Or(string name) => Members.Contains(name, StringComparer.Ordinal)
        ? this
        : new NeedKey(string.Join(Between, Members.Append(name).Order(StringComparer.Ordinal)));
}
