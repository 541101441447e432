using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>What undetermined conditions need and why unclear ones are left open.</summary>
/// <remarks>
/// Asked from the top down: each operand is handed the functions that the rest of the whole condition can make of its answer. A
/// missing fact is needed only where some of them tells its possible answers apart; what the source leaves open is a reason only
/// where some of them leaves unclear what is unclear. A part with one settled answer is not opened at all.
/// </remarks>
internal sealed partial class Inspector(Interpreter interpreter)
{
    private readonly Dictionary<Asking, Contribution> _known = [];
    private readonly Dictionary<FactSymbol, Contribution> _facts = [];
    private int _level;

    /// <summary>The finding of a condition; without one it always holds.</summary>
    internal Finding Find(BoundExpression? condition) => condition is null ? Finding.Always : Find(PartOf(condition, null));

    /// <summary>The finding of criteria.</summary>
    internal Finding Find(CriteriaSymbol criteria) =>
        Find(interpreter.Criteria(criteria), Inspect(criteria, AnswerFunctions.Identity));

    /// <summary>The finding of an item of criteria.</summary>
    internal Finding Find(CriteriaItem item) => Find(PartOf(item));

    /// <summary>Met where a number is known; else what it needs, or why it is left open.</summary>
    internal Finding FindKnown(BoundFact fact) => Find(interpreter.IsNumberKnown(fact), InspectNumber(fact, null));

    private Finding Find(Part part) => Find(part.Answers, Inspect(part, AnswerFunctions.Identity));

    private static Finding Find(Answers answers, Contribution found) => new(
        answers,
        answers.ToStatus() == Status.Undetermined ? InOrder(Each.Kept(found.Needs.AsSpan(), need => need.Need)) : [],
        answers.Contains(Answers.Unclear) ? InOrder(found.Reasons) : []);

    /// <summary>Each need once: those that can be obtained now first, then in ordinal order.</summary>
    internal static ImmutableArray<Need> InOrder(Need[] needs)
    {
        Need? last = null;
        return ImmutableArray.Create(Each.Kept(StableSort.Of(needs, NeedOrder.Compare), need => need.Equals(last) ? null : last = need));
    }

    private static ImmutableArray<string> InOrder(ImmutableArray<string> reasons) => reasons.Sort(StringComparer.Ordinal);

    private NeedMember Member(FactSymbol fact) => Member(fact.Name, fact);

    private Contribution Missing(FactSymbol fact)
    {
        if (!_facts.TryGetValue(fact, out Contribution? missing))
        {
            missing = Contribution.Of(Member(fact));
            _facts.Add(fact, missing);
        }

        return missing;
    }

    private NeedMember Member(string name, FactSymbol fact) =>
        new(name, fact.MeasuredAfter is { } treatment && interpreter.Received(treatment) != Answers.Yes ? treatment.Name : null);

    // A field of the record that stands for those of an unrecorded list cannot be recorded; the list is needed, not the field.
    private Contribution Field(BoundField field, ListRecord? record) => record is null or { IsTypical: true }
        ? Contribution.Nothing
        : Contribution.Of(Member($"{record.List.Name}.{field.Field.Name}", record.List));

    // A fact is itself the alternative to whatever its definition needs, and is needed alone where that is nothing it could have.
    private Contribution Derived(BoundFact fact, Contribution definition, bool matters) =>
        definition.Needs.IsEmpty && matters
            ? definition with { Needs = Missing(fact.Fact).Needs }
            : definition.Or(Member(fact.Fact));

    private Contribution Once(Symbol symbol, AnswerFunctions context, string tests, Func<Contribution> inspect)
    {
        Asking asking = new(symbol, context, tests);
        if (!_known.TryGetValue(asking, out Contribution? found))
        {
            found = inspect();
            _known[asking] = found;
        }

        return found;
    }

    // A class, for which the framework has code compiled ahead, as it has not for a tuple.
    private sealed class Asking(Symbol symbol, AnswerFunctions context, string tests) : IEquatable<Asking>
    {
        private readonly Symbol _symbol = symbol;
        private readonly uint _context = context.Bits;
        private readonly string _tests = tests;

        public bool Equals(Asking? other) =>
            other is not null && _symbol == other._symbol && _context == other._context && _tests == other._tests;

        public override bool Equals(object? obj) => Equals(obj as Asking);

        public override int GetHashCode() => (((_symbol.GetHashCode() * 31) + (int)_context) * 31) + _tests.GetHashCode(StringComparison.Ordinal);
    }

    private static Contribution LeftOut(Symbol symbol, bool keepUnclear) => keepUnclear
        ? Contribution.Because($"`{symbol.Name}` is the encoder's own reading, which is left out")
        : Contribution.Nothing;
}
