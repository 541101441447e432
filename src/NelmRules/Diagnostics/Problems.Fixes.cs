using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <content>The changes that problems carry; what could be meant otherwise is never marked safe.</content>
internal static partial class Problems
{
    private static CodeFix Replacement(TextSpan span, string text, bool isSafe) =>
        new($"Write `{text}`", [new TextEdit(span, text)], isSafe);

    private static ImmutableArray<CodeFix> Replace(TextSpan span, string? closest) =>
        closest is null ? [] : [Replacement(span, closest, isSafe: false)];

    private static ImmutableArray<CodeFix> Remove(string what, TextSpan span) =>
        [new CodeFix($"Remove {what}", [new TextEdit(span, "")], IsSafe: false)];

    private static ImmutableArray<CodeFix> Insert(string title, int at, string text) =>
        [new CodeFix(title, [new TextEdit(new TextSpan(at, 0), text)], IsSafe: false)];

    // Names and quantities in a patient's record stand in quotes.
    private static ImmutableArray<CodeFix> ReplaceQuoted(TextSpan span, string? name) =>
        name is null ? [] : [new CodeFix($"Write {UserText.Quote(name)}", [new TextEdit(span, $"\"{Escaped(name)}\"")], IsSafe: false)];

    private static string Escaped(string name) => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
