using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds what cases expect; what they are given is bound by <see cref="GivenBinder"/>.</summary>
internal sealed class CaseBinder(UnitScope scope, RuleBinder rules, IReadOnlyDictionary<string, Symbol> members)
{
    /// <summary>The case with every line that could be understood.</summary>
    public CaseSymbol Bind(CaseSyntax syntax)
    {
        GivenBinder given = new(scope);
        given.Bind(syntax.Clauses.OfType<GivenClauseSyntax>().SelectMany(clause => clause.Facts));
        ImmutableArray<ExpectClauseSyntax> expects = [.. syntax.Clauses.OfType<ExpectClauseSyntax>()];
        if (expects.IsEmpty)
        {
            scope.Diagnostics.Add(Problems.CaseWithoutExpectation(syntax.Name!.Span, syntax.Name.Text));
        }

        return new CaseSymbol(syntax.Name!.Text, syntax.Title?.Value, scope.PlaceOf(syntax.Span))
        {
            Formerly = syntax.Formerly(),
            Given = given.Facts.ToImmutableDictionary(),
            Received = given.Received.ToImmutableDictionary(),
            Expectations = [.. expects.Select(expect => Bind(expect.Expectation)).OfType<Expectation>()],
            IsNarrowed = expects.Any(expect => expect.IsOnly),
            Cite = syntax.Citations(),
        };
    }

    private Expectation? Bind(ExpectationSyntax syntax) => syntax switch
    {
        ExpectNothingSyntax => new NothingExpected(scope.PlaceOf(syntax.Span)),
        ExpectOutsideSyntax => new OutsideExpected(scope.PlaceOf(syntax.Span)),
        ExpectActionSyntax action => BindAction(action),
        ExpectStatusSyntax status => BindStatus(status),
        ExpectValueSyntax value => BindValue(value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private ActionExpected? BindAction(ExpectActionSyntax syntax)
    {
        RuleAction? action = rules.BindAction(syntax.Action);
        RuleSymbol? rule = syntax.Rule is null ? null : Member(syntax.Rule, "rule") as RuleSymbol;
        return action is null || (syntax.Rule is not null && rule is null) ? null : new ActionExpected(scope.PlaceOf(syntax.Span), action, rule);
    }

    private StatusExpected? BindStatus(ExpectStatusSyntax syntax)
    {
        bool isMember = members.ContainsKey(syntax.Rule.Text) || scope.PeekDeferred(syntax.Rule.Text) is null;
        Symbol? member = isMember ? Member(syntax.Rule, "rule, criteria or definition") : null;
        BoundExpression? condition = isMember ? ConditionOf(member) : scope.BindCondition(new NameExpressionSyntax(syntax.Rule.Span, syntax.Rule.Text));
        if (isMember ? member is null : condition is null)
        {
            return null;
        }

        ImmutableArray<string> needs = [.. syntax.Needs.Where(IsNeedable).Select(need => need.Text)];
        return new StatusExpected(scope.PlaceOf(syntax.Span), syntax.Rule.Text, member as RuleSymbol, condition, syntax.Status, needs);
    }

    private static BoundExpression? ConditionOf(Symbol? member) => member switch
    {
        PrognosisSymbol { Per: { } per } prognosis => new BoundIsKnown(prognosis.Place, new BoundFact(prognosis.Place, per.Fact, null)),
        PrognosisSymbol prognosis => prognosis.Condition,
        OutcomeSymbol outcome => outcome.Condition,
        NoteSymbol note => note.Condition,
        _ => null,
    };

    private ValueExpected? BindValue(ExpectValueSyntax syntax)
    {
        NameExpressionSyntax name = new(syntax.Name.Span, syntax.Name.Text);
        ComparisonExpressionSyntax comparison = new(syntax.Span, name, ComparisonSign.Equal, syntax.Value) { OperatorSpan = syntax.Span };
        ExpressionBinder binder = new(scope);
        BoundExpression? condition = binder.BindCondition(comparison);
        return condition is null || binder.Bind(name) is not { } subject ? null : new ValueExpected(scope.PlaceOf(syntax.Span), subject, condition);
    }

    // A need is a fact, a field of a list as list.field, or a treatment that may have been received.
    private bool IsNeedable(NameSyntax need)
    {
        string fact = need.Text.Split('.')[0];
        return scope.PeekFact(fact) is not null
            || scope.Vocabularies.Any(vocabulary => vocabulary.Treatments.ContainsKey(need.Text))
            || scope.Fact(need) is not null;
    }

    private Symbol? Member(NameSyntax name, string kind)
    {
        Symbol? member = members.GetValueOrDefault(name.Text);
        if (member is null && !scope.Book.Broken.Contains(name.Text))
        {
            scope.Diagnostics.Add(Problems.UnknownSymbol(name.Span, kind, name.Text, Spelling.Closest(name.Text, members.Keys.Concat(scope.Deferred.Keys))));
        }

        return member;
    }
}
