using System.Text.Json;
using NelmRules.Comparison;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Difference;

/// <summary>Regions, examples and declarations.</summary>
public static partial class DifferenceJson
{
    private static void WriteRegion(Utf8JsonWriter json, Region region)
    {
        json.WriteObjects("lines", region.Lines, (_, line) =>
        {
            json.WriteString("text", line.Text);
            json.WriteBoolean("approximate", line.IsApproximate);
            json.WriteObjects("parts", line.Parts, WritePart);
        });
        json.WriteNumber("more", region.More);
        json.WriteBoolean("more_than_counted", region.HasMoreThanCounted);
    }

    private static void WritePart(Utf8JsonWriter json, RegionPart part)
    {
        Unit? unit = (part.Fact?.Type as QuantityType)?.Unit;
        json.WriteString("name", part.Name);
        json.WriteString("text", part.Text);
        json.WriteString("read_by", CodeOf(part.ReadBy));
        json.WriteString("fact", part.Fact?.Name);
        json.WriteStrings("values", part.Names);
        json.WriteString("unit", unit?.Symbol);
        json.WriteObjects("ranges", part.Spans, (_, span) =>
        {
            WriteEnd(json, "low", span.Low, part.Fact);
            json.WriteBoolean("low_included", span.LowIncluded);
            WriteEnd(json, "high", span.High, part.Fact);
            json.WriteBoolean("high_included", span.HighIncluded);
        });
        json.WriteBoolean("allows_not_known", part.AllowsNotKnown);
    }

    // In the unit of the fact; dates as dates.
    private static void WriteEnd(Utf8JsonWriter json, string name, decimal? end, FactSymbol? fact)
    {
        switch (end, fact?.Type)
        {
            case (null, _):
                json.WriteNull(name);
                break;
            case ({ } day, DateType):
                json.WriteString(name, fact.Shape.Show(day));
                break;
            case ({ } value, QuantityType quantity):
                json.WriteNumber(name, value / quantity.Unit.Factor);
                break;
            case ({ } value, _):
                json.WriteNumber(name, value);
                break;
        }
    }

    private static void WriteWitness(Utf8JsonWriter json, Witness witness)
    {
        json.WriteObjects("given", witness.Facts, (_, fact) =>
        {
            json.WriteString("name", fact.Name);
            json.WriteString("value", fact.Value);
        });
        WriteFinding(json, "old", witness.Old.Status, witness.Old.Status == Status.Undetermined ? witness.Old.Needs : []);
        WriteFinding(json, "new", witness.New.Status, witness.New.Status == Status.Undetermined ? witness.New.Needs : []);
    }

    private static void WriteDeclaration(Utf8JsonWriter json, DeclarationChange declaration)
    {
        json.WriteString("kind", declaration.Kind);
        json.WriteString("id", declaration.Name);
        json.WriteString("part", declaration.IsThrough ? "through" : declaration.IsUnchanged ? "unchanged" : "changed");
        WritePlaces(json, declaration.Old, declaration.New);
    }

    private static void WritePlaces(Utf8JsonWriter json, Place? old, Place? becomes)
    {
        WritePlace(json, "old", old);
        WritePlace(json, "new", becomes);
    }

    private static void WritePlace(Utf8JsonWriter json, string side, Place? written)
    {
        if (written is not { } place)
        {
            json.WriteNull(side);
            return;
        }

        json.WriteObject(side, () =>
        {
            json.WriteString("file", place.Source.Path);
            json.WriteNumber("line", place.Source.PositionOf(place.Span.Start).Line);
        });
    }

    private static string? CodeOf(ComparedVersion? version) => version switch
    {
        ComparedVersion.Old => "old",
        ComparedVersion.New => "new",
        null or _ => null,
    };

    private static string CodeOf(VersionStep step) => step switch
    {
        VersionStep.Major => "major",
        VersionStep.Minor => "minor",
        VersionStep.Patch => "patch",
        VersionStep.None or _ => "none",
    };

    private static string CodeOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Applicability => "applicability",
        SubjectKind.Action => "action",
        SubjectKind.Criteria => "criteria",
        SubjectKind.Prognosis => "prognosis",
        SubjectKind.Outcome => "outcome",
        SubjectKind.Note or _ => "note",
    };
}
