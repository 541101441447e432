using System.Globalization;
using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>The version that a change deserves.</summary>
internal static class VersionWords
{
    /// <summary>The step in words, with the reason for it.</summary>
    public static string Of(VersionStep step) => step switch
    {
        VersionStep.Major => "major: what was said is changed or gone",
        VersionStep.Minor => "minor: something is said where nothing was said",
        VersionStep.Patch => "patch: nobody is treated differently",
        VersionStep.None or _ => "none",
    };

    /// <summary>The step that a source deserves, with the reason for it.</summary>
    public static string Reason(RulesetDifference ruleset)
    {
        bool isForDoubt = ruleset.New is not null && ruleset.Step == VersionStep.Major && ruleset.Changes.All(change => change.OnlyAdds);
        return isForDoubt ? "major: what is not decided counts as changed" : Of(ruleset.Step);
    }

    /// <summary>The next version after a step, or null where there is none to begin with.</summary>
    public static string? Next(string? version, VersionStep step) => Parse(version) is not { } before ? null : step switch
    {
        VersionStep.Major => Show(before.Major + 1, 0, 0),
        VersionStep.Minor => Show(before.Major, before.Minor + 1, 0),
        VersionStep.Patch => Show(before.Major, before.Minor, before.Build + 1),
        VersionStep.None or _ => version,
    };

    /// <summary>What the version says, and what it should say.</summary>
    public static string Advice(RulesetDifference ruleset)
    {
        (string? was, string? becomes) = (ruleset.Old?.Version, ruleset.New?.Version);
        string stated = was == becomes ? $"version {was ?? "not stated"}" : $"version {was ?? "not stated"} -> {becomes ?? "not stated"}";
        if (ruleset.Step == VersionStep.None)
        {
            return stated;
        }

        if (Next(was, ruleset.Step) is not { } next)
        {
            return $"{stated}; the change is {Reason(ruleset)}";
        }

        bool isEnough = Parse(becomes) is { } stands && stands >= Parse(next);
        return isEnough ? $"{stated}, as the change deserves ({Reason(ruleset)})" : $"{stated}; the change deserves {next} ({Reason(ruleset)})";
    }

    private static Version? Parse(string? version) => Version.TryParse(version, out Version? parsed) && parsed.Build >= 0 ? parsed : null;

    private static string Show(int major, int minor, int patch) => string.Create(CultureInfo.InvariantCulture, $"{major}.{minor}.{patch}");
}
