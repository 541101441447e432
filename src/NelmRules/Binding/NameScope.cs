using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>What names and conditions mean inside one ruleset; a lookup that fails has reported why and returns null.</summary>
internal abstract class NameScope
{
    /// <summary>Where problems of the ruleset's file are collected.</summary>
    public abstract DiagnosticBag Diagnostics { get; }

    /// <summary>The text of the ruleset's file.</summary>
    public abstract SourceText Source { get; }

    /// <summary>A condition with its names resolved and its types checked.</summary>
    public abstract BoundExpression? BindCondition(ExpressionSyntax syntax);

    /// <summary>The treatment with this name, term or abbreviation.</summary>
    public abstract TreatmentSymbol? Treatment(NameSyntax name);

    /// <summary>The endpoint with this name, term or abbreviation.</summary>
    public abstract EndpointSymbol? Endpoint(NameSyntax name);

    /// <summary>The fact with this name.</summary>
    public abstract FactSymbol? Fact(NameSyntax name);
}
