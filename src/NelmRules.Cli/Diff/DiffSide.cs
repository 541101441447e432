namespace NelmRules.Cli.Diff;

/// <summary>The files of one side of a comparison, under the name that the reader knows them by.</summary>
internal sealed record DiffSide(string Name, RuleFiles Files);
