using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Abbreviations and former names of a vocabulary: each stands for one thing.</summary>
internal static class VocabularyNames
{
    /// <summary>Reports clashes and notes former names for whoever still uses them.</summary>
    public static void Check(List<DeclarationSyntax> declarations, UnitScope scope)
    {
        Dictionary<string, NameSyntax> taken = new(StringComparer.Ordinal);
        foreach (DeclarationSyntax declaration in declarations)
        {
            taken.TryAdd(declaration.Name!.Text, declaration.Name);
        }

        foreach (DeclarationSyntax declaration in declarations)
        {
            if (Abbreviation(declaration) is { } abbreviation)
            {
                Claim(abbreviation, taken, scope);
            }
        }

        FormerNames.Check(declarations, taken.ContainsKey, scope);
    }

    private static void Claim(NameSyntax abbreviation, Dictionary<string, NameSyntax> taken, UnitScope scope)
    {
        if (!taken.TryAdd(abbreviation.Text, abbreviation))
        {
            scope.Diagnostics.Add(Problems.DuplicateName(abbreviation.Span, abbreviation.Text, scope.Source, taken[abbreviation.Text].Span));
        }
    }

    private static NameSyntax? Abbreviation(DeclarationSyntax declaration) => declaration switch
    {
        TreatmentSyntax treatment => treatment.Abbreviation,
        GoalSyntax goal => goal.Abbreviation,
        EndpointSyntax endpoint => endpoint.Abbreviation,
        _ => null,
    };
}
