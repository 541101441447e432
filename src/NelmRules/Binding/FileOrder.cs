using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Binding;

/// <summary>The ordinal order of paths, so that the order in which files are given means nothing.</summary>
internal static class FileOrder
{
    /// <summary>Files in that order.</summary>
    public static FileSyntax[] ByPath(FileSyntax[] files) =>
        StableSort.Of(files, (one, other) => string.CompareOrdinal(one.Source.Path, other.Source.Path));
}
