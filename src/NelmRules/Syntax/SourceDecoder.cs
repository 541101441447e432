using System.Text;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Turns the bytes of a file into a source text: strict UTF-8, a byte-order mark dropped.</summary>
public static class SourceDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a file; where there is a problem, the text is for showing its place only and is not to be parsed.</summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, out Diagnostic? problem)
    {
        ReadOnlySpan<byte> content = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        SourceText source;
        try
        {
            source = new SourceText(path, Strict.GetString(content));
            problem = null;
        }
        catch (DecoderFallbackException)
        {
            source = new SourceText(path, Encoding.UTF8.GetString(content));
            problem = Explain(content, source) with { Source = source };
        }

        return source;
    }

    private static Diagnostic Explain(ReadOnlySpan<byte> content, SourceText shown)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Problems.Utf16();
        }

        if (Characters.IsBinary(shown.Content))
        {
            return Problems.NotText();
        }

        int place = FirstReplacement(content, shown.Content);
        return Problems.NotUtf8(new TextSpan(place, 1), shown.PositionOf(place).Line);
    }

    /// <summary>The place of the first invalid byte: the valid text before it decodes to as many characters either way.</summary>
    private static int FirstReplacement(ReadOnlySpan<byte> content, string shown)
    {
        int at = 0;
        for (int byteAt = 0; byteAt < content.Length;)
        {
            bool isValid = Rune.DecodeFromUtf8(content[byteAt..], out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            if (!isValid)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
            byteAt += length;
        }

        return Math.Min(at, Math.Max(0, shown.Length - 1));
    }
}
