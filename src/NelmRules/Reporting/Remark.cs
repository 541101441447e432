namespace NelmRules.Reporting;

/// <summary>One sentence that a tool says beside its reports, laid out as the messages of problems are.</summary>
public static class Remark
{
    private const int Hanging = 2;

    /// <summary>Writes the sentence and ends its line.</summary>
    public static void Write(TextWriter writer, string sentence, ReportStyle style) =>
        new ReportWriter(writer, style).Message(0, Hanging, sentence);
}
