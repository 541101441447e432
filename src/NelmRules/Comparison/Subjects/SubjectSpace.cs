using System.Collections.Immutable;
using System.Collections.ObjectModel;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>The diagrams of one subject on both sides over variables of their own.</summary>
internal sealed class SubjectSpace
{
    private static readonly Patient Nobody = new(
        null, ImmutableDictionary<FactSymbol, RecordedValue>.Empty, ReadOnlyDictionary<TreatmentSymbol, bool>.Empty);

    private readonly SubjectPair _pair;
    private readonly ImmutableArray<(SideCompiler Compiler, InvariantSymbol Invariant)> _invariants;
    private readonly int _ownVariables;
    private int? _kept;
    private int? _possible;
    private int? _compared;
    private int? _domain;

    internal SubjectSpace(SubjectPair pair, ComparedSide old, ComparedSide newer, Workspace workspace)
    {
        _pair = pair;
        Workspace = workspace;
        Table = new VariableTable(old.Side, newer.Side, workspace.Facts);
        Old = Begin(old);
        New = Begin(newer);
        (Scanner oldScanner, Scanner newScanner) = (ScannerOf(Old), ScannerOf(New));
        Scan(oldScanner, Old, pair.Old);
        Scan(newScanner, New, pair.New);
        Table.Close();
        SubjectVariables = Table.Count;
        oldScanner.Scan(pair.IsOfPopulation ? old.Ruleset.Applies : null);
        newScanner.Scan(pair.IsOfPopulation ? newer.Ruleset.Applies : null);
        Table.Close();
        _ownVariables = Table.Count;
        _invariants = [.. Invariants([(oldScanner, Old), (newScanner, New)])];
        Table.Finish();
        OldAnswers = Compile(Old.Compiler, Old.Paths, pair.Old);
        NewAnswers = Compile(New.Compiler, New.Paths, pair.New);
    }

    /// <summary>What it has in common with other subjects.</summary>
    internal Workspace Workspace { get; }

    /// <summary>The diagrams.</summary>
    internal DiagramStore Store => Workspace.Store;

    /// <summary>The variables.</summary>
    internal VariableTable Table { get; }

    /// <summary>How many variables, the first in the order, the subject itself reads; the others are read by populations and invariants.</summary>
    internal int SubjectVariables { get; }

    /// <summary>What of the variables matters to cubes: how many values each has, which of them say that something is missing, what supplies it, and whether it is an expression.</summary>
    internal CubeLevels Levels => field ??= CubeLevels.Of(Table, FindSupplied(Table).ToLookup(one => one.Fact, one => one.Number));

    /// <summary>The facts whose sums are compared; null where no sum is.</summary>
    internal LinearFacts? Linear => (field ??= new LinearFacts(Table)).Sums.IsEmpty ? null : field;

    /// <summary>The older side.</summary>
    internal SpaceSide Old { get; }

    /// <summary>The newer side.</summary>
    internal SpaceSide New { get; }

    /// <summary>The answers of the older side.</summary>
    internal int OldAnswers { get; }

    /// <summary>The answers of the newer side.</summary>
    internal int NewAnswers { get; }

    /// <summary>Where the ruleset certainly applies in both versions: 1, else 0.</summary>
    internal int CertainlyApplies() => _pair.IsOfPopulation
        ? Both(
            Store.Map(Old.Compiler.Condition(Old.Side.Ruleset.Applies), answers => answers == (int)Answers.Yes ? 1 : 0),
            Store.Map(New.Compiler.Condition(New.Side.Ruleset.Applies), answers => answers == (int)Answers.Yes ? 1 : 0))
        : Store.Terminal(1);

    /// <summary>The records that are compared: 1; the others: 0. Of facts that only invariants read, some value must do.</summary>
    internal int Domain() => _domain ??= !_pair.IsOfPopulation
        ? OfOwnVariables(Kept())
        : Both(OfOwnVariables(Kept()), Both(MayApply(Old), MayApply(New)));

    /// <summary>Of these the records that somebody can have, as far as sums tell: 1; the others: 0.</summary>
    internal int Compared => _compared ??= Both(Domain(), Possible);

    /// <summary>The records whose facts can be what is said of their sums: 1; the others: 0.</summary>
    internal int Possible => _possible ??= Linear is { } facts ? new LinearConsistency(Store, Table, facts).Kept() : DiagramStore.Everything;

    /// <summary>The records that a reader accepts and that break no invariant for certain: 1; the others: 0.</summary>
    internal int Kept() => _kept ??= _invariants.Select(one =>
            Store.Map(one.Compiler.Condition(one.Invariant.Condition), answers => answers == (int)Answers.No ? 0 : 1))
        .Aggregate(Both(new TreatmentConsistency(Store, Table, Old.Side.Side, New.Side.Side).Kept(), LeavesKept()), Both);

    private int LeavesKept() => Table.HasOpaque || Workspace.Facts.HasTwoKinds
        ? new LeafConsistency(Store, Table, new Interpreter(Nobody, EvaluationOptions.Default)).Kept()
        : DiagramStore.Everything;

    private int MayApply(SpaceSide side) =>
        Store.Map(side.Compiler.Condition(side.Side.Ruleset.Applies), answers => answers == (int)Answers.No ? 0 : 1);

    /// <summary>Every expression that cells cannot express, with its side.</summary>
    internal IEnumerable<(BoundExpression Expression, Side Side)> Read() => Table.All.SelectMany(variable => variable switch
    {
        NumberVariable { Expression: { } path } => Beside(path.Expression),
        NumberVariable { Behind: { } path } => Beside(path.Expression),
        ConditionVariable condition => Beside(condition.Expression),
        _ => [],
    });

    private IEnumerable<(BoundExpression Expression, Side Side)> Beside(BoundExpression expression) =>
        [(expression, Old.Side.Side), (expression, New.Side.Side)];

    /// <summary>Both of two sets.</summary>
    internal int Both(int left, int right) => Store.Both(left, right);

    /// <summary>What is in the first of two sets only.</summary>
    internal int Without(int left, int right) => Store.Without(left, right);

    /// <summary>Either of two sets.</summary>
    internal int Either(int left, int right) => Store.Either(left, right);

    private static IEnumerable<(int Fact, int Number)> FindSupplied(VariableTable table) =>
        from number in table.All.OfType<NumberVariable>()
        from key in number.Tests.SelectMany(test => test.Behind).Distinct(StringComparer.Ordinal)
        where table.Find(key) is not null
        select (table[key].Level, number.Level);

    private SpaceSide Begin(ComparedSide side) =>
        new(side, new SideCompiler(Workspace, Table, side.Side, side.Tests, side.Paths), side.Tests, side.Paths);

    private Scanner ScannerOf(SpaceSide one) =>
        new(Table, one.Side.Side, one.Tests, one.Paths);

    private void Scan(Scanner scanner, SpaceSide one, SubjectSide subject)
    {
        foreach (BoundExpression? condition in subject.Factor is null ? subject.Conditions : [])
        {
            scanner.Scan(condition);
        }

        if (subject.Factor is { } factor)
        {
            Table.Add(one.Paths.Find(factor, NumberTest.IsPresent));
        }

        // A fact that exists only after a treatment is asked for in another way once that was given.
        foreach (BoundFact fact in !one.Side.Side.HasLaterFacts ? [] : subject.Read.SelectMany(BoundTree.Closure).OfType<BoundFact>())
        {
            Table.AddTreatment(fact.Fact.MeasuredAfter is { } treatment ? one.Side.Side.NameOf(treatment) : null);
        }
    }

    // An invariant over none of the facts at hand is kept by leaving its facts out, unless it asks whether something is known, or for a
    // treatment, or cannot be kept so.
    private List<(SideCompiler Compiler, InvariantSymbol Invariant)> Invariants(ImmutableArray<(Scanner Scanner, SpaceSide Side)> sides)
    {
        List<(SideCompiler Compiler, InvariantSymbol Invariant)> found = [];
        HashSet<InvariantSymbol> read = [];
        for (int before = -1; before < found.Count;)
        {
            before = found.Count;
            foreach ((Scanner scanner, SpaceSide side) in sides)
            {
                InvariantSymbol[] next = [.. side.Side.Side.Book.Invariants.Where(one => !read.Contains(one) && Matters(one, side))];
                Array.ForEach(next, one => scanner.Scan(one.Condition));
                read.UnionWith(next);
                found.AddRange(next.Select(one => (side.Compiler, one)));
            }
        }

        return found;
    }

    private bool Matters(InvariantSymbol invariant, SpaceSide side) => IsBrokenByNothing(invariant) || BoundTree.Closure(invariant.Condition).Any(part => part switch
    {
        BoundFact fact => Table.Find(side.Paths.KeyOf(fact.Fact)) is not null,
        BoundIsKnown or BoundIsRecorded or BoundReceived => true,
        _ => false,
    });

    private static bool IsBrokenByNothing(InvariantSymbol invariant) =>
        new Interpreter(Nobody, EvaluationOptions.Default).Condition(invariant.Condition) == Answers.No;

    private static int Compile(SideCompiler compiler, NumberPaths paths, SubjectSide side) => side.Factor is { } factor
        ? compiler.Number(paths.Find(factor, NumberTest.IsPresent))
        : compiler.AnyOf(side.Conditions);

    // Facts that only invariants read are free: what can be kept in some way is kept.
    private int OfOwnVariables(int set) => Store.Rebuild(set, (level, children) =>
        level < _ownVariables ? Store.Choose(level, children) : Any(children));

    private int Any(Span<int> sets)
    {
        int any = DiagramStore.Nothing;
        foreach (int set in sets)
        {
            any = Either(any, set);
        }

        return any;
    }
}
