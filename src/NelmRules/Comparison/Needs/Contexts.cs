using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>What the rest of a condition can make of a part, as diagrams: a terminal is a set of functions.</summary>
/// <remarks>Where the rest hands on what the part is, or does not ask, that is a set of records: the function that hands on is 1.</remarks>
internal sealed class Contexts(DiagramStore store)
{
    private static readonly AnswerFunctions AndUnclear = AnswerFunctions.Of(answer => AnswerTables.SingleAnd(answer, Answers.Unclear));
    private static readonly AnswerFunctions OrUnclear = AnswerFunctions.Of(answer => AnswerTables.SingleOr(answer, Answers.Unclear));

    private readonly Dictionary<(uint Outer, uint Inner), int> _after = [];
    private readonly Dictionary<(Tallies, Syntax.CountingKind, int), Operation> _counting = [];
    private readonly Operation _unsettled = new((context, answers) => (Answers)answers is Answers.Yes or Answers.No ? 0 : context);
    private readonly Operation _distinguish = new((context, answers) => Functions(context).Distinguish((Answers)answers) ? 1 : 0);
    private readonly Operation _ofYesOrNo = new((context, _) => Functions(context).Distinguish(Answers.YesOrNo) ? 1 : 0);
    private readonly Operation _where = new((possible, context) => possible == 1 ? context : 0);
    private readonly Operation _bothCan = new((left, right) => left & right, 0, 1);
    private readonly Operation _canBeNo = new((answers, _) => ((Answers)answers).Contains(Answers.No) ? 1 : 0);
    private readonly Operation _isOpen = new((answers, _) => (Answers)answers is Answers.Yes or Answers.No ? 0 : 1);
    private Operation? _belowNot;
    private Operation? _besideAnd;
    private Operation? _besideOr;
    private Operation? _openAgainst;

    /// <summary>The functions that a terminal stands for.</summary>
    internal static AnswerFunctions Functions(int terminal) => new((uint)terminal);

    /// <summary>The context where answers are not settled, else none.</summary>
    internal int Unsettled(int context, int answers) => store.Apply(_unsettled, context, answers);

    /// <summary>Where a context tells the answers apart: 1, else 0.</summary>
    internal int Distinguish(int context, int answers) => store.Apply(_distinguish, context, answers);

    /// <summary>The context of a part that is never unclear, as a set: all functions that tell yes from no tell the same apart, and one will do.</summary>
    internal int OfYesOrNo(int context) => store.Map(_ofYesOrNo, context);

    /// <summary>The part of a set where answers are not settled.</summary>
    internal int Open(int set, int answers) => store.Both(set, store.Map(_isOpen, answers));

    /// <summary>The context where something is possible, else none.</summary>
    internal int Where(int possible, int context) => store.Apply(_where, possible, context);

    /// <summary>Where answers hold no: 1, else 0.</summary>
    internal int CanBeNo(int answers) => store.Map(_canBeNo, answers);

    /// <summary>Where both are possible.</summary>
    internal int Both(int left, int right) => store.Apply(_bothCan, left, right);

    /// <summary>The context of what stands below a negation.</summary>
    internal int BelowNot(int context) => store.Map(_belowNot ??= new Operation((one, _) => After(one, AnswerFunctions.Negation)), context);

    /// <summary>The context of an operand beside which the others have the answers of the rest together.</summary>
    internal int Beside(bool isAnd, int rest, int context) =>
        store.Apply(isAnd ? _besideAnd ??= Beside(Answers.Yes, AndUnclear) : _besideOr ??= Beside(Answers.No, OrUnclear), rest, context);

    /// <summary>The context of an operand that is counted beside the tally of the others.</summary>
    internal int Beside(Tallies tallies, Syntax.CountingKind kind, int required, int rest, int context)
    {
        if (!_counting.TryGetValue((tallies, kind, required), out Operation? operation))
        {
            operation = new Operation((tally, functions) => After(functions, tallies[tally].Functions(kind, required)));
            _counting.Add((tallies, kind, required), operation);
        }

        return store.Apply(operation, rest, context);
    }

    /// <summary>The context of a condition that leaves a value open.</summary>
    internal int OpenAgainst(int value, int context) => store.Apply(
        _openAgainst ??= new Operation((answers, functions) => After(functions, OpenAgainst((Answers)answers))), value, context);

    /// <summary>Every function of a context behind every one of others.</summary>
    internal int After(int context, AnswerFunctions inner)
    {
        if (!_after.TryGetValue(((uint)context, inner.Bits), out int known))
        {
            known = (int)Functions(context).After(inner).Bits;
            _after.Add(((uint)context, inner.Bits), known);
        }

        return known;
    }

    private Operation Beside(Answers neutral, AnswerFunctions unclear) => new((rest, context) =>
        (((Answers)rest).Contains(neutral) ? context : 0) | (((Answers)rest).Contains(Answers.Unclear) ? After(context, unclear) : 0));

    private static AnswerFunctions OpenAgainst(Answers value)
    {
        AnswerFunctions result = AnswerFunctions.Empty;
        foreach (Answers answer in AnswerTables.Singles)
        {
            result |= value.Contains(answer) ? AnswerFunctions.Of(open => AnswerTables.SingleUnlessOpen(open, answer)) : AnswerFunctions.Empty;
        }

        return result;
    }
}
