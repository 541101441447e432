using System.Text.RegularExpressions;
using NelmRules.Binding;
using NelmRules.Comparison;
using NelmRules.Evaluation;
using NelmRules.Tests.Generation;
using NelmRules.Values;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Two books with every patient that they can tell apart and what each says of them.</summary>
internal sealed class Pair
{
    private static readonly Regex Expressions = new(@"size.*width|spots|seen_on.*treated_on");

    private readonly SmallBook _old;
    private readonly SmallBook _new;
    private readonly List<(Example Example, Opinion Old, Opinion New)> _patients = [];

    private Pair(SmallBook old, SmallBook newer, BoundBook before, BoundBook after)
    {
        (_old, _new) = (old, newer);
        (Old, New) = (new BookSide(before, after), new BookSide(after, after));
        (Before, After) = (new Behaviour(Old, New), new Behaviour(New, New));
        Space = new PatientSpace(Old, New, old.Text + newer.Text);
    }

    /// <summary>The older book.</summary>
    public BookSide Old { get; }

    /// <summary>The newer book.</summary>
    public BookSide New { get; }

    /// <summary>What the older book says.</summary>
    public Behaviour Before { get; }

    /// <summary>What the newer book says.</summary>
    public Behaviour After { get; }

    /// <summary>The patients.</summary>
    public PatientSpace Space { get; }

    /// <summary>Whether all patients are looked at.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether all patients are looked at, and no expression over several facts makes some cells impossible together.</summary>
    public bool IsExact => IsComplete && !Expressions.IsMatch(_old.Text + _new.Text);

    /// <summary>Every subject of either book.</summary>
    public IEnumerable<string> Subjects => Before.Subjects.Union(After.Subjects);

    /// <summary>The pair with its patients; null where a book has errors.</summary>
    public static Pair? Of(SmallBook old, SmallBook newer, int most)
    {
        if (old.Bind() is not { } before || newer.Bind() is not { } after)
        {
            return null;
        }

        Pair pair = new(old, newer, before, after);
        pair.IsComplete = pair.Space.Size <= most;
        foreach (Example example in pair.Space.Patients(most, new Dice(1)))
        {
            if (pair.Before.Of(example) is { } was && pair.After.Of(example) is { } becomes)
            {
                pair._patients.Add((example, was, becomes));
            }
        }

        return pair;
    }

    /// <summary>What the comparison says.</summary>
    public RulesetDifference Compare() =>
        BookComparison.Compare(Old.Book, New.Book, new ComparisonOptions(Lines: 1000)).Rulesets.Single();

    /// <summary>The patients of whom a subject is compared.</summary>
    public IEnumerable<Seen> Patients(string subject)
    {
        bool ofPopulation = Before.IsOfPopulation(subject) ?? After.IsOfPopulation(subject)!.Value;
        return _patients
            .Where(one => !ofPopulation || one.Old.MayApply && one.New.MayApply)
            .Select(one => new Seen(one.Example, new StatusPair(one.Old.Of(subject), one.New.Of(subject)), () => one.Old.Needs(subject) != one.New.Needs(subject)));
    }

    /// <summary>What is said of an example as a report prints it; null where the text is no patient.</summary>
    public StatusPair? AsPrinted(string subject, Witness witness) =>
        (PrintedPatient.Read(witness, _old, Old, New), PrintedPatient.Read(witness, _new, New, New)) is ({ } was, { } becomes) ? new StatusPair(was.Of(subject), becomes.Of(subject)) : null;

    /// <summary>Of whom each line holds, as conditions of one of the books; a line that is none of either is left out.</summary>
    public IReadOnlyDictionary<string, HashSet<Example>> Read(IEnumerable<string> lines)
    {
        string[] all = [.. lines.Distinct(StringComparer.Ordinal)];
        var conditions = all.SelectMany(LineText.Conditions).Distinct().ToLookup(one => one.By, one => one.Condition);
        Dictionary<(string Condition, ComparedVersion? By), HashSet<Example>> known = [];
        foreach (IGrouping<ComparedVersion?, string> same in conditions)
        {
            foreach ((string condition, HashSet<Example> holding) in Read([.. same], same.Key))
            {
                known.Add((condition, same.Key), holding);
            }
        }

        return all.Where(line => LineText.Conditions(line).All(known.ContainsKey)).ToDictionary(line => line, line => LineText.Conditions(line).Select(one => known[one])
            .Aggregate((left, right) => new HashSet<Example>(left.Where(right.Contains), ReferenceEqualityComparer.Instance)));
    }

    private Dictionary<string, HashSet<Example>> Read(string[] lines, ComparedVersion? by) =>
        ReadTogether(lines, by) ?? lines.Select(line => ReadTogether([line], by)).OfType<Dictionary<string, HashSet<Example>>>()
            .SelectMany(one => one).ToDictionary(StringComparer.Ordinal);

    private Dictionary<string, HashSet<Example>>? ReadTogether(string[] lines, ComparedVersion? by)
    {
        string[] definitions = [.. lines.Select((line, index) => $"define zz_{index} = {(line.Length == 0 ? "yes" : line)}\n")];
        if (Bind(definitions, by) is not { } book)
        {
            return null;
        }

        BookSide side = new(book, New.Book);
        BoundDefinition[] asked = [.. lines.Select((_, index) => book.Rulesets.Single().Definitions.Single(one => one.Name == $"zz_{index}")).Select(one => new BoundDefinition(one.Place, one, one.Type))];
        HashSet<Example>[] holding = [.. lines.Select(_ => new HashSet<Example>(ReferenceEqualityComparer.Instance))];
        foreach (Example example in _patients.Select(one => one.Example))
        {
            Interpreter interpreter = new(side.Read(example), EvaluationOptions.Default);
            for (int i = 0; i < asked.Length; i++)
            {
                if (interpreter.Condition(asked[i]) == Answers.Yes)
                {
                    holding[i].Add(example);
                }
            }
        }

        return lines.Zip(holding).ToDictionary(StringComparer.Ordinal);
    }

    private BoundBook? Bind(string[] definitions, ComparedVersion? by) => by switch
    {
        ComparedVersion.Old => _old.BindWith(definitions),
        ComparedVersion.New => _new.BindWith(definitions),
        null or _ => _new.BindWith(definitions) ?? _old.BindWith(definitions),
    };
}

/// <summary>A patient and what the two books say of one subject.</summary>
/// <param name="Example">The patient.</param>
/// <param name="Statuses">The statuses.</param>
/// <param name="AsksOtherwise">Whether something else is asked for; only for one undetermined in both.</param>
internal sealed record Seen(Example Example, StatusPair Statuses, Func<bool> AsksOtherwise)
{
    /// <summary>Whether the status changes.</summary>
    public bool Changes => Statuses.Old != Statuses.New;

    /// <summary>Whether it is undetermined in both versions.</summary>
    public bool IsUndetermined => Statuses is { Old: Status.Undetermined, New: Status.Undetermined };
}
