using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds what cases expect; what they are given is bound by <see cref="GivenBinder"/>.</summary>
internal sealed class CaseBinder(UnitScope scope, RuleBinder rules, IReadOnlyDictionary<string, Symbol> members)
{
    /// <summary>Every name that the ruleset declares, those among them that could not be understood.</summary>
    public required IReadOnlyDictionary<string, DeclarationSyntax> Declared { get; init; }

    /// <summary>The case with every line that could be understood.</summary>
    public CaseSymbol Bind(CaseSyntax syntax)
    {
        GivenBinder given = new(scope);
        given.Bind(syntax.All<GivenClauseSyntax>());
        ExpectClauseSyntax[] expects = syntax.All<ExpectClauseSyntax>();
        if (expects.Length == 0)
        {
            scope.Diagnostics.Add(Problems.CaseWithoutExpectation(syntax.Name!.Span, syntax.Name.Text, syntax.Span.End));
        }

        return new CaseSymbol(syntax.Name!.Text, syntax.Title?.Value, scope.PlaceOf(syntax.Span))
        {
            Formerly = syntax.Formerly(),
            Given = given.Facts.ToImmutableDictionary(),
            Received = given.Received,
            Expectations = ImmutableArray.Create(Each.Kept(expects, expect => Bind(expect.Expectation))),
            IsNarrowed = Array.Exists(expects, expect => expect.IsOnly),
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
        RuleSymbol? rule = syntax.Rule is null ? null : Rule(syntax.Rule);
        return action is null || (syntax.Rule is not null && rule is null) ? null : new ActionExpected(scope.PlaceOf(syntax.Span), action, rule);
    }

    private StatusExpected? BindStatus(ExpectStatusSyntax syntax)
    {
        bool isMember = members.ContainsKey(syntax.Rule.Text) || scope.PeekDeferred(syntax.Rule.Text) is null;
        Symbol? member = isMember ? Member(syntax.Rule) : null;
        BoundExpression? condition = isMember ? ConditionOf(member) : scope.BindCondition(new NameExpressionSyntax(syntax.Rule.Span, syntax.Rule.Text));
        if (isMember ? member is null : condition is null)
        {
            return null;
        }

        ImmutableArray<string> needs = ImmutableArray.Create(Each.Kept<NameSyntax, string>(syntax.Needs.AsSpan(), Need));
        return new StatusExpected(scope.PlaceOf(syntax.Span), syntax.Rule.Text, member as RuleSymbol, condition, syntax.Status, needs)
        {
            Factor = FactorOf(member),
        };
    }

    private BoundFact? FactorOf(Symbol? member) => member is PrognosisSymbol { Per: { } per } prognosis
        ? scope.Expressions.Bind(new NameExpressionSyntax(prognosis.Place.Span, per.Fact.Name)) as BoundFact
        : null;

    private static BoundExpression? ConditionOf(Symbol? member) => member switch
    {
        PrognosisSymbol prognosis => prognosis.Condition,
        OutcomeSymbol outcome => outcome.Condition,
        NoteSymbol note => note.Condition,
        _ => null,
    };

    private ValueExpected? BindValue(ExpectValueSyntax syntax)
    {
        NameExpressionSyntax name = new(syntax.Name.Span, syntax.Name.Text);
        ComparisonExpressionSyntax comparison = new(name, ComparisonSign.Equal, syntax.Value) { OperatorSpan = syntax.Name.Span };
        ExpressionBinder binder = new(scope);
        BoundExpression? condition = binder.BindCondition(comparison);
        return condition is null || binder.Bind(name) is not { } subject ? null : new ValueExpected(scope.PlaceOf(syntax.Span), subject, condition);
    }

    // A need is a fact, a field of a list as list.field, or a treatment that may have been received; a term stands for its full name.
    private string? Need(NameSyntax need)
    {
        string[] parts = need.Text.Split('.', 2);
        return parts.Length == 2 && scope.FactOf(parts[0]) is { Type: ListType records } list
            ? FieldNeed(need, list, records, parts[1])
            : scope.PeekTreatment(need.Text)?.Name ?? scope.Fact(need)?.Name;
    }

    private string? FieldNeed(NameSyntax need, FactSymbol list, ListType records, string field)
    {
        if (records.Find(field) is not null)
        {
            return $"{list.Name}.{field}";
        }

        string? closest = scope.Suggest(field, records.Fields.Select(known => known.Name));
        scope.Diagnostics.Add(Problems.UnknownSymbol(need.Span, "field", field, closest));
        return null;
    }

    private RuleSymbol? Rule(NameSyntax name)
    {
        bool isRule = Declared.GetValueOrDefault(name.Text) is RuleSyntax;
        if (!isRule && !scope.IsExplained(name.Text))
        {
            IEnumerable<string> rules = Declared.Where(pair => pair.Value is RuleSyntax).Select(pair => pair.Key);
            scope.Diagnostics.Add(Unknown(name, "rule", rules.Where(rule => rule != name.Text)));
        }

        return members.GetValueOrDefault(name.Text) as RuleSymbol;
    }

    private Symbol? Member(NameSyntax name)
    {
        bool isDeclared = Declared.GetValueOrDefault(name.Text) is not (null or TermSyntax);
        if (!isDeclared && !scope.IsExplained(name.Text))
        {
            scope.Diagnostics.Add(Unknown(name, "rule, criteria or definition", Declared.Keys));
        }

        return members.GetValueOrDefault(name.Text);
    }

    private Diagnostic Unknown(NameSyntax name, string kind, IEnumerable<string> known) =>
        scope.Formerly.TryGetValue(name.Text, out string? now)
            ? Problems.RenamedName(name.Span, name.Text, now)
            : Problems.UnknownSymbol(name.Span, kind, name.Text, scope.Suggest(name.Text, known));
}
