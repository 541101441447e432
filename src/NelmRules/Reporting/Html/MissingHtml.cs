using System.Globalization;
using System.Xml.Linq;
using NelmRules.Evaluation;

namespace NelmRules.Reporting.Html;

/// <summary>The missing facts, those first that could decide most rules.</summary>
internal static class MissingHtml
{
    public static HtmlSection? Create(HtmlContext context)
    {
        MissingFact[] all = [.. context.SideBySide.Missing];
        return all.Length == 0 ? null : new HtmlSection(
            "missing",
            "What to find out next",
            Tag.Of("p", "Missing facts, those first that could decide most undetermined rules."),
            Ranked(all.Where(fact => fact.OnlyAfter is null)),
            Tag.List("missing", all.Where(fact => fact.OnlyAfter is not null).Select(Tell)));
    }

    private static XElement? Ranked(IEnumerable<MissingFact> facts)
    {
        XElement[] items = [.. facts.Select(fact => Tag.Of("li", Tell(fact)))];
        return items.Length == 0 ? null : Tag.Classed("ol", "missing", items);
    }

    private static object[] Tell(MissingFact fact) =>
    [
        Tag.Of("strong", Tag.Name(fact.Name)),
        $" {Helps(fact)}",
        fact.OnlyAfter is null ? "" : $"; known only after {fact.OnlyAfter}",
        fact.Description is null ? "" : Tag.About(fact.Description),
    ];

    private static string Helps(MissingFact fact)
    {
        string rules = Wording.Number(fact.Rules.Length, "rule");
        string sources = fact.Sources.Length > 1 ? $" in {Wording.Number(fact.Sources.Length, "source")}" : $" of {fact.Sources[0].Name}";
        string alone = fact.DecidedAlone == 0 ? "" : fact.DecidedAlone == fact.Rules.Length
            ? ", by itself"
            : string.Create(CultureInfo.InvariantCulture, $", {fact.DecidedAlone} of them by itself");
        return $"could decide {rules}{sources}{alone}";
    }
}
