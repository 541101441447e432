using System.Security.Cryptography;
using System.Text;

namespace NelmRules.Binding;

/// <summary>Tells rule books apart: two have one fingerprint where they show the same of every patient.</summary>
/// <remarks>
/// It covers names, titles, versions, citations, numbers, units and the words of conditions. It leaves out the order of files and
/// declarations, layout, comments and paths, and what no result shows: cases, former names and accepted findings.
/// </remarks>
internal static class Fingerprint
{
    /// <summary>The fingerprint: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public static string Of(BoundBook book) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(BookText.Of(book))));
}
