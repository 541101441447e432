using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Holds what a comparison says against every patient.</summary>
internal sealed class Verdict(Pair pair)
{
    private readonly List<string> _problems = [];
    private readonly RulesetDifference _difference = pair.Compare();
    private IReadOnlyDictionary<string, HashSet<Example>> _holding = new Dictionary<string, HashSet<Example>>();

    /// <summary>What is wrong; nothing where the comparison is right.</summary>
    public static IReadOnlyList<string> Of(Pair pair)
    {
        Verdict verdict = new(pair);
        verdict.Check();
        return verdict._problems;
    }

    private void Check()
    {
        Dictionary<string, SubjectChange> changes = _difference.Changes.ToDictionary(change => Behaviour.KeyOf(change.Subject));
        _problems.AddRange(changes.Keys.Except(pair.Subjects).Select(stranger => $"{stranger}: no subject"));
        foreach (string subject in pair.Subjects)
        {
            Seen[] patients = [.. pair.Patients(subject)];
            Check(subject, changes.GetValueOrDefault(subject), patients);
            CheckNeeds(subject, patients);
        }
    }

    private void Check(string subject, SubjectChange? change, Seen[] patients)
    {
        RegionLine[] lines = [.. (change?.Transitions ?? []).SelectMany(transition => transition.Region.Lines)];
        _holding = lines.Length == 0 ? new Dictionary<string, HashSet<Example>>() : pair.Read(lines.Select(LineText.Of).Concat(lines.SelectMany(Shorter)));
        Report(subject, "line is no condition", lines.SelectMany(line => Shorter(line).Append(LineText.Of(line))).Where(line => !_holding.ContainsKey(line)));
        foreach (TransitionChange transition in change?.Transitions ?? [])
        {
            CheckRegion(subject, transition, patients);
            CheckWitness(subject, transition.Witness, PairOf(transition));
        }

        CheckEcho(subject, change, patients);
        CheckCompleteness(subject, change, patients);
    }

    // Every patient of a line goes through the transition; no line and no part of a line can be left out.
    private void CheckRegion(string subject, TransitionChange transition, Seen[] patients)
    {
        string name = $"{transition.Old} -> {transition.New}";
        foreach (RegionLine line in transition.Region.Lines)
        {
            Report(subject, $"region too large {name}", line.IsApproximate ? [] : patients.Where(one => one.Statuses != PairOf(transition) && Holds(LineText.Of(line), one)).Take(1).Select(one => $"{line.Text}: {Tell(one)}"));
            RegionLine[] others = [.. transition.Region.Lines.Where(other => other != line)];
            bool needed = !pair.IsExact || patients.Any(one => Holds(LineText.Of(line), one) && !others.Any(other => Holds(LineText.Of(other), one)));
            Report(subject, $"line not needed {name}", needed ? [] : [line.Text]);
            Report(subject, $"part not needed {name}", Shorter(line).Where(shorter => pair.IsExact && !patients.Any(one => one.Statuses != PairOf(transition) && Holds(shorter, one)))
                .Select(shorter => $"{line.Text} -> {shorter}"));
        }
    }

    // Exactly those are in the region who are undetermined in both versions and asked for something else.
    private void CheckNeeds(string subject, Seen[] patients)
    {
        NeedsChange? change = _difference.Needs.SingleOrDefault(one => Behaviour.KeyOf(one.Subject) == subject);
        string[] lines = [.. change?.Region.Lines.Select(LineText.Of) ?? []];
        string[] exact = [.. change?.Region.Lines.Where(line => !line.IsApproximate).Select(LineText.Of) ?? []];
        _holding = lines.Length == 0 ? new Dictionary<string, HashSet<Example>>() : pair.Read(lines);
        Report(subject, "line of needs is no condition", lines.Where(line => !_holding.ContainsKey(line)));
        bool excused = change?.Region.More > 0 || _difference.Exhausted.Any(one => Behaviour.KeyOf(one.Subject) == subject)
            || _difference.Unconfirmed.Any(one => Behaviour.KeyOf(one.Subject) == subject && one.OnlyNeeds);
        foreach (Seen one in patients)
        {
            bool differs = one.IsUndetermined && one.AsksOtherwise();
            bool told = lines.Any(line => Holds(line, one));
            Report(subject, "needs told of others", !differs && exact.Any(line => Holds(line, one)) ? [$"{string.Join(" | ", lines)}: {Tell(one)}"] : []);
            Report(subject, "needs missed", differs && !told && !excused ? [Tell(one)] : []);
        }
    }

    private bool Holds(string line, Seen one) => _holding.TryGetValue(line, out HashSet<Example>? examples) && examples.Contains(one.Example);

    private static StatusPair PairOf(TransitionChange transition) => new(transition.Old, transition.New);

    private static IEnumerable<string> Shorter(RegionLine line) =>
        line.Parts.Length == 1 ? [""] : line.Parts.Select((_, without) => LineText.Without(line, without));

    // The witness is evaluated anew.
    private void CheckWitness(string subject, Witness witness, StatusPair expected)
    {
        (Opinion? was, Opinion? becomes) = (pair.Before.Of(witness.OldPatient), pair.After.Of(witness.NewPatient));
        bool right = was is not null && becomes is not null && was.Of(subject) == expected.Old && becomes.Of(subject) == expected.New
            && witness.Old.Status == expected.Old && witness.New.Status == expected.New;
        string told = string.Join(", ", witness.Facts.Select(fact => $"{fact.Name} = {fact.Value}"));
        Report(subject, $"witness does not go {expected.Old} -> {expected.New}", right ? [] : [told]);
        StatusPair? printed = pair.AsPrinted(subject, witness);
        Report(subject, $"printed witness does not go {expected.Old} -> {expected.New}", printed == expected ? [] : [$"{told}: {printed}"]);
    }

    private void CheckEcho(string subject, SubjectChange? change, Seen[] patients)
    {
        foreach (StatusPair statuses in change?.Echo?.Transitions ?? [])
        {
            bool there = !pair.IsExact || patients.Any(one => one.Statuses == statuses && !IsCovered(one, change!));
            Report(subject, $"echo without patients {statuses.Old} -> {statuses.New}", there ? [] : [string.Join(", ", change!.Echo!.Missing)]);
        }

        if (change?.Echo?.Witness is { } witness)
        {
            StatusPair statuses = new(witness.Old.Status, witness.New.Status);
            Report(subject, "echo witness of no transition", change.Echo.Transitions.Contains(statuses) ? [] : [$"{statuses}"]);
            CheckWitness(subject, witness, statuses);
        }
    }

    private void CheckCompleteness(string subject, SubjectChange? change, Seen[] patients)
    {
        StatusPair[] doubted = [.. _difference.Unconfirmed.Where(one => Behaviour.KeyOf(one.Subject) == subject).SelectMany(one => one.Transitions)];
        bool excused = _difference.Exhausted.Any(one => Behaviour.KeyOf(one.Subject) == subject && !one.OnlyNeeds)
            || change is not null && change.Transitions.Any(transition => transition.Region.More > 0);
        IEnumerable<Seen> missed = patients.Where(one =>
            one.Changes && !excused && !doubted.Contains(one.Statuses) && (change is null || !IsCovered(one, change) && !IsEcho(one, change.Echo)));
        Report(subject, "change missed", missed.Take(1).Select(Tell));
    }

    private bool IsCovered(Seen one, SubjectChange change) => change.Transitions.Any(transition =>
        PairOf(transition) == one.Statuses && transition.Region.Lines.Any(line => Holds(LineText.Of(line), one)));

    private static bool IsEcho(Seen one, EchoChange? echo) => echo is not null && echo.Transitions.Contains(one.Statuses)
        && echo.Missing.Any(name => !one.Example.Facts.ContainsKey(name) && !one.Example.Received.ContainsKey(name.Replace("received ", "", StringComparison.Ordinal)));

    private static string Tell(Seen one) => $"{one.Example}: {one.Statuses.Old} -> {one.Statuses.New}";

    private void Report(string subject, string what, IEnumerable<string> cases) => _problems.AddRange(cases.Select(one => $"{subject}: {what}: {one}"));
}
