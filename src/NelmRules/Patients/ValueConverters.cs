using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>What turns the values of a .NET type into recorded values; nothing is looked up while values are read.</summary>
internal static class ValueConverters
{
    /// <summary>What reads values of a type for a target that has no names, or texts for any; null where the type does not fit.</summary>
    public static Func<TValue, BindingProblems, RecordedValue?>? Find<TValue>(ValueTarget target) =>
        (typeof(TValue) == typeof(string) ? Text(target) : target.Shape.Type switch
        {
            YesNoType => Answers<TValue>(),
            DateType => Days<TValue>(),
            QuantityType or CountType or NumberType => NumberConverter.Find<TValue>(target),
            _ => null,
        }) as Func<TValue, BindingProblems, RecordedValue?>;

    /// <summary>What reads the members of an enum by the places of the names that they stand for.</summary>
    public static Func<TValue, BindingProblems, RecordedValue?> ByMember<TValue>(
        ValueTarget target, EnumType type, IReadOnlyList<EnumMember<TValue>> members)
    {
        RecordedName[] names = All(type);
        TValue[] values = [.. members.Select(member => member.Value)];
        RecordedName?[] recorded = [.. members.Select(member => member.Place < 0 ? null : names[member.Place])];
        return (value, problems) => value is null ? null
            : Array.IndexOf(values, value) is >= 0 and var place ? recorded[place]
            : problems.Read(target, new JsonStringNode(default, value.ToString() ?? ""));
    }

    /// <summary>What reads values by the names that a function gives them.</summary>
    public static Func<TValue, BindingProblems, RecordedValue?> ByName<TValue>(ValueTarget target, EnumType type, Func<TValue, string?> name)
    {
        RecordedName[] names = All(type);
        return (value, problems) => value is null || name(value) is not { } written ? null
            : type.IndexOf(written) is >= 0 and var place ? names[place]
            : problems.Read(target, new JsonStringNode(default, written));
    }

    private static RecordedName[] All(EnumType type) => [.. type.Names.Select((name, place) => new RecordedName(place, name))];

    private static Func<string?, BindingProblems, RecordedValue?> Text(ValueTarget target) => (value, problems) =>
        value is null ? null : problems.Read(target, new JsonStringNode(default, value));

    private static Delegate? Answers<TValue>() =>
        typeof(TValue) == typeof(bool) ? (bool value, BindingProblems _) => Recorded(value)
        : typeof(TValue) == typeof(bool?) ? (bool? value, BindingProblems _) => value is { } known ? Recorded(known) : null
        : null;

    private static Delegate? Days<TValue>() =>
        typeof(TValue) == typeof(DateOnly) ? (DateOnly value, BindingProblems _) => Recorded(value)
        : typeof(TValue) == typeof(DateOnly?) ? (DateOnly? value, BindingProblems _) => value is { } known ? Recorded(known) : null
        : typeof(TValue) == typeof(DateTime) ? (DateTime value, BindingProblems _) => Recorded(DateOnly.FromDateTime(value))
        : typeof(TValue) == typeof(DateTime?) ? (DateTime? value, BindingProblems _) =>
            value is { } known ? Recorded(DateOnly.FromDateTime(known)) : null
        : null;

    private static RecordedValue? Recorded(bool value) => value ? RecordedAnswer.Yes : RecordedAnswer.No;

    private static RecordedValue? Recorded(DateOnly day) => RecordedNumber.Of(day);
}
