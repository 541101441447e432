using System.Collections.Immutable;
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
    private readonly bool _tellsOrigins;
    private readonly HashSet<Symbol> _opened = [];

    /// <summary>Begins with a patient; nothing is evaluated until a trace is asked for.</summary>
    public Tracer(Patient patient, EvaluationOptions options)
        : this(new Interpreter(patient, options))
    {
    }

    /// <summary>Begins with a patient that is being evaluated.</summary>
    internal Tracer(Interpreter interpreter, bool tellsOrigins = true) => (_interpreter, _tellsOrigins) = (interpreter, tellsOrigins);

    /// <summary>The same without limits and origins, for reports that tell the values alone.</summary>
    internal Tracer OfValues => new(_interpreter, tellsOrigins: false);

    /// <summary>The trace of a rule's condition; null where the rule has none.</summary>
    public Trace? Trace(RuleSymbol rule) => rule.Condition is { } condition ? Trace(condition) : null;

    /// <summary>The trace of a condition, for example of a rule.</summary>
    internal Trace Trace(BoundExpression condition)
    {
        _opened.Clear();
        return OfCondition(condition);
    }

    /// <summary>The trace of criteria.</summary>
    public Trace Trace(CriteriaSymbol criteria)
    {
        _opened.Clear();
        return new Trace(criteria.Name, null, _interpreter.Criteria(criteria), ImmutableArray.Create(OfItems(criteria)));
    }

    /// <summary>The trace of an item of criteria.</summary>
    public Trace Trace(CriteriaItem item)
    {
        _opened.Clear();
        return OfItem(item);
    }

    /// <summary>The trace of whether a number is known, as a factor measured per step of it asks.</summary>
    internal Trace TraceKnown(BoundFact fact)
    {
        _opened.Clear();
        Trace trace = new($"{fact.Fact.Name} is known", ValueOf(fact), _interpreter.IsNumberKnown(fact), ImmutableArray.Create(Opened(fact)));
        return trace with { Origins = OriginsOf(fact) };
    }

    /// <summary>The value of an expression in words.</summary>
    internal string Value(BoundExpression value) => ValueOf(value);

    private Trace[] OfItems(CriteriaSymbol criteria) => Each.Kept<CriteriaItem, Trace>(_interpreter.Items(criteria), OfItem);

    private Trace OfItem(CriteriaItem item) => new(
        item.Name, null, _interpreter.Item(item), ImmutableArray.Create(UnlessOpen(item.Open, item.Condition)));

    private Trace OfCondition(BoundExpression condition) =>
        DeepStack.HasRoom() ? Explain(condition) : ExplainDeeper(condition);

    private Trace ExplainDeeper(BoundExpression condition) => DeepStack.Continue(() => Explain(condition));

    private Trace Explain(BoundExpression condition)
    {
        Trace trace = new(TextOf(condition), Seen(condition), _interpreter.Condition(condition), ImmutableArray.Create(Parts(condition)));
        return _tellsOrigins ? trace with { Limit = LimitOf(condition), Origins = OriginsOf(condition) } : trace;
    }

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

    private Trace[] Parts(BoundExpression condition) => condition switch
    {
        BoundNot or BoundLogical or BoundCounting => Each.Kept<BoundExpression, Trace>(BoundTree.Operands(condition).AsSpan(), OfCondition),
        BoundCriteria criteria => _opened.Add(criteria.Criteria) ? OfItems(criteria.Criteria) : [],
        BoundFact or BoundDefinition => Opened(condition),
        BoundIsRecorded or BoundReceived or BoundAggregate or BoundAnswer => [],
        _ => OfOperands(condition, Opened),
    };

    private static Trace[] OfOperands(BoundExpression value, Func<BoundExpression, Trace[]> tell)
    {
        List<Trace> all = [];
        foreach (BoundExpression operand in BoundTree.Operands(value))
        {
            all.AddRange(tell(operand));
        }

        return [.. all];
    }

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
