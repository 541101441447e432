using System.Linq.Expressions;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Rete.Sources;

namespace NelmRules.Rete.Lowering;

/// <summary>Writes conditions of the language as conditions on an object: which of their answers are possible.</summary>
/// <remarks>
/// Definitions and criteria are written in where they are used. What two conditions have in common becomes equal expressions, which
/// NRules shares. Only the supported kinds of expressions occur: no blocks, no variables, no members of new objects.
/// </remarks>
internal sealed partial class Writer<T>(FactSource<T> source, EvaluationOptions options)
{
    private readonly Dictionary<string, Question<T>> _questions = new(StringComparer.Ordinal);

    /// <summary>The object that is matched.</summary>
    public ParameterExpression Patient => source.Patient;

    /// <summary>What is left out.</summary>
    public EvaluationOptions Options => options;

    /// <summary>Conditions that together say that a condition is met; none where there is no condition.</summary>
    public IEnumerable<Expression> Met(BoundExpression? condition) => Parts(condition)
        .Select(Condition)
        .SelectMany(part => new[] { Logic.Not(part.No), Logic.Not(part.Unclear) })
        .SelectMany(Logic.Conjuncts);

    /// <summary>Conditions that together say that a condition can be met or may become so: it is neither "not met" nor "unclear".</summary>
    public IEnumerable<Expression> Open(BoundExpression? condition)
    {
        Possibilities[] parts = [.. Parts(condition).Select(Condition)];
        IEnumerable<Expression> notRefuted = parts.Select(part => Logic.Or(part.Yes, part.Unclear));
        Expression notUnclear = parts.All(part => Logic.IsFalse(part.Unclear))
            ? Logic.True
            : Logic.Or(Logic.And(parts.Select(part => part.Yes)), Logic.Or(parts.Select(part => part.No)));
        return notRefuted.Append(notUnclear).SelectMany(Logic.Conjuncts);
    }

    /// <summary>A condition that says that a condition is not certainly met.</summary>
    public Expression NotMet(BoundExpression? condition) => Logic.Or(Parts(condition)
        .Select(Condition)
        .Select(part => Logic.Or(part.No, part.Unclear)));

    /// <summary>Which answers a condition can have.</summary>
    public Possibilities Condition(BoundExpression condition) =>
        Extent.IsTooLarge(condition) ? Ask(condition) : Decide(condition);

    /// <summary>Which answers an item of criteria can have.</summary>
    public Possibilities Condition(CriteriaItem item) =>
        item.Open.Select(open => open.Condition).Append(item.Condition).Any(Extent.IsTooLarge)
            ? UnlessOpen(item.Open.Select(open => Ask(open.Condition)), Ask(item.Condition))
            : Item(item);

    /// <summary>What answers a question, the same for equal expressions, so that they are shared.</summary>
    private Question<T> Question(BoundExpression expression)
    {
        string text = BoundText.Of(expression);
        if (!_questions.TryGetValue(text, out Question<T>? question))
        {
            question = new Question<T>(expression, source.Reader([.. BoundTree.Closure(expression)]), options);
            _questions.Add(text, question);
        }

        return question;
    }

    private Possibilities Ask(BoundExpression condition) => Possibilities.Of(Question(condition).AskAnswers(Patient), CanBeUnclear(condition));

    // The conditions that a condition is the conjunction of, as written or by way of definitions.
    private IEnumerable<BoundExpression> Parts(BoundExpression? condition) => condition switch
    {
        null => [],
        BoundLogical { IsAnd: true } and => and.Operands.SelectMany(Parts),
        BoundDefinition { Definition.Body: ExpressionBody { Open: [] } body } definition
            when !IsLeftOut(definition.Definition) && !Extent.IsTooLarge(definition) => Parts(body.Value),
        _ => [condition],
    };

    private bool CanBeUnclear(BoundExpression expression) => BoundTree.Closure(expression).Any(node => node switch
    {
        BoundFact { Definition: { } definition } => LeavesOpen(definition),
        BoundDefinition definition => LeavesOpen(definition.Definition),
        BoundCriteria criteria => options.Strict || criteria.Criteria.Items.Any(item => !item.Open.IsEmpty),
        _ => false,
    });

    private bool LeavesOpen(DefinitionSymbol definition) =>
        IsLeftOut(definition) || definition.Body is not ExpressionBody { Open: [] };

    private bool IsLeftOut(DefinitionSymbol definition) => options.Strict && definition.Inferred is not null;

    private DefinitionSymbol? Supplying(BoundFact fact) => fact.Definition is { } found && !IsLeftOut(found) ? found : null;
}
