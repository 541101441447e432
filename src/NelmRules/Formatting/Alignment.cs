using System.Collections.Immutable;
using NelmRules.Syntax;

namespace NelmRules.Formatting;

/// <summary>Pads lines so that what is read together stands in one column.</summary>
internal static class Alignment
{
    /// <summary>The column, counted from 0, of the texts of a vocabulary.</summary>
    public const int DescriptionColumn = 49;

    private const int HeaderColumn = 12;

    /// <summary>Aligns all lines of a file.</summary>
    public static void Align(ImmutableArray<FormattedLine> lines)
    {
        foreach (FormattedLine line in lines.Where(line => line.Pieces.Count > 1 && !line.IsContinuation))
        {
            AlignAlone(line);
        }

        foreach (IGrouping<object?, FormattedLine> group in lines.Where(IsFirstPieceAligned).GroupBy(line => line.Start.Owner))
        {
            PadFirstPiece([.. group]);
        }

        AlignEquations(lines);
    }

    private static bool IsFirstPieceAligned(FormattedLine line) =>
        line.Start.Kind is LineKind.Test or LineKind.Item && line.Pieces.Count > 1 && !line.IsContinuation;

    private static void AlignAlone(FormattedLine line)
    {
        if (line.Start.Kind == LineKind.Header)
        {
            int width = HeaderColumn - line.Start.Indent - line.Pieces[0].Text.Length;
            SetBlanks(line, 1, Math.Max(1, width));
        }
        else if (line.Start.Kind == LineKind.Described && line.Pieces[^1].Token.Kind == TokenKind.String)
        {
            int head = line.Start.Indent + line.Text(0, line.Pieces.Count - 1).Length;
            SetBlanks(line, line.Pieces.Count - 1, Math.Max(1, DescriptionColumn - head));
        }
    }

    private static void PadFirstPiece(ImmutableArray<FormattedLine> lines)
    {
        int widest = lines.Max(line => line.Pieces[0].Text.Length);
        foreach (FormattedLine line in lines)
        {
            SetBlanks(line, 1, widest - line.Pieces[0].Text.Length + 1);
        }
    }

    // Equations on lines that follow each other share a column; any other line or a blank one ends the group.
    private static void AlignEquations(ImmutableArray<FormattedLine> lines)
    {
        int first = 0;
        for (int index = 0; index <= lines.Length; index++)
        {
            bool goesOn = index < lines.Length && IsEquation(lines[index]) && index > first && !lines[index].AfterBlank;
            if (goesOn)
            {
                continue;
            }

            AlignGroup(lines[first..index]);
            first = index;
        }
    }

    private static void AlignGroup(ImmutableArray<FormattedLine> group)
    {
        foreach (IGrouping<string, FormattedLine> same in group.Where(IsEquation).GroupBy(line => line.Pieces[0].Text, StringComparer.Ordinal))
        {
            int widest = same.Max(line => line.Text(0, EqualsAt(line)).Length);
            foreach (FormattedLine line in same)
            {
                SetBlanks(line, EqualsAt(line), widest - line.Text(0, EqualsAt(line)).Length + 1);
            }
        }
    }

    private static bool IsEquation(FormattedLine line) =>
        line.Start.Kind == LineKind.Equation && !line.IsContinuation && EqualsAt(line) > 0;

    private static int EqualsAt(FormattedLine line) => line.Pieces.FindIndex(piece => piece.Token.IsSymbol("="));

    private static void SetBlanks(FormattedLine line, int index, int blanks) =>
        line.Pieces[index] = line.Pieces[index] with { BlanksBefore = blanks };
}
