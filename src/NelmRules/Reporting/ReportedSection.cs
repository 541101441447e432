using NelmRules.Binding;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>Positions of others that the sources report: each once under its party, with who reports, endorses or challenges it.</summary>
internal static class ReportedSection
{
    public static void Write(ReportContext context)
    {
        List<Verb> verbs = [];
        List<Position> all = [];
        foreach (PlacedRule placed in context.RulesThatAre(Status.Met).FindAll(placed => placed.IsPosition))
        {
            foreach (RuleAction action in placed.Rule.Actions)
            {
                verbs.Add(action.Verb);
                all.Add(new Position(placed, action, placed.Rule.Reported!));
            }
        }

        if (all.Count == 0)
        {
            return;
        }

        context.Heading("Positions of others, as the sources report them");
        int column = AdviceEntry.ColumnFor(verbs);
        Position[] inOrder = StableSort.Of([.. all], ByParty);
        foreach (Position[] same in Runs.Of(inOrder, (one, other) => one.Reported.Party == other.Reported.Party))
        {
            context.Report.Blank();
            PartySymbol party = same[0].Reported.Party;
            Piece name = new(party.Name, Tone.Strong);
            context.Report.Paragraph(2, 4, party.Description is null ? [name] : [name, $": {party.Description}"]);
            WriteParty(context, same, column);
        }
    }

    // By party, then the stronger first, then by treatment.
    private static int ByParty(Position one, Position other)
    {
        int party = string.CompareOrdinal(one.Reported.Party.Name, other.Reported.Party.Name);
        int rank = party == 0 ? Phrases.RankOf(one.Action.Verb) - Phrases.RankOf(other.Action.Verb) : party;
        return rank == 0 ? string.CompareOrdinal(one.Action.Treatment.Name, other.Action.Treatment.Name) : rank;
    }

    private static void WriteParty(ReportContext context, Position[] positions, int column)
    {
        foreach (List<Position> same in Alike(positions))
        {
            RuleAction action = same[0].Action;
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

    // Those with the same qualifiers together, in the order in which each is first met.
    private static List<List<Position>> Alike(Position[] positions)
    {
        List<List<Position>> groups = [];
        foreach (Position position in positions)
        {
            List<Position>? same = groups.Find(group => group[0].Action == position.Action);
            if (same is null)
            {
                same = [];
                groups.Add(same);
            }

            same.Add(position);
        }

        return groups;
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
