using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>The units of a record: their usual spellings, blanks inside them, and UCUM codes.</summary>
internal static class RecordedUnits
{
    private static readonly Dimension Calendar = Units.Find("months")!.Dimension;
    private static readonly Dimension Elapsed = Units.Find("days")!.Dimension;

    public static Unit? Find(string written) => Units.Find(written) ?? FindOtherwise(written);

    private static Unit? FindOtherwise(string written)
    {
        string joined = string.Concat(written.Where(c => !char.IsWhiteSpace(c)));
        return Units.Find(joined) ?? Units.All.FirstOrDefault(unit => unit.Ucum == joined);
    }

    /// <summary>Whether a text behind a number is meant as a unit; in <c>5-6 cm</c> or <c>5 x 3 cm</c> it is not.</summary>
    public static bool IsUnitLike(string written)
    {
        int blank = written.IndexOf(' ', StringComparison.Ordinal);
        bool goesOnWithDigits = blank >= 0 && written.AsSpan(blank).ContainsAnyInRange('0', '9');
        return (char.IsLetter(written[0]) || written[0] is '%' or '°') && !goesOnWithDigits;
    }

    public static Diagnostic DescribeUnknown(ValueSlot slot, JsonNode node, (string Number, string Unit) written)
    {
        string? closest = Spelling.Closest(written.Unit, Accepted(slot.Shape)) ?? Spelling.Closest(written.Unit, Units.All.Select(known => known.Symbol));
        return Problems.RecordedUnknownUnit(node.Span, slot.Label, written.Unit, Listing.And(Accepted(slot.Shape)), (closest, $"{written.Number} {closest}"));
    }

    public static Diagnostic DescribeWrong(ValueSlot slot, QuantityType type, JsonNode node, Unit unit)
    {
        string accepted = Listing.And(Accepted(slot.Shape));
        bool isTime = Calendar.Equals(type.Dimension) ? Elapsed.Equals(unit.Dimension) : Calendar.Equals(unit.Dimension);
        return isTime && (Elapsed.Equals(type.Dimension) || Calendar.Equals(type.Dimension))
            ? Problems.RecordedMonthsAndDays(node.Span, slot.Label, (type.Unit.Symbol, accepted), unit.Symbol)
            : Problems.RecordedWrongUnit(node.Span, slot.Label, (type.Description, accepted), (unit.Symbol, unit.Dimension.Name));
    }

    /// <summary>The units that a value can have, in backticks.</summary>
    public static string ListAccepted(ValueShape shape) => Listing.And(Accepted(shape));

    private static IEnumerable<string> Accepted(ValueShape shape) =>
        Units.All.Where(unit => shape.Accepts(unit.Dimension)).Select(unit => unit.Symbol);
}
