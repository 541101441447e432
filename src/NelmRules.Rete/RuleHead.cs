using System.Collections.Immutable;
using System.Linq.Expressions;
using NelmRules.Binding;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace NelmRules.Rete;

/// <summary>What an NRules rule is called and what it carries from the source: tags and properties.</summary>
internal sealed record RuleHead(string Name, string? Description, ImmutableArray<string> Tags, ImmutableArray<RuleProperty> Properties)
{
    public static RuleHead Of(RulesetSymbol ruleset, RuleSymbol rule, string status) => new(
        status == "met" ? rule.Name : $"{rule.Name} {status}",
        rule.Description,
        ["nelm", status, .. rule.Reported is null ? Array.Empty<string>() : ["reported"], .. rule.Inferred is null ? Array.Empty<string>() : ["inferred"]],
        Known(
            ("ruleset", ruleset.Name),
            ("source", ruleset.Source),
            ("citation", Cited(rule.Cite)),
            ("certainty", rule.Certainty),
            ("reported from", rule.Reported?.Party.Name)));

    public static RuleHead Of(RulesetSymbol ruleset, CriteriaSymbol criteria, CriteriaItem? item) => new(
        item is null ? criteria.Name : $"{criteria.Name}.{item.Name}",
        item is null ? criteria.Description : item.Title,
        ["nelm", "criterion"],
        Known(("ruleset", ruleset.Name), ("source", ruleset.Source), ("citation", Cited(criteria.Cite))));

    public static RuleHead Of(DefinitionSymbol definition) => new(
        definition.Name,
        definition.Description,
        ["nelm", "definition"],
        Known(("ruleset", definition.Owner), ("citation", Cited(definition.Cite))));

    /// <summary>The rule: one pattern, each condition on its own.</summary>
    public IRuleDefinition Build(ParameterExpression patient, IEnumerable<LambdaExpression> conditions, LambdaExpression action)
    {
        RuleBuilder builder = new();
        builder.Name(Name);
        builder.Description(Description ?? "");
        builder.Tags(Tags);
        builder.Properties(Properties);
        PatternBuilder pattern = builder.LeftHandSide().Pattern(patient.Type, patient.Name);
        foreach (LambdaExpression condition in conditions)
        {
            pattern.Condition(condition);
        }

        builder.RightHandSide().Action(action);
        return builder.Build();
    }

    private static string? Cited(ImmutableArray<string> cite) => cite.IsEmpty ? null : string.Join("; ", cite);

    private static ImmutableArray<RuleProperty> Known(params (string Name, string? Value)[] properties) =>
        [.. properties.Where(property => property.Value is not null).Select(property => new RuleProperty(property.Name, property.Value!))];
}
