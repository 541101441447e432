using System.Text;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class SourceDecoderTests
{
    [Fact]
    public void Byte_order_mark_is_dropped()
    {
        SourceText source = SourceDecoder.Decode("a.nelm", [0xEF, 0xBB, 0xBF, .. "rule µ"u8], out Diagnostic? problem);

        problem.ShouldBeNull();
        source.Content.ShouldBe("rule µ");
    }

    [Fact]
    public void Invalid_bytes_are_placed_on_their_line()
    {
        SourceText source = SourceDecoder.Decode("a.nelm", [.. "µ line one\nr"u8, 0xFC, .. "le x\n"u8], out Diagnostic? problem);

        problem.ShouldNotBeNull().Code.ShouldBe("NELM1001");
        problem.Message.ShouldBe("Line 2 is not encoded in UTF-8.");
        source.PositionOf(problem.Span.Start).ShouldBe(new LinePosition(2, 2));
        problem.Source.ShouldBe(source);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Other_encodings_are_named(bool bigEndian)
    {
        Encoding utf16 = bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;

        SourceDecoder.Decode("a.nelm", [.. utf16.GetPreamble(), .. utf16.GetBytes("rule a")], out Diagnostic? problem);

        problem.ShouldNotBeNull().Message.ShouldBe("The file is encoded in UTF-16, not in UTF-8.");
    }

    [Fact]
    public void Bytes_of_a_program_are_no_text()
    {
        SourceDecoder.Decode("a.nelm", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0xFF, 0xFE, 0], out Diagnostic? problem);

        problem.ShouldNotBeNull().Code.ShouldBe("NELM1000");
    }

    [Fact]
    public void Truncated_text_at_the_end_is_placed()
    {
        SourceDecoder.Decode("a.nelm", [.. "rule"u8, 0xC3], out Diagnostic? problem);

        problem.ShouldNotBeNull().Span.ShouldBe(new TextSpan(4, 1));
    }

    [Fact]
    public void Text_with_a_replacement_character_of_its_own_is_fine()
    {
        SourceDecoder.Decode("a.nelm", "# \uFFFD"u8, out Diagnostic? problem);

        problem.ShouldBeNull();
    }
}
