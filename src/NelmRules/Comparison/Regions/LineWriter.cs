using System.Collections.Immutable;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Cubes as conditions of the language.</summary>
internal sealed class LineWriter(SubjectSpace space, ComparedSide oldSide, ComparedSide newSide)
{
    private static readonly ImmutableArray<string> YesAndNo = ["yes", "no"];

    private const int MostBits = 64;

    private readonly Dictionary<(int Level, ulong Values), RegionPart> _parts = [];
    private readonly VersionReadings _readings = new(space.Table, oldSide, newSide);
    private readonly Side _old = oldSide.Side;
    private readonly Side _new = newSide.Side;

    /// <summary>A cube as a line.</summary>
    internal RegionLine Write(Cube cube)
    {
        FreeValues free = new(space, cube);
        ImmutableArray<RegionPart>.Builder parts = ImmutableArray.CreateBuilder<RegionPart>(cube.Length);
        foreach ((int level, ImmutableArray<bool> allowed) in cube.Allowed)
        {
            parts.Add(Once(cube, level, (allowed, free.Of(level, allowed))));
        }

        foreach (NamedCondition one in cube.Named)
        {
            parts.Add(one.Part);
        }

        return Join(parts.MoveToImmutable());
    }

    private static RegionLine Join(ImmutableArray<RegionPart> parts)
    {
        string[] texts = new string[parts.Length];
        bool isApproximate = false;
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = parts[i].Beside(texts.Length > 1);
            isApproximate |= parts[i].IsApproximate;
        }

        return new RegionLine(string.Join(" and ", texts), parts) { IsApproximate = isApproximate };
    }

    // What is said of a number that need not be recorded, or whose sums are compared, depends on what else is said.
    private RegionPart Once(Cube cube, int level, (ImmutableArray<bool> Allowed, ImmutableArray<bool> Free) said)
    {
        if (space.Table.All[level] is NumberVariable { Expression: not null } or NumberVariable { IsShared: true } || said.Free.Contains(true) || said.Allowed.Length > MostBits)
        {
            return Write(cube, space.Table.All[level], said);
        }

        ulong values = Bits(said.Allowed);
        if (!_parts.TryGetValue((level, values), out RegionPart? part))
        {
            part = Write(cube, space.Table.All[level], said);
            _parts.Add((level, values), part);
        }

        return part;
    }

    private static ulong Bits(ImmutableArray<bool> allowed)
    {
        ulong bits = 0;
        for (int value = 0; value < allowed.Length; value++)
        {
            bits |= allowed[value] ? 1UL << value : 0;
        }

        return bits;
    }

    private RegionPart Write(Cube cube, Variable variable, (ImmutableArray<bool> Allowed, ImmutableArray<bool> Free) said) =>
        (variable is NumberVariable number ? Number(cube, number, said) : Told(variable, said.Allowed)) with { ReadBy = _readings.Only(variable) };

    private RegionPart Told(Variable variable, ImmutableArray<bool> allowed) => variable switch
    {
        AnswerVariable answer => Answer(answer, allowed),
        NameVariable choice => Choice(choice, allowed),
        ReceivedVariable received => Part(variable, Received(received, allowed), null),
        ListVariable list => Part(list, allowed[ListVariable.Recorded] ? Recorded(list.Name) : NotRecorded(list.Name), Fact(list.Name)),
        ConditionVariable condition => Part(condition, Condition(condition, allowed), null) with { IsApproximate = IsApproximate(condition, allowed) || ExpressionText.IsShadowed(condition.Expression, condition.Side) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private RegionPart Answer(AnswerVariable variable, ImmutableArray<bool> allowed)
    {
        Phrase yes = IfRecorded(variable.Name, Phrase.Of(variable.Name));
        Phrase no = IfRecorded(variable.Name, Phrase.Not(variable.Name));
        Phrase missing = NotRecorded(variable.Name);
        Phrase text = (allowed[0], allowed[1], allowed[2]) switch
        {
            (true, true, _) => Recorded(variable.Name),
            (true, false, false) => yes,
            (false, true, false) => no,
            (true, false, true) => Phrase.Or(yes, missing),
            (false, true, true) => Phrase.Or(no, missing),
            _ => missing,
        };
        return Part(variable, text, Fact(variable.Name)) with
        {
            Names = [.. YesAndNo.Where((_, index) => allowed[index])],
            AllowsNotKnown = allowed[2],
        };
    }

    private RegionPart Choice(NameVariable variable, ImmutableArray<bool> allowed)
    {
        ImmutableArray<string> names = [.. variable.Names.Where((_, index) => allowed[index])];
        bool missing = allowed[variable.NotRecorded];
        Phrase known = names.Length == variable.Names.Length ? Recorded(variable.Name) : IfRecorded(variable.Name, Phrase.Of(Among(variable, names)));
        Phrase text = names.IsEmpty ? NotRecorded(variable.Name) : missing ? Phrase.Or(known, NotRecorded(variable.Name)) : known;
        return Part(variable, text, Fact(variable.Name)) with { Names = names, AllowsNotKnown = missing };
    }

    private string Among(NameVariable variable, ImmutableArray<string> names)
    {
        int first = names.IsEmpty ? 0 : variable.Names.IndexOf(names[0]);
        bool together = variable.IsOrdered && !names.IsEmpty && variable.Names.Skip(first).Take(names.Length).SequenceEqual(names, StringComparer.Ordinal);
        bool all = names.Length == variable.Names.Length;
        string[] others = [.. variable.Names.Except(names, StringComparer.Ordinal)];
        return names.Length == 1 ? $"{variable.Name} == {names[0]}"
            : together && !all && first == 0 ? $"{variable.Name} <= {names[^1]}"
            : together && !all && first + names.Length == variable.Names.Length ? $"{variable.Name} >= {names[0]}"
            : others.Length == 1 ? $"{variable.Name} != {others[0]}"
            : $"{variable.Name} in {GroupOf(variable.Name, names) ?? $"{{{string.Join(", ", names)}}}"}";
    }

    // A group that is no other one in the older version.
    private string? GroupOf(string fact, ImmutableArray<string> names) =>
        _new.GroupOf(fact, names) is { } group && !_old.HasOtherGroup(group, names) ? group : null;

    private RegionPart Number(Cube cube, NumberVariable variable, (ImmutableArray<bool> Allowed, ImmutableArray<bool> Free) said)
    {
        ImmutableArray<bool> allowed = NumberWriter.WithoutGaps(said.Allowed, said.Free, variable.Cells.Length);
        ImmutableArray<NumberSpan> spans = NumberWriter.Spans(variable.Cells, cell => allowed[cell]);
        bool missing = allowed.AsSpan()[variable.Cells.Length..].Contains(true);
        (Phrase text, bool isApproximate) = variable is { IsShared: false, Expression: null }
            ? (Recorded(variable, spans, allowed), false)
            : new DerivedNumberWriter(variable, (allowed, said.Free), key => IsNotRecorded(cube, key)).Write();
        return Part(variable, text, variable.Expression is null ? Fact(variable.Name) : null) with
        {
            Spans = spans,
            AllowsNotKnown = missing,
            IsApproximate = isApproximate || variable.Expression is { } path && ExpressionText.IsShadowed(path.Expression, path.Side),
        };
    }

    private bool IsNotRecorded(Cube cube, string key) =>
        space.Table[key] is NumberVariable number && cube.Says(number.Level) && Enumerable.Range(0, number.Cells.Length).All(cell => !cube.Allows(number.Level, cell));

    private Phrase Recorded(NumberVariable variable, ImmutableArray<NumberSpan> spans, ImmutableArray<bool> allowed)
    {
        string name = variable.Name;
        bool missing = allowed.AsSpan()[variable.Cells.Length..].Contains(true);
        bool everyNumber = !allowed.AsSpan()[..variable.Cells.Length].Contains(false);
        Phrase known = !everyNumber ? IfRecorded(name, Phrase.Or([.. NumberWriter.Stretches(variable, spans)]))
            : IsDerived(name) ? Recorded(name)
            : Phrase.IsKnown(name);
        return spans.IsEmpty ? NotRecorded(name) : missing ? Phrase.Or(known, NotRecorded(name)) : known;
    }

    private static Phrase Received(ReceivedVariable variable, ImmutableArray<bool> allowed)
    {
        string text = $"received {variable.Name}";
        Phrase known = Phrase.Of($"{text} is known");
        return allowed[ReceivedVariable.Given] && allowed[ReceivedVariable.NotGiven]
            ? known
            : Phrase.Or([.. new[] { Phrase.Of(text), Phrase.Of($"not {text}"), Phrase.Not(known.Text) }.Where((_, index) => allowed[index])]);
    }

    private static Phrase Condition(ConditionVariable variable, ImmutableArray<bool> allowed)
    {
        IEnumerable<Phrase> values = variable.Values.Where((_, index) => allowed[index]).Select(answers => answers switch
        {
            Answers.Yes => Phrase.Of(variable.Name),
            Answers.No => Phrase.Not(variable.Name),
            Answers.None or Answers.Unclear or Answers.YesOrNo or Answers.Any or _ => Phrase.IsNotKnown(variable.Name),
        });
        return Phrase.Or([.. values.Distinct()]);
    }

    // That a condition is missing and that it is left open are told apart by no condition.
    private static bool IsApproximate(ConditionVariable variable, ImmutableArray<bool> allowed) =>
        variable.Values.Where((answers, _) => answers is not (Answers.Yes or Answers.No)).Count() is var all
        && variable.Values.Where((answers, index) => answers is not (Answers.Yes or Answers.No) && allowed[index]).Count() is var some
        && some > 0 && some < all;

    // What supplies a fact is told elsewhere: here it is the recorded one that is meant.
    private Phrase IfRecorded(string name, Phrase said) => IsDerived(name) ? Phrase.And(Recorded(name), said) : said;

    private static Phrase Recorded(string name) => Phrase.Of($"{name} is recorded");

    private static Phrase NotRecorded(string name) => Phrase.Not(Recorded(name).Text);

    private static RegionPart Part(Variable variable, Phrase text, FactSymbol? fact) =>
        new(variable.Shown, text.Text) { NamesAlternatives = text.NamesAlternatives, Fact = fact };

    private FactSymbol? Fact(string name) => _new.FindFact(name) ?? _old.FindFact(name);

    private bool IsDerived(string name) => _old.Defines(name) || _new.Defines(name);
}
