using NelmRules.Binding;

namespace NelmRules.Reporting;

/// <summary>One piece of advice: the verb, and beside it what the source says, where, how sure it is, and why it concerns the patient.</summary>
internal static class AdviceEntry
{
    public const int Indent = 4;

    /// <summary>The column that the text stands in, right of the longest verb.</summary>
    public static int ColumnFor(List<Verb> verbs)
    {
        int widest = 0;
        foreach (Verb verb in verbs)
        {
            widest = Math.Max(widest, Phrases.Of(verb).Length);
        }

        return Indent + widest + 2;
    }

    /// <summary>Writes what a rule says about one treatment; the actions differ in their qualifiers alone.</summary>
    public static void Write(ReportContext context, PlacedRule placed, RuleAction[] actions, int column)
    {
        Piece verb = new(Phrases.Of(actions[0].Verb), Phrases.ToneOf(actions[0].Verb));
        Piece statement = $"{placed.FullName}{Phrases.WordingOf(placed.Rule)}, {Phrases.CertaintyOf(placed.Rule)}";
        Piece[] title = TitleOf(placed.Rule, actions);
        context.Report.Labelled(Indent, verb, column, title.Length == 0 ? [statement] : title);
        if (placed.IsConditional)
        {
            context.Report.Paragraph(column, column, new Piece(Condition(placed), Tone.Open));
        }

        if (title.Length > 0)
        {
            context.Report.Paragraph(column, column, statement);
        }

        WriteEndorsement(context.Report, placed.Rule, column);
        WriteOrigin(context.Report, placed.Rule, column);
        WriteReasons(context, placed, column);
    }

    /// <summary>That a rule holds only if its source speaks about the patient.</summary>
    public static string Condition(PlacedRule placed) => $"if {placed.Source.Ruleset.Name} applies, which is undecided (see Sources)";

    private static Piece[] TitleOf(RuleSymbol rule, RuleAction[] actions)
    {
        string qualifiers = actions.Length == 1
            ? Phrases.QualifiersOf(actions[0])
            : string.Join("; ", Array.ConvertAll(actions, action => Phrases.QualifiersOf(action) is { Length: > 0 } terms ? terms : "alone"));
        string separator = qualifiers.Length > 0 && rule.Description is not null ? ": " : "";
        return qualifiers.Length == 0 && rule.Description is null ? [] : [new(qualifiers, Tone.Strong), $"{separator}{rule.Description}"];
    }

    private static void WriteEndorsement(ReportWriter report, RuleSymbol rule, int column)
    {
        if (rule.Reported is { } reported)
        {
            report.Paragraph(column, column, $"position of {Phrases.Described(reported.Party)} ({reported.Where}), endorsed by the source");
        }
    }

    /// <summary>The study and the place in the source.</summary>
    public static void WriteOrigin(ReportWriter report, RuleSymbol rule, int column)
    {
        if (rule.Study is not null)
        {
            report.Paragraph(column, column, $"drawing on {rule.Study}");
        }

        if (!rule.Cite.IsEmpty)
        {
            report.Paragraph(column, column, new Piece(string.Join("; ", rule.Cite), Tone.Faint));
        }
    }

    /// <summary>Why it concerns the patient, and what would change it.</summary>
    public static void WriteReasons(ReportContext context, PlacedRule placed, int column)
    {
        ReportWriter report = context.Report;
        if (context.BecauseOf(placed) is { } because)
        {
            report.Paragraph(column, column, $"because {because}");
        }

        if (placed.Rule.Inferred is not null)
        {
            report.Paragraph(column, column, new Piece("the encoder's own reading:", Tone.Open), $" {placed.Rule.Inferred}");
        }

        if (!placed.Finding.ChangedBy.IsEmpty)
        {
            report.Paragraph(column, column, new Piece(ChangedBy(placed), Tone.Open));
        }
    }

    /// <summary>That a contradicted fact decides it.</summary>
    public static string ChangedBy(PlacedRule placed) =>
        $"would change with the other value of {string.Join(", ", placed.Finding.ChangedBy)} (see the contradiction above)";
}
