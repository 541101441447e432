using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>Positions of others that the sources report: each once under its party, with who reports, endorses or challenges it.</summary>
internal static class ReportedSection
{
    public static void Write(ReportContext context)
    {
        Position[] all =
        [
            .. from placed in context.RulesThatAre(Status.Met)
               where placed.IsPosition
               from action in placed.Rule.Actions
               select new Position(placed, action, placed.Rule.Reported!),
        ];
        if (all.Length == 0)
        {
            return;
        }

        context.Heading("Positions of others, as the sources report them");
        int column = AdviceEntry.ColumnFor(all.Select(position => position.Action.Verb));
        foreach (IGrouping<PartySymbol, Position> party in all
            .GroupBy(position => position.Reported.Party)
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            context.Report.Blank();
            Piece name = new(party.Key.Name, Tone.Strong);
            context.Report.Paragraph(2, 4, party.Key.Description is null ? [name] : [name, $": {party.Key.Description}"]);
            WriteParty(context, party, column);
        }
    }

    private static void WriteParty(ReportContext context, IEnumerable<Position> positions, int column)
    {
        foreach (IGrouping<RuleAction, Position> same in positions
            .GroupBy(position => position.Action)
            .OrderBy(group => Phrases.RankOf(group.Key.Verb))
            .ThenBy(group => group.Key.Treatment.Name, StringComparer.Ordinal))
        {
            RuleAction action = same.Key;
            string qualifiers = Phrases.QualifiersOf(action);
            Piece verb = new(Phrases.Of(action.Verb), Phrases.ToneOf(action.Verb));
            context.Report.Labelled(
                AdviceEntry.Indent, verb, column, new Piece($"{action.Treatment.Name} {qualifiers}".TrimEnd(), Tone.Strong));
            foreach (Position position in same)
            {
                WriteReporter(context, position, column);
            }
        }
    }

    private static void WriteReporter(ReportContext context, Position position, int column)
    {
        PlacedRule placed = position.Placed;
        string stance = position.Reported.Stance is null ? "" : $" and {position.Reported.Stance}";
        if (placed.Rule.Description is not null)
        {
            context.Report.Paragraph(column, column, placed.Rule.Description);
        }

        context.Report.Paragraph(
            column,
            column,
            $"reported{stance} by {placed.FullName}, {position.Reported.Where}{Phrases.WordingOf(placed.Rule)}, {Phrases.CertaintyOf(placed.Rule)}");
        AdviceEntry.WriteOrigin(context.Report, placed.Rule, column);
        AdviceEntry.WriteReasons(context, placed, column);
    }

    private sealed record Position(PlacedRule Placed, RuleAction Action, ReportedPosition Reported);
}
