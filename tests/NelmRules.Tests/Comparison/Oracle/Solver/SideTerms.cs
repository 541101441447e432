using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>What the conditions of one book mean, as terms over a patient, by the tables of <c>docs/semantics.md</c>.</summary>
/// <remarks>Nothing of the comparison is used, nor of the interpreter: the two ways to the same answers are to be different.</remarks>
internal sealed partial class SideTerms(Z3 solver, PatientTerms patient, BookSide side)
{
    private readonly Dictionary<object, AnswerTerms> _answers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FactSymbol, string> _names = side.Facts.ToDictionary(pair => pair.Value, pair => pair.Key);
    private readonly Dictionary<TreatmentSymbol, string> _treatments = side.Treatments.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The answers of a condition; one that is not there always holds.</summary>
    public AnswerTerms Condition(BoundExpression? condition) => condition is null ? AnswerTerms.Always : Once(condition, () => Decide(condition));

    /// <summary>Several conditions of which one is enough.</summary>
    public AnswerTerms AnyOf(IEnumerable<BoundExpression?> conditions) =>
        conditions.Select(Condition).Aggregate(AnswerTerms.Never, (all, one) => Named(AnswerTerms.Of(AnswerTerms.Or, all, one)));

    /// <summary>Whether a number is known, as a prognostic factor asks.</summary>
    public AnswerTerms IsPresent(BoundExpression number)
    {
        NumberTerms range = Number(number);
        string missing = Term.And(Term.Not(range.IsPoint), range.IsMissing);
        return new AnswerTerms(Term.Or(range.IsPoint, missing), missing, Term.And(Term.Not(range.IsPoint), Term.Not(range.IsMissing)));
    }

    private AnswerTerms Decide(BoundExpression condition) => condition switch
    {
        BoundAnswer answer => AnswerTerms.Certain(Term.Of(answer.Value)),
        BoundFact fact => Answer(fact),
        BoundDefinition definition => Definition(definition.Definition),
        BoundCriteria criteria => Criteria(criteria.Criteria),
        BoundNot not => Condition(not.Operand).Negated,
        BoundLogical logical => logical.Operands.Select(Condition)
            .Aggregate((all, one) => Named(AnswerTerms.Of(logical.IsAnd ? AnswerTerms.And : AnswerTerms.Or, all, one))),
        BoundCounting counting => Count(counting.Kind, counting.Count, [.. counting.Operands.Select(Condition)]),
        BoundEnumComparison comparison => ChoiceTerms.Compare(Choice(comparison.Left), comparison.Sign, Choice(comparison.Right)),
        BoundMembership member => Choice(member.Operand).Test(reading => ChoiceTerms.IsMember(reading, member.Members)),
        BoundIsRecorded recorded => AnswerTerms.Certain(PatientTerms.Recorded(_names[recorded.Fact])),
        BoundIsKnown known => AnswerTerms.Certain(IsKnown(known.Operand)),
        BoundReceived received => Received(received.Treatment),
        _ => OfNumbers(condition),
    };

    private AnswerTerms OfNumbers(BoundExpression condition) => condition switch
    {
        BoundComparison { Sign: var sign } comparison => Compare(Number(comparison.Left), sign, Number(comparison.Right)),
        BoundNumberMembership member => NumberTerms.Among(Number(member.Operand), [.. member.Members]),
        BoundBetween { Low: BoundNumber low, High: BoundNumber high } between => NumberTerms.Between(Number(between.Operand), low.Value, high.Value),
        _ => throw new NotSupportedException(condition.ToString()),
    };

    private static AnswerTerms Compare(NumberTerms left, ComparisonSign sign, NumberTerms right) => sign switch
    {
        ComparisonSign.Less => NumberTerms.Less(left, right),
        ComparisonSign.Greater => NumberTerms.Less(right, left),
        ComparisonSign.GreaterOrEqual => NumberTerms.Less(left, right).Negated,
        ComparisonSign.LessOrEqual => NumberTerms.Less(right, left).Negated,
        ComparisonSign.Equal => NumberTerms.Equal(left, right),
        ComparisonSign.NotEqual or _ => NumberTerms.Equal(left, right).Negated,
    };

    private AnswerTerms Answer(BoundFact fact)
    {
        (string recorded, string value) = (PatientTerms.Recorded(_names[fact.Fact]), patient.Value(_names[fact.Fact]));
        if (fact.Definition is not { } definition)
        {
            return AnswerTerms.Perhaps(recorded, value);
        }

        AnswerTerms supplied = Definition(definition);
        return new AnswerTerms(
            Term.If(recorded, value, supplied.Yes), Term.If(recorded, Term.Not(value), supplied.No), Term.And(Term.Not(recorded), supplied.Unclear));
    }

    private AnswerTerms Received(TreatmentSymbol treatment)
    {
        string given = Term.Or(_treatments.Where(one => one.Key.IsKindOf(treatment)).Select(one => PatientTerms.Given(one.Value)));
        string not = Term.And(Term.Not(given), Term.Or(_treatments.Where(one => treatment.IsKindOf(one.Key)).Select(one => PatientTerms.NotGiven(one.Value))));
        return new AnswerTerms(Term.Not(not), Term.Not(given), Term.False);
    }

    private string IsKnown(BoundExpression operand) => operand.Type switch
    {
        YesNoType => Condition(operand) is var answers ? Term.Or(answers.IsMet, answers.Negated.IsMet) : "",
        EnumType => Choice(operand).IsSettled,
        _ => Number(operand).IsPoint,
    };

    private AnswerTerms Definition(DefinitionSymbol definition) => Once(definition, () => definition.Body switch
    {
        ExpressionBody body => Open(body.Open, Condition(body.Value)),
        RowsBody body => Rows(body, definition.Type).Test(reading => reading switch
        {
            1 => Answers.Yes,
            2 => Answers.No,
            _ => Answers.Unclear,
        }),
        _ => throw new NotSupportedException(definition.Name),
    });

    private AnswerTerms Criteria(CriteriaSymbol criteria) => Once(criteria, () =>
    {
        AnswerTerms[] items = [.. criteria.Items.Select(item => Open(item.Open, Condition(item.Condition)))];
        return criteria.Kind switch
        {
            CriteriaKind.AllOf => items.Aggregate((all, one) => Named(AnswerTerms.Of(AnswerTerms.And, all, one))),
            CriteriaKind.AnyOf => items.Aggregate((all, one) => Named(AnswerTerms.Of(AnswerTerms.Or, all, one))),
            CriteriaKind.AtLeast or _ => Count(CountingKind.AtLeast, criteria.Required, items),
        };
    });

    private AnswerTerms Open(IEnumerable<OpenCondition> open, AnswerTerms value) =>
        open.Aggregate(value, (result, one) => Named(AnswerTerms.Of(AnswerTerms.UnlessOpen, Condition(one.Condition), result)));

    // Every number of yes and of unclear that the conditions can have together.
    private AnswerTerms Count(CountingKind kind, int required, AnswerTerms[] operands)
    {
        Dictionary<(int Yes, int Unclear), string> counts = new() { [(0, 0)] = Term.True };
        foreach (AnswerTerms one in operands)
        {
            var next = counts.SelectMany(count => new[]
            {
                (Key: (count.Key.Yes + 1, count.Key.Unclear), Term: Term.And(count.Value, one.Yes)),
                (Key: count.Key, Term: Term.And(count.Value, one.No)),
                (Key: (count.Key.Yes, count.Key.Unclear + 1), Term: Term.And(count.Value, one.Unclear)),
            });
            counts = next.GroupBy(count => count.Key, count => count.Term).ToDictionary(same => same.Key, same => solver.Name(Term.Or(same)));
        }

        string Possible(Answers answer) => Term.Or(counts.Where(one => Decide(kind, required, one.Key.Yes, one.Key.Unclear) == answer).Select(one => one.Value));
        return new AnswerTerms(Possible(Answers.Yes), Possible(Answers.No), Possible(Answers.Unclear));
    }

    private static Answers Decide(CountingKind kind, int required, int yes, int unclear) => kind switch
    {
        CountingKind.AtLeast => yes >= required ? Answers.Yes : yes + unclear < required ? Answers.No : Answers.Unclear,
        CountingKind.AtMost => yes > required ? Answers.No : yes + unclear <= required ? Answers.Yes : Answers.Unclear,
        CountingKind.Exactly or _ => yes == required && unclear == 0 ? Answers.Yes : yes > required || yes + unclear < required ? Answers.No : Answers.Unclear,
    };

    private AnswerTerms Once(object key, Func<AnswerTerms> find)
    {
        if (!_answers.TryGetValue(key, out AnswerTerms? known))
        {
            known = Named(find());
            _answers.Add(key, known);
        }

        return known;
    }

    private AnswerTerms Named(AnswerTerms one) => new(solver.Name(one.Yes), solver.Name(one.No), solver.Name(one.Unclear));
}
