using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What a change of a fact means for records.</summary>
internal static class FactChanges
{
    /// <summary>The changes, each with one sentence.</summary>
    internal static IEnumerable<VocabularyChange> Of(FactSymbol? was, FactSymbol? becomes)
    {
        if (was is null || becomes is null)
        {
            return [Presence(was, becomes)];
        }

        return Effects(was, becomes).Select(effect => new VocabularyChange("fact", becomes.Name, effect.Text, was.Place, becomes.Place)
        {
            Refuses = effect.Refuses,
            Step = effect.Refuses ? VersionStep.Major : effect.Step,
        });
    }

    private static VocabularyChange Presence(FactSymbol? was, FactSymbol? becomes)
    {
        string name = (becomes ?? was)!.Name;
        string text = was is null ? $"Records with `{name}` were refused and are now read." : $"Records with `{name}` were read and are now refused.";
        return new VocabularyChange("fact", name, text, was?.Place, becomes?.Place)
        {
            Refuses = becomes is null,
            Step = becomes is null ? VersionStep.Major : VersionStep.Minor,
        };
    }

    private static IEnumerable<(string Text, bool Refuses, VersionStep Step)> Effects(FactSymbol was, FactSymbol becomes)
    {
        string name = becomes.Name;
        if (was.Name != name)
        {
            yield return ($"`{was.Name}` is now called `{name}`.", true, VersionStep.Major);
        }

        if (Fractions(was.Type, becomes.Type) is { } fractions)
        {
            yield return ($"Records with a fraction as `{name}` {(fractions ? "were refused and are now read" : "were read and are now refused")}.", !fractions, VersionStep.Minor);
        }
        else if (Kinds.Of(was.Type) != Kinds.Of(becomes.Type))
        {
            yield return ($"`{name}` was {was.Type.Description} and is now {becomes.Type.Description}; old records of it are refused.", true, VersionStep.Major);
            yield break;
        }

        foreach ((string, bool, VersionStep) effect in Choice(name, was.Type, becomes.Type).Concat(Range(name, was.Shape, becomes.Shape)).Concat(Fields(name, was.Type, becomes.Type)))
        {
            yield return effect;
        }

        if (was.MeasuredAfter?.Name != becomes.MeasuredAfter?.Name)
        {
            yield return ($"`{name}` was measured {Moment(was)} and is now measured {Moment(becomes)}.", false, VersionStep.Minor);
        }

        if (was.Description != becomes.Description || was.Moment != becomes.Moment || !was.Codes.SequenceEqual(becomes.Codes) || !Unit(was).Equals(Unit(becomes), StringComparison.Ordinal))
        {
            yield return ($"The words, codes or units of `{name}` changed; records are read as before.", false, VersionStep.Patch);
        }
    }

    // Whether fractions are read now, where only one version reads them.
    private static bool? Fractions(FactType was, FactType becomes) => (was, becomes) switch
    {
        (CountType, NumberType) => true,
        (NumberType, CountType) => false,
        _ => null,
    };

    private static string Unit(FactSymbol fact) => $"{(fact.Type as QuantityType)?.Unit.Symbol} {string.Join(' ', fact.Shape.Also)}";

    private static string Moment(FactSymbol fact) => fact.MeasuredAfter is { } treatment ? $"after {treatment.Name}" : "at any time";

    private static IEnumerable<(string Text, bool Refuses, VersionStep Step)> Choice(string name, FactType was, FactType becomes)
    {
        if (was is not EnumType before || becomes is not EnumType after)
        {
            yield break;
        }

        ImmutableArray<string> gone = [.. before.Names.Except(after.Names, StringComparer.Ordinal)];
        ImmutableArray<string> come = [.. after.Names.Except(before.Names, StringComparer.Ordinal)];
        if (!come.IsEmpty)
        {
            yield return ($"Records with `{name}` {string.Join(" or ", come)} were refused and are now read.", false, VersionStep.Minor);
        }

        if (!gone.IsEmpty)
        {
            yield return ($"Records with `{name}` {string.Join(" or ", gone)} were read and are now refused.", true, VersionStep.Major);
        }

        IEnumerable<string> common = before.Names.Intersect(after.Names, StringComparer.Ordinal);
        if (before.IsOrdered != after.IsOrdered || after.IsOrdered && !common.SequenceEqual(after.Names.Intersect(before.Names, StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return ($"The order of the values of `{name}` changed.", false, VersionStep.Major);
        }
    }

    private static IEnumerable<(string Text, bool Refuses, VersionStep Step)> Range(string name, ValueShape was, ValueShape becomes)
    {
        if (was.Bounds == becomes.Bounds)
        {
            yield break;
        }

        bool narrower = becomes.Bounds.Low is { } low && !(was.Bounds.Low >= low) || becomes.Bounds.High is { } high && !(was.Bounds.High <= high);
        bool wider = was.Bounds.Low is { } start && !(becomes.Bounds.Low >= start) || was.Bounds.High is { } end && !(becomes.Bounds.High <= end);
        string bounds = $"`{name}` could be {Show(was)} and can now be {Show(becomes)}";
        if (wider)
        {
            yield return ($"{bounds}: records that were refused are now read.", false, VersionStep.Minor);
        }

        if (narrower)
        {
            yield return ($"{bounds}: records that were read are now refused.", true, VersionStep.Major);
        }
    }

    private static string Show(ValueShape shape) => shape.Bounds == Bounds.None ? "any number" : shape.Show(new Values.NumericRange(shape.Bounds.Low, shape.Bounds.High));

    private static IEnumerable<(string Text, bool Refuses, VersionStep Step)> Fields(string name, FactType was, FactType becomes)
    {
        if (was is not ListType before || becomes is not ListType after)
        {
            yield break;
        }

        foreach (string field in before.Fields.Concat(after.Fields).Select(one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            VocabularyChange[] changes = [.. Of(AsFact(name, before.Find(field)), AsFact(name, after.Find(field)))];
            foreach (VocabularyChange change in changes)
            {
                yield return (change.Effect, change.Refuses, change.Step);
            }
        }
    }

    private static FactSymbol? AsFact(string list, FieldSymbol? field) =>
        field is null ? null : new FactSymbol($"{list}.{field.Name}", field.Description, field.Place, field.Shape);
}
