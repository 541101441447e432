using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>What the interpreter says of an example record under both versions.</summary>
internal sealed class Replay(SubjectPair pair, ComparedSide old, ComparedSide newer)
{
    private static readonly Finding Never = new(Answers.No, [], []);

    /// <summary>The findings; null where the record is not among those compared.</summary>
    internal Witness? Run(ExampleRecord record)
    {
        Patient before = record.ToPatient(old.Side);
        Patient after = record.ToPatient(newer.Side);
        (Interpreter was, Interpreter becomes) = (new(before, EvaluationOptions.Default), new(after, EvaluationOptions.Default));
        return IsCompared(old, was) && IsCompared(newer, becomes)
            ? new Witness(record.ToFacts(), Find(pair.Old, was, old.Side), Find(pair.New, becomes, newer.Side)) { OldPatient = before, NewPatient = after }
            : null;
    }

    /// <summary>Whether the source certainly concerns a record in both versions.</summary>
    internal bool CertainlyApplies(ExampleRecord record) => !pair.IsOfPopulation || new[] { old, newer }.All(side =>
        side.Ruleset.Applies is not { } applies || new Interpreter(record.ToPatient(side.Side), EvaluationOptions.Default).Condition(applies) == Answers.Yes);

    private bool IsCompared(ComparedSide side, Interpreter interpreter) =>
        (!pair.IsOfPopulation || side.Ruleset.Applies is not { } applies || interpreter.Condition(applies) != Answers.No)
        && side.Side.Book.Invariants.All(invariant => interpreter.Condition(invariant.Condition) != Answers.No);

    /// <summary>What a side says of a subject.</summary>
    internal static Finding Find(SubjectSide subject, Interpreter interpreter, Side side)
    {
        Inspector inspector = new(interpreter);
        Finding finding = subject.Factor is { } factor ? inspector.FindKnown(factor)
            : subject.Conditions.IsEmpty ? Never
            : inspector.Find(subject.Joined);
        return finding.Needs.IsEmpty ? finding : finding with { Needs = Inspector.InOrder([.. finding.Needs.Select(side.Common)]) };
    }
}
