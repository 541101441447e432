using System.Globalization;

namespace NelmRules.Testing;

/// <summary>Numbers that a longer run takes from the environment.</summary>
internal static class FuzzSettings
{
    /// <summary>The number that the environment gives, or the usual one.</summary>
    public static int Read(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : usual;
}
