using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Vocabularies;
using static NelmRules.Binding.BoundText;

namespace NelmRules.Comparison;

/// <summary>The meanings of one side's expressions.</summary>
/// <param name="meanings">The table of both sides.</param>
/// <param name="side">The side.</param>
/// <param name="depth">How much of what they use is part of them.</param>
internal sealed class SideMeanings(Meanings meanings, Side side, MeaningDepth depth = MeaningDepth.Everything)
{
    private readonly Dictionary<object, string> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(FactSymbol, DefinitionSymbol?), string> _facts = [];
    private readonly Dictionary<decimal, string> _numbers = [];

    /// <summary>The meaning of an expression.</summary>
    internal string Of(BoundExpression expression) => DeepStack.HasRoom() ? Find(expression) : FindElsewhere(expression);

    // A method of its own: what it hands over is made only where it is needed.
    private string FindElsewhere(BoundExpression expression) => DeepStack.Continue(() => Find(expression));

    /// <summary>The meaning of a definition.</summary>
    internal string Of(DefinitionSymbol definition) => Once(definition, () => definition.Body switch
    {
        ExpressionBody { Open.IsEmpty: true } body => Of(body.Value),
        ExpressionBody body => Number("define", Of(body.Value), Open(body.Open)),
        RowsBody body => Number(
            "rows",
            [depth == MeaningDepth.Definitions ? "-" : Type(definition.Type), Reading(body.Otherwise, definition.Type), .. body.Rows.Select(row => Number("row", Reading(row.Reading, definition.Type), Of(row.Condition)))]),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    /// <summary>The meaning of criteria.</summary>
    internal string Of(CriteriaSymbol criteria) => Once(criteria, () => criteria switch
    {
        { Items: [var only], Required: 1 } => Item(only),
        { Kind: CriteriaKind.AllOf } => Set("and", criteria.Items.Select(Item), true),
        { Kind: CriteriaKind.AnyOf } => Set("or", criteria.Items.Select(Item), true),
        _ => Set(Number(CountingKind.AtLeast.ToString(), Whole(criteria.Required)), criteria.Items.Select(Item), false),
    });

    /// <summary>The meaning of several conditions of which one is enough; one without a condition always holds.</summary>
    internal string AnyOf(IEnumerable<BoundExpression?> conditions) =>
        Set("or", conditions.Select(condition => condition is null ? "yes" : Once(condition, () => Of(condition))), true);

    /// <summary>The meaning of a fact and what supplies it.</summary>
    internal string Of(FactSymbol fact, DefinitionSymbol? definition)
    {
        if (!_facts.TryGetValue((fact, definition), out string? meaning))
        {
            meaning = Number("fact", Name(side.NameOf(fact)), Recorded(fact), definition is null ? "-" : Of(definition));
            _facts[(fact, definition)] = meaning;
        }

        return meaning;
    }

    // What can be recorded of it, and from when on.
    private string Recorded(FactSymbol fact) => depth != MeaningDepth.Everything ? "-"
        : Number("recorded", Shape(fact.Shape), fact.MeasuredAfter is { } treatment ? Received(treatment) : "-");

    private string Find(BoundExpression expression) => expression switch
    {
        BoundAnswer answer => answer.Value ? "yes" : "no",
        BoundEnumValue value => Number("value", Name(value.Enum.Names[value.Index])),
        BoundNumber number => Of(number.Value),
        BoundFact fact => depth == MeaningDepth.Words ? Number("fact", Name(side.NameOf(fact.Fact))) : Of(fact.Fact, fact.Definition),
        BoundField field => Number("field", Name(field.Field.Name), Shape(field.Field.Shape)),
        BoundDefinition definition => depth == MeaningDepth.Words ? Number("define", Name(definition.Definition.Name)) : Of(definition.Definition),
        BoundCriteria criteria => depth == MeaningDepth.Words ? Number("criteria", Name(criteria.Criteria.Name)) : Of(criteria.Criteria),
        BoundReceived received => depth == MeaningDepth.Everything ? Received(received.Treatment) : Number("received", Name(side.NameOf(received.Treatment))),
        BoundIsRecorded recorded => Number("recorded", Name(side.NameOf(recorded.Fact))),
        BoundIsKnown known => Number("known", Of(known.Operand)),
        _ => Operator(expression),
    };

    private string Operator(BoundExpression expression) => expression switch
    {
        BoundNot { Operand: BoundNot inner } => Of(inner.Operand),
        BoundNot not => Number("not", Of(not.Operand)),
        BoundLogical logical => Set(logical.IsAnd ? "and" : "or", Flat(logical, []), true),
        BoundCounting counting => Set(Number(counting.Kind.ToString(), Whole(counting.Count)), counting.Operands.Select(Of), false),
        BoundComparison comparison => Compared(Of(comparison.Left), comparison.Sign, Of(comparison.Right)),
        BoundEnumComparison comparison => Number(
            depth == MeaningDepth.Definitions ? "-" : Type(comparison.Left.Type), Compared(Of(comparison.Left), comparison.Sign, Of(comparison.Right))),
        BoundMembership member => Number("in", Of(member.Operand), Names(member.Members, (EnumType)member.Operand.Type)),
        BoundNumberMembership member => Set(Number("in", Of(member.Operand)), member.Members.Select(BoundText.Of), true),
        BoundBetween between => Number("between", Of(between.Operand), Of(between.Low), Of(between.High)),
        BoundArithmetic arithmetic => Number(arithmetic.Operator.ToString(), Of(arithmetic.Left), Of(arithmetic.Right)),
        BoundNegation negation => Number("minus", Of(negation.Operand)),
        BoundAggregate aggregate => Aggregate(aggregate),
        BoundDateDistance distance => Number(distance.Step.ToString(), Of(distance.From), Of(distance.To)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private List<string> Flat(BoundLogical logical, List<string> meanings)
    {
        foreach (BoundExpression operand in logical.Operands)
        {
            if (operand is BoundLogical inner && inner.IsAnd == logical.IsAnd)
            {
                Flat(inner, meanings);
            }
            else
            {
                meanings.Add(Of(operand));
            }
        }

        return meanings;
    }

    // a > b is b < a, a >= b is not a < b, a != b is not a == b.
    private string Compared(string left, ComparisonSign sign, string right) => sign switch
    {
        ComparisonSign.Less => Number("<", left, right),
        ComparisonSign.Greater => Number("<", right, left),
        ComparisonSign.GreaterOrEqual => Number("not", Number("<", left, right)),
        ComparisonSign.LessOrEqual => Number("not", Number("<", right, left)),
        ComparisonSign.Equal => Set("==", [left, right], false),
        ComparisonSign.NotEqual => Number("not", Set("==", [left, right], false)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Aggregate(BoundAggregate aggregate) => Number(
        aggregate.Kind.ToString(),
        Name(side.NameOf(aggregate.List)),
        aggregate.Field is { } field ? Number("field", Name(field.Name), Shape(field.Shape)) : "-",
        aggregate.Filter is null ? "-" : Of(aggregate.Filter));

    private string Received(TreatmentSymbol treatment) => Once(treatment, () => Number(
        "received",
        Name(side.NameOf(treatment)),
        Set("broader", treatment.Broader().Select(one => Name(side.NameOf(one))), true),
        Set("kinds", side.Book.Vocabulary.Treatments.Where(one => one.IsKindOf(treatment)).Select(one => Name(side.NameOf(one))), true)));

    private string Item(CriteriaItem item) => item.Open.IsEmpty
        ? Of(item.Condition)
        : Number("define", Of(item.Condition), Open(item.Open));

    private string Open(ImmutableArray<OpenCondition> open) => open.IsEmpty ? "-" : Set("open", open.Select(one => Of(one.Condition)), true);

    private string Shape(ValueShape shape) => Number("shape", Type(shape.Type), End(shape.Bounds.Low), End(shape.Bounds.High));

    private string Type(FactType type) => Once(type, () => type is EnumType choice
        ? Number(choice.IsOrdered ? "ordered" : "one-of", [.. choice.Names.Select(Name)])
        : Name(Kinds.Of(type)));

    private string Reading(ulong? reading, FactType type) =>
        reading is { } names ? Names(names, type as EnumType ?? new EnumType(["yes", "no"], false)) : "-";

    private string Names(ulong members, EnumType type) =>
        Set("names", type.Names.Where((_, index) => (members >> index & 1) != 0).Select(Name), true);

    private static string End(decimal? end) => end is { } value ? BoundText.Of(value) : "-";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Answers are the same for one condition said twice, except where it is counted.
    private string Set(string kind, IEnumerable<string> parts, bool once)
    {
        string[] all = [.. parts];
        Array.Sort(all, StringComparer.Ordinal);
        ReadOnlySpan<string> different = once ? all.AsSpan(0, Distinct(all)) : all;
        return different.Length == 1 && kind is "and" or "or" ? different[0] : Number(kind, different);
    }

    // Moves what is different to the front of what is in order, and counts it.
    private static int Distinct(string[] ordered)
    {
        int count = Math.Min(1, ordered.Length);
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i] != ordered[count - 1])
            {
                ordered[count++] = ordered[i];
            }
        }

        return count;
    }

    private string Number(string kind, params ReadOnlySpan<string> parts) => meanings.Number(kind, parts);

    private string Of(decimal number)
    {
        if (!_numbers.TryGetValue(number, out string? meaning))
        {
            meaning = Number("number", BoundText.Of(number));
            _numbers.Add(number, meaning);
        }

        return meaning;
    }

    private string Once(object symbol, Func<string> find)
    {
        if (!_known.TryGetValue(symbol, out string? meaning))
        {
            meaning = find();
            _known[symbol] = meaning;
        }

        return meaning;
    }
}
