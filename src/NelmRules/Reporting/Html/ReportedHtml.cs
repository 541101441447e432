using System.Xml.Linq;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Html;

/// <summary>Positions of others that the sources report: each once under its party, with who reports, endorses or challenges it.</summary>
internal static class ReportedHtml
{
    /// <summary>The kind in the identifiers of these rules.</summary>
    public const string Kind = "reported";

    public static HtmlSection? Create(HtmlContext context)
    {
        Position[] all =
        [
            .. from placed in context.RulesThatAre(Status.Met)
               where placed.IsPosition
               from action in placed.Rule.Actions
               select new Position(placed, action),
        ];
        return all.Length == 0 ? null : new HtmlSection(
            "reported",
            "Positions of others, as the sources report them",
            all.GroupBy(position => position.Party)
                .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
                .Select(group => OfParty(context, group)));
    }

    private static XElement OfParty(HtmlContext context, IGrouping<PartySymbol, Position> positions) => Tag.Of(
        "article",
        Tag.Of("h3", AdviceHtml.Naming(positions.Key)),
        Tag.List("entries", positions
            .GroupBy(position => position.Action)
            .OrderBy(group => Phrases.RankOf(group.Key.Verb))
            .ThenBy(group => group.Key.Treatment.Name, StringComparer.Ordinal)
            .Select(group => Entry(context, group))));

    private static XElement Entry(HtmlContext context, IGrouping<RuleAction, Position> same) => Tag.Classed(
        "div",
        $"entry {SignedWords.ClassOf(same.Key.Verb)}",
        Tag.Of("p", SignedWords.Of(same.Key.Verb), " ", Tag.Of("strong", Tag.Name(same.Key.Treatment.Name), $" {Phrases.QualifiersOf(same.Key)}".TrimEnd())),
        same.Select(position => Reporter(context, position.Placed)));

    private static XElement Reporter(HtmlContext context, PlacedRule placed)
    {
        ReportedPosition reported = placed.Rule.Reported!;
        string stance = reported.Stance is null ? "" : $" and {reported.Stance}";
        return Tag.Of(
            "div",
            context.Mark(HtmlContext.IdOf(Kind, placed.Source.Ruleset.Name, placed.Rule.Name)),
            placed.Rule.Description is null ? null : Tag.Paragraph("", placed.Rule.Description),
            Tag.Classed(
                "p",
                "who",
                $"reported{stance} by ",
                Tag.Name(placed.FullName),
                $", {reported.Where}{Phrases.WordingOf(placed.Rule)}, {Phrases.CertaintyOf(placed.Rule)}"),
            EntryHtml.Origin(placed.Rule),
            EntryHtml.Reasons(context, placed));
    }

    private sealed record Position(PlacedRule Placed, RuleAction Action)
    {
        public PartySymbol Party => Placed.Rule.Reported!.Party;
    }
}
