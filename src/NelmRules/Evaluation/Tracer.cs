using System.Globalization;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Explains for one patient why conditions have their answers.</summary>
/// <remarks>Within one trace a definition is opened where it is met first; after that only its value is shown.</remarks>
public sealed partial class Tracer
{
    private readonly Interpreter _interpreter;
    private readonly HashSet<Symbol> _opened = [];

    /// <summary>Begins with a patient; nothing is evaluated until a trace is asked for.</summary>
    public Tracer(Patient patient, EvaluationOptions options)
        : this(new Interpreter(patient, options))
    {
    }

    /// <summary>Begins with a patient that is being evaluated.</summary>
    internal Tracer(Interpreter interpreter)
    {
        _interpreter = interpreter;
    }

    /// <summary>The trace of a rule's condition; null where the rule has none.</summary>
    public Trace? Trace(RuleSymbol rule) => rule.Condition is { } condition ? Trace(condition) : null;

    /// <summary>The trace of a condition, for example of a rule.</summary>
    internal Trace Trace(BoundExpression condition) => Afresh(() => OfCondition(condition));

    /// <summary>The trace of criteria.</summary>
    public Trace Trace(CriteriaSymbol criteria) => Afresh(() => new Trace(
        criteria.Name, null, _interpreter.Criteria(criteria), [.. _interpreter.Items(criteria).Select(OfItem)]));

    /// <summary>The trace of an item of criteria.</summary>
    public Trace Trace(CriteriaItem item) => Afresh(() => OfItem(item));

    /// <summary>The trace of whether a number is known, as a factor measured per step of it asks.</summary>
    internal Trace TraceKnown(BoundFact fact) => Afresh(() =>
    {
        Trace trace = new($"{fact.Fact.Name} is known", ValueOf(fact), _interpreter.IsNumberKnown(fact), [.. Opened(fact)]);
        return trace with { Origins = OriginsOf(fact) };
    });

    /// <summary>The value of an expression in words.</summary>
    internal string Value(BoundExpression value) => ValueOf(value);

    private Trace Afresh(Func<Trace> trace)
    {
        _opened.Clear();
        return trace();
    }

    private Trace OfItem(CriteriaItem item) => new(
        item.Name, null, _interpreter.Item(item), [.. UnlessOpen(item.Open, item.Condition)]);

    private Trace OfCondition(BoundExpression condition) =>
        DeepStack.HasRoom() ? Explain(condition) : DeepStack.Continue(() => Explain(condition));

    private Trace Explain(BoundExpression condition) => new(
        TextOf(condition), Seen(condition), _interpreter.Condition(condition), [.. Parts(condition)])
    {
        Limit = LimitOf(condition),
        Origins = OriginsOf(condition),
    };

    // The premise of `implies` stands negated, without a word of its own.
    private static string TextOf(BoundExpression condition)
    {
        string text = WrittenText.Of(condition.Place);
        return condition is not BoundNot { Operand: var premise } || premise.Place.Span != condition.Place.Span ? text
            : premise is BoundReceived || !text.Contains(' ', StringComparison.Ordinal) ? $"not {text}"
            : $"not ({text})";
    }

    // What only joins other conditions shows no value of its own.
    private string? Seen(BoundExpression condition) => condition switch
    {
        BoundFact or BoundDefinition => ValueOf(condition),
        BoundComparison comparison => ValuesOf(comparison.Left, comparison.Right),
        BoundEnumComparison comparison => ValuesOf(comparison.Left, comparison.Right),
        BoundMembership membership => ValuesOf(membership.Operand),
        BoundNumberMembership membership => ValuesOf(membership.Operand),
        BoundBetween between => ValuesOf(between.Operand, between.Low, between.High),
        BoundIsKnown known => ValuesOf(known.Operand),
        BoundIsRecorded recorded => _interpreter.Recorded(recorded.Fact)?.Text ?? NotRecorded,
        BoundReceived received => ReceivedText(received),
        BoundAggregate aggregate => PassedText(aggregate),
        _ => null,
    };

    private IEnumerable<Trace> Parts(BoundExpression condition) => condition switch
    {
        BoundNot not => [OfCondition(not.Operand)],
        BoundLogical logical => logical.Operands.Select(OfCondition),
        BoundCounting counting => counting.Operands.Select(OfCondition),
        BoundCriteria criteria => Once(criteria.Criteria, () => _interpreter.Items(criteria.Criteria).Select(OfItem)),
        BoundFact or BoundDefinition => Opened(condition),
        BoundIsRecorded or BoundReceived or BoundAggregate or BoundAnswer => [],
        _ => BoundTree.Operands(condition).SelectMany(Opened),
    };

    private IEnumerable<Trace> Once(Symbol symbol, Func<IEnumerable<Trace>> open) => _opened.Add(symbol) ? open() : [];

    private string ReceivedText(BoundReceived received) => _interpreter.Received(received.Treatment) switch
    {
        Answers.Yes => "recorded as given",
        Answers.No => "recorded as not given",
        Answers.None or Answers.Unclear or Answers.YesOrNo or Answers.Any or _ => NotRecorded,
    };

    private string PassedText(BoundAggregate aggregate)
    {
        if (_interpreter.Records(aggregate.List) is not { } records)
        {
            return NotRecorded;
        }

        int passed = records.Count(record => _interpreter.Passes(aggregate.Filter, record) == Answers.Yes);
        int undecided = records.Count(record => _interpreter.Passes(aggregate.Filter, record) is not (Answers.Yes or Answers.No));
        string rest = undecided == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {undecided} undecided");
        return string.Create(CultureInfo.InvariantCulture, $"{passed} of {records.Count} records{rest}");
    }
}
