namespace NelmRules.Reporting.Html;

/// <summary>The style sheet of the page; it holds neither <c>&lt;</c>, <c>&gt;</c> nor <c>&amp;</c>, so that it reads the same as XML.</summary>
internal static class HtmlStyle
{
    private const string Resource = "NelmRules.Reporting.Html.page.css";

    public static string Text { get; } = Read();

    private static string Read()
    {
        using Stream stream = typeof(HtmlStyle).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        return $"\n{reader.ReadToEnd().ReplaceLineEndings("\n")}";
    }
}
