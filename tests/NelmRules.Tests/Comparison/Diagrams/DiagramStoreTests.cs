using NelmRules.Comparison;

namespace NelmRules.Tests.Comparison.Diagrams;

/// <summary>Diagrams against the functions that they stand for, value by value.</summary>
public sealed class DiagramStoreTests
{
    private static readonly int[] Widths = [2, 3, 2, 5, 3];
    private static readonly int[][] Records = [.. All(0)];

    private readonly DiagramStore _store = new(new Budget(1_000_000));

    [Fact]
    public void Equal_functions_are_one_diagram_whatever_they_were_made_of()
    {
        Random random = new(1);
        for (int round = 0; round < 200; round++)
        {
            int[] table = Table(random, 3);
            int diagram = Made(table);
            Rebuilt(diagram).ShouldBe(diagram);
            _store.Map(_store.Map(diagram, value => value + 7), value => value - 7).ShouldBe(diagram);
            Values(diagram).ShouldBe(table);
        }
    }

    [Fact]
    public void Different_functions_are_different_diagrams()
    {
        Random random = new(2);
        int[][] tables = [.. Enumerable.Range(0, 200).Select(_ => Table(random, 2))];
        tables.Select(Made).Distinct().Count().ShouldBe(tables.Select(table => string.Concat(table)).Distinct().Count());
    }

    [Fact]
    public void Node_that_decides_nothing_is_left_out()
    {
        int terminal = _store.Terminal(5);
        _store.Node(2, terminal, terminal, terminal).ShouldBe(terminal);
        _store.Choose(2, terminal, terminal, terminal).ShouldBe(terminal);
    }

    [Fact]
    public void Store_that_forgot_everything_is_as_good_as_new()
    {
        Random random = new(9);
        for (int round = 0; round < 100; round++)
        {
            _store.Clear();
            (int[] left, int[] right) = (Table(random, 2), Table(random, 2));
            Values(_store.Either(Made(left), Made(right))).ShouldBe(left.Zip(right, (l, r) => l | r));
            Made(left).ShouldBe(Made(left));
            _store.Terminal(1).ShouldBe(DiagramStore.Everything);
        }
    }

    [Fact]
    public void Empty_set_and_set_of_everything_are_terminals()
    {
        _store.Terminal(0).ShouldBe(DiagramStore.Nothing);
        _store.Terminal(1).ShouldBe(DiagramStore.Everything);
    }

    [Fact]
    public void Sets_are_combined_record_by_record()
    {
        Random random = new(3);
        for (int round = 0; round < 300; round++)
        {
            (int[] left, int[] right) = (Table(random, 2), Table(random, 2));
            (int one, int other) = (Made(left), Made(right));
            Values(_store.Both(one, other)).ShouldBe(left.Zip(right, (l, r) => l & r));
            Values(_store.Either(one, other)).ShouldBe(left.Zip(right, (l, r) => l | r));
            Values(_store.Without(one, other)).ShouldBe(left.Zip(right, (l, r) => l & ~r));
            _store.IsInside(one, other).ShouldBe(left.Zip(right).All(pair => pair.First <= pair.Second));
            _store.IsInside(_store.Both(one, other), one).ShouldBeTrue();
        }
    }

    [Fact]
    public void Sets_obey_the_laws_of_sets()
    {
        Random random = new(4);
        for (int round = 0; round < 100; round++)
        {
            (int a, int b, int c) = (Made(Table(random, 2)), Made(Table(random, 2)), Made(Table(random, 2)));
            _store.Both(a, _store.Either(b, c)).ShouldBe(_store.Either(_store.Both(a, b), _store.Both(a, c)));
            _store.Either(_store.Without(a, b), _store.Both(a, b)).ShouldBe(a);
            _store.Without(a, _store.Either(b, c)).ShouldBe(_store.Without(_store.Without(a, b), c));
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, null)]
    [InlineData(null, 3)]
    [InlineData(0, 3)]
    public void Operation_is_the_same_with_and_without_its_shortcuts(int? absorbing, int? neutral)
    {
        Random random = new(5);
        Operation least = new(Math.Min, absorbing, neutral);
        for (int round = 0; round < 100; round++)
        {
            (int[] left, int[] right) = (Table(random, 4), Table(random, 4));
            Values(_store.Apply(least, Made(left), Made(right))).ShouldBe(left.Zip(right, Math.Min));
        }
    }

    [Fact]
    public void Operation_whose_sides_differ_keeps_them_apart()
    {
        Random random = new(6);
        Operation pair = new((left, right) => left * 10 + right);
        for (int round = 0; round < 100; round++)
        {
            (int[] left, int[] right) = (Table(random, 3), Table(random, 3));
            Values(_store.Apply(pair, Made(left), Made(right))).ShouldBe(left.Zip(right, (l, r) => l * 10 + r));
        }
    }

    [Fact]
    public void Choice_goes_on_as_one_of_functions_that_ask_whatever_they_like()
    {
        Random random = new(7);
        for (int level = 0; level < Widths.Length; level++)
        {
            int[][] tables = [.. Enumerable.Range(0, Widths[level]).Select(_ => Table(random, 3))];
            int diagram = _store.Choose(level, [.. tables.Select(Made)]);
            Values(diagram).ShouldBe(Records.Select((record, index) => tables[record[level]][index]));
        }
    }

    [Fact]
    public void Levels_and_terminals_are_those_that_can_be_met()
    {
        int diagram = _store.Node(1, _store.Terminal(4), _store.Node(3, 0, 0, 1, 1, 1), _store.Terminal(4));
        _store.Levels(diagram).ShouldBe([1, 3]);
        _store.Terminals(diagram).ShouldBe([0, 1, 4]);
    }

    [Fact]
    public void Budget_that_runs_out_is_told_and_can_be_filled_again()
    {
        DiagramStore small = new(new Budget(20));
        Should.Throw<BudgetException>(() => Enumerable.Range(0, 100).Select(small.Terminal).ToArray());
        small.Refill();
        small.Value(small.Terminal(5)).ShouldBe(5);
    }

    [Fact]
    public void Steps_through_diagrams_cost_a_part_of_what_making_them_does()
    {
        DiagramStore small = new(new Budget(20));
        for (int step = 0; step < 40; step++)
        {
            small.Step();
        }

        Should.Throw<BudgetException>(() => Enumerable.Range(0, 1000).ToList().ForEach(_ => small.Step()));
    }

    private static IEnumerable<int[]> All(int level) => level == Widths.Length
        ? [[]]
        : Enumerable.Range(0, Widths[level]).SelectMany(value => All(level + 1).Select(rest => (int[])[value, .. rest]));

    // Functions of few values that often do not ask a variable at all.
    private static int[] Table(Random random, int values)
    {
        bool[] asks = [.. Widths.Select(_ => random.Next(3) > 0)];
        Dictionary<string, int> known = [];
        int[] table = new int[Records.Length];
        for (int index = 0; index < table.Length; index++)
        {
            string key = string.Join(' ', Records[index].Where((_, level) => asks[level]));
            table[index] = known.TryGetValue(key, out int value) ? value : known[key] = random.Next(values);
        }

        return table;
    }

    private int[] Values(int diagram) => [.. Records.Select(record => Value(diagram, record))];

    private int Value(int diagram, int[] record)
    {
        while (!_store.IsTerminal(diagram))
        {
            diagram = _store.Children(diagram)[record[_store.Level(diagram)]];
        }

        return _store.Value(diagram);
    }

    private int Made(int[] table) => Made(0, table);

    private int Made(int level, ReadOnlySpan<int> table)
    {
        if (level == Widths.Length)
        {
            return _store.Terminal(table[0]);
        }

        int part = table.Length / Widths[level];
        int[] children = new int[Widths[level]];
        for (int value = 0; value < children.Length; value++)
        {
            children[value] = Made(level + 1, table.Slice(value * part, part));
        }

        return _store.Node(level, children);
    }

    private int Rebuilt(int diagram) => _store.Rebuild(diagram, (level, children) => _store.Choose(level, children));
}
