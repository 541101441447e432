using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>Says of patients what two books say differently of them: each record is evaluated under both.</summary>
public sealed class PatientComparison
{
    private readonly ImmutableArray<ComparedRuleset> _rulesets;

    internal PatientComparison(BoundBook old, BoundBook newer)
    {
        (Side oldSide, Side newSide) = Side.Of(old, newer);
        Meanings meanings = new();
        (SideMeanings oldMeanings, SideMeanings newMeanings) = (new(meanings, oldSide), new(meanings, newSide));
        _rulesets = [.. BookComparison.Pair(old, newer).Select(pair => new ComparedRuleset(
            pair.Name,
            new ComparedSide(oldSide, oldMeanings, pair.Old ?? Empty(pair.New!)),
            new ComparedSide(newSide, newMeanings, pair.New ?? Empty(pair.Old!)),
            pair.Old is not null,
            pair.New is not null))];
    }

    /// <summary>What changes for one patient, in the order of rulesets and subjects.</summary>
    /// <param name="old">The record as the older book reads it.</param>
    /// <param name="newer">The same record as the newer book reads it.</param>
    public ImmutableArray<PatientChange> Of(Patient old, Patient newer)
    {
        (Interpreter was, Interpreter becomes) = (new(old, EvaluationOptions.Default), new(newer, EvaluationOptions.Default));
        return [.. _rulesets.SelectMany(ruleset => ruleset.Changes(was, becomes))];
    }

    // A ruleset that one book does not have says nothing there.
    private static RulesetSymbol Empty(RulesetSymbol like) => new(like.Name, null, like.Place);

    private sealed record ComparedRuleset(string Name, ComparedSide Old, ComparedSide New, bool IsInOld, bool IsInNew)
    {
        private readonly ImmutableArray<SubjectPair> _pairs = [.. new SubjectPairs(Old, New).All()];

        public IEnumerable<PatientChange> Changes(Interpreter was, Interpreter becomes) =>
            from pair in _pairs
            let before = Find(pair, pair.Old, was, Old, IsInOld)
            let after = Find(pair, pair.New, becomes, New, IsInNew)
            where !AreSame(before, after)
            select new PatientChange(Name, pair.Subject, before, after);

        private static JoinedFinding? Find(SubjectPair pair, SubjectSide subject, Interpreter interpreter, ComparedSide side, bool isThere)
        {
            bool isOutside = pair.IsOfPopulation && side.Ruleset.Applies is { } applies && interpreter.Condition(applies) == Answers.No;
            if (!isThere || isOutside)
            {
                return null;
            }

            Finding finding = Replay.Find(subject, interpreter, side.Side);
            return new JoinedFinding(finding.Status, finding.Status == Status.Undetermined ? finding.Needs : []);
        }

        // What is not said and what is never met is the same to a patient.
        private static bool AreSame(JoinedFinding? before, JoinedFinding? after) =>
            (before?.Status ?? Status.NotMet) == (after?.Status ?? Status.NotMet) && (before?.Needs ?? []).SequenceEqual(after?.Needs ?? []);
    }
}
