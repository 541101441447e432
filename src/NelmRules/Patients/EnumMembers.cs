using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>A member of a program's enum and the zero-based place of the name that it stands for, or -1 where it stands for not knowing.</summary>
internal sealed record EnumMember<TValue>(TValue Value, int Place);

/// <summary>The members of a program's enum and the names of a vocabulary that they stand for.</summary>
internal static class EnumMembers
{
    /// <summary>A member that stands for not knowing.</summary>
    public const int NotKnown = -1;

    /// <summary>Whether a type is an enum, nullable or not.</summary>
    public static bool IsEnum<TValue>() => Enum<TValue>().IsEnum;

    /// <summary>The places of the names that are called like the members; <paramref name="mismatch"/> hears of members that none is.</summary>
    public static List<EnumMember<TValue>> Places<TValue>(EnumType type, Action<string> mismatch)
    {
        List<EnumMember<TValue>> places = [];
        // Two members can have one value; it is enough that one of them is called like a name.
        foreach (IGrouping<TValue, string> same in Members<TValue>())
        {
            int[] found = [.. same.Select(member => PlaceOf(type, member)).Where(place => place >= 0)];
            if (found.Length == 0)
            {
                mismatch(Show<TValue>(same.First()));
            }
            else
            {
                places.Add(new EnumMember<TValue>(same.Key, found[0]));
            }
        }

        return places;
    }

    /// <summary>The places of the names that a function gives the members; <paramref name="mismatch"/> hears of names that are none.</summary>
    public static List<EnumMember<TValue>> PlacesBy<TValue>(EnumType type, Func<TValue, string?> name, Action<string, string> mismatch)
    {
        List<EnumMember<TValue>> places = [];
        foreach (IGrouping<TValue, string> same in Members<TValue>())
        {
            string? written = name(same.Key);
            places.Add(new EnumMember<TValue>(same.Key, written is null ? NotKnown : type.IndexOf(written)));
            if (written is not null && type.IndexOf(written) < 0)
            {
                mismatch(Show<TValue>(same.First()), written);
            }
        }

        return places;
    }

    private static Type Enum<TValue>() => Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);

    private static IEnumerable<IGrouping<TValue, string>> Members<TValue>() =>
        System.Enum.GetNames(Enum<TValue>()).GroupBy(member => (TValue)System.Enum.Parse(Enum<TValue>(), member));

    private static string Show<TValue>(string member) => $"{Enum<TValue>().Name}.{member}";

    // `LiverOnly` stands for `liver_only`, unless another name would fit as well.
    private static int PlaceOf(EnumType type, string member)
    {
        int exact = type.IndexOf(member);
        if (exact >= 0)
        {
            return exact;
        }

        int[] alike = [.. Enumerable.Range(0, type.Names.Length).Where(place => Folded(type.Names[place]) == Folded(member))];
        return alike.Length == 1 ? alike[0] : NotKnown;
    }

    private static string Folded(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
