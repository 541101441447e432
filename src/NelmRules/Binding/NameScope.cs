using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>What names mean in one file; each member reports what it cannot find and then returns null.</summary>
internal abstract class NameScope
{
    /// <summary>The file.</summary>
    public abstract SourceText Source { get; }

    /// <summary>Where problems of the file go.</summary>
    public abstract DiagnosticBag Diagnostics { get; }

    /// <summary>A condition, or null where it could not be understood.</summary>
    public abstract BoundExpression? BindCondition(ExpressionSyntax syntax);

    /// <summary>A treatment by its name, term or abbreviation.</summary>
    public abstract TreatmentSymbol? Treatment(NameSyntax name);

    /// <summary>An endpoint by its name, term or abbreviation.</summary>
    public abstract EndpointSymbol? Endpoint(NameSyntax name);

    /// <summary>A fact of a vocabulary.</summary>
    public abstract FactSymbol? Fact(NameSyntax name);

    /// <summary>The place of a span in this file.</summary>
    public Place PlaceOf(TextSpan span) => new(Source, span);
}
