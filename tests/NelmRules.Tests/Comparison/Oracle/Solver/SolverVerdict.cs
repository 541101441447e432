using NelmRules.Binding;
using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>Asks the solver for patients who contradict what a comparison says of two books.</summary>
internal sealed class SolverVerdict : IDisposable
{
    private static readonly StatusPair[] Changes =
        [.. from old in Enum.GetValues<Status>() from newer in Enum.GetValues<Status>() where old != newer select new StatusPair(old, newer)];

    private readonly List<string> _problems = [];
    private readonly Z3 _solver = new();
    private readonly RulesetDifference _difference;
    private readonly (Behaviour Old, Behaviour New) _said;
    private readonly PatientTerms _patient;
    private readonly (SideTerms Old, SideTerms New) _terms;
    private readonly (string Old, string New) _mayApply;
    private readonly LineReader _lines;

    private SolverVerdict(SmallBook old, SmallBook newer, BoundBook before, BoundBook after)
    {
        (BookSide oldSide, BookSide newSide) = (new(before, after), new(after, after));
        _difference = BookComparison.Compare(before, after, new ComparisonOptions(Lines: 1000)).Rulesets.Single();
        _said = (new Behaviour(oldSide, newSide), new Behaviour(newSide, newSide));
        _patient = new PatientTerms(_solver, oldSide, newSide);
        _terms = (new SideTerms(_solver, _patient, oldSide), new SideTerms(_solver, _patient, newSide));
        _lines = new LineReader(old, newer, book => new SideTerms(_solver, _patient, new BookSide(book, after)));
        _mayApply = (MayApply(_terms.Old, before), MayApply(_terms.New, after));
        _solver.Assert(Term.And(before.Invariants.Select(one => IsNotBroken(_terms.Old, one)).Concat(after.Invariants.Select(one => IsNotBroken(_terms.New, one)))));
    }

    /// <summary>What is wrong, nothing where the comparison is right; null where a book has errors.</summary>
    public static IReadOnlyList<string>? Of(SmallBook old, SmallBook newer)
    {
        if (old.Bind() is not { } before || newer.Bind() is not { } after)
        {
            return null;
        }

        using SolverVerdict verdict = new(old, newer, before, after);
        verdict.Check();
        return verdict._problems;
    }

    /// <inheritdoc/>
    public void Dispose() => _solver.Dispose();

    private static string MayApply(SideTerms terms, BoundBook book) => Term.Not(terms.Condition(book.Rulesets.Single().Applies).Is(Status.NotMet));

    private static string IsNotBroken(SideTerms terms, InvariantSymbol invariant) => Term.Not(terms.Condition(invariant.Condition).Is(Status.NotMet));

    private void Check()
    {
        Dictionary<string, SubjectChange> changes = _difference.Changes.ToDictionary(change => Behaviour.KeyOf(change.Subject));
        string[] subjects = [.. _said.Old.Subjects.Union(_said.New.Subjects)];
        _problems.AddRange(changes.Keys.Except(subjects).Select(stranger => $"{stranger}: no subject"));
        foreach (string subject in subjects)
        {
            Check(subject, changes.GetValueOrDefault(subject));
        }
    }

    private void Check(string subject, SubjectChange? change)
    {
        (AnswerTerms old, AnswerTerms newer) = (_said.Old.Terms(subject, _terms.Old), _said.New.Terms(subject, _terms.New));
        bool ofPopulation = _said.Old.IsOfPopulation(subject) ?? _said.New.IsOfPopulation(subject)!.Value;
        string concerned = ofPopulation ? Term.And(_mayApply.Old, _mayApply.New) : Term.True;
        _lines.Read([.. (change?.Transitions ?? []).SelectMany(transition => transition.Region.Lines).Select(LineText.Of).Distinct()]);
        string Goes(StatusPair pair) => _solver.Name(Term.And(old.Is(pair.Old), newer.Is(pair.New)));
        Report(subject, "change missed", Term.And(concerned, Term.Or(Changes.Select(pair => Term.And(Goes(pair), Term.Not(IsTold(subject, change, pair)))))));
        foreach (TransitionChange transition in change?.Transitions ?? [])
        {
            StatusPair pair = new(transition.Old, transition.New);
            string[] exact = [.. transition.Region.Lines.Where(line => !line.IsApproximate).Select(LineText.Of)];
            Report(subject, $"region too large {pair.Old} -> {pair.New}", Term.And(concerned, Term.Or(exact.Select(_lines.Holds)), Term.Not(Goes(pair))));
            Report(subject, $"line reads differently {pair.Old} -> {pair.New}", Term.And(concerned, Term.Or(exact.Select(_lines.ReadsDifferently))));
        }
    }

    // By a line of the transition, by the echo, or among what is not confirmed or not decided.
    private string IsTold(string subject, SubjectChange? change, StatusPair pair)
    {
        bool excused = _difference.Exhausted.Any(one => Behaviour.KeyOf(one.Subject) == subject && !one.OnlyNeeds)
            || _difference.Unconfirmed.Any(one => Behaviour.KeyOf(one.Subject) == subject && one.Transitions.Contains(pair))
            || change is not null && change.Transitions.Any(transition => transition.Region.More > 0);
        IEnumerable<RegionLine> lines = change?.Transitions.Where(one => new StatusPair(one.Old, one.New) == pair).SelectMany(one => one.Region.Lines) ?? [];
        string echo = change?.Echo is { } told && told.Transitions.Contains(pair) ? Term.Or(told.Missing.Select(_patient.IsMissing)) : Term.False;
        return Term.Or(lines.Select(line => _lines.Holds(LineText.Of(line))).Append(echo).Append(Term.Of(excused)));
    }

    private void Report(string subject, string what, string contradiction)
    {
        if (_solver.Find(contradiction, _patient.Constants) is { } values)
        {
            Example example = _patient.Read(values);
            _problems.Add($"{subject}: {what}: {example}: {Tell(subject, example)}");
        }
    }

    // What the interpreter says of the patient, so that a fault of the terms is not taken for one of the comparison.
    private string Tell(string subject, Example example) => (_said.Old.Of(example), _said.New.Of(example)) switch
    {
        ({ } was, { } becomes) => $"{was.Of(subject)} -> {becomes.Of(subject)}",
        _ => "breaks an invariant",
    };
}
