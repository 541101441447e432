using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>The clauses that several kinds of declaration share.</summary>
internal static class Clauses
{
    /// <summary>The first clause of a kind, or null.</summary>
    public static T? First<T>(this DeclarationSyntax declaration)
        where T : ClauseSyntax => First<T>(declaration.Clauses);

    /// <summary>The first clause of a kind, or null.</summary>
    public static T? First<T>(ImmutableArray<ClauseSyntax> clauses)
        where T : ClauseSyntax
    {
        foreach (ClauseSyntax clause in clauses)
        {
            if (clause is T found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The clauses of a kind.</summary>
    public static T[] All<T>(this DeclarationSyntax declaration)
        where T : ClauseSyntax => Each.Of<T>(declaration.Clauses.AsSpan());

    /// <summary>Where the source says it.</summary>
    public static ImmutableArray<string> Citations(this DeclarationSyntax declaration)
    {
        ImmutableArray<string> places = [];
        foreach (ClauseSyntax clause in declaration.Clauses)
        {
            places = clause is CiteClauseSyntax cite
                ? places.AddRange(ImmutableCollectionsMarshal.AsImmutableArray(Each.Kept(cite.Places.AsSpan(), place => place.Value)))
                : places;
        }

        return places;
    }

    /// <summary>The study that a review draws on, or null.</summary>
    public static string? Study(this DeclarationSyntax declaration) => declaration.First<StudyClauseSyntax>()?.Text.Value;

    /// <summary>Why it is the encoder's own reading, or null.</summary>
    public static string? Inferred(this DeclarationSyntax declaration) => declaration.First<InferredClauseSyntax>()?.Why.Value;

    /// <summary>The name it had before, or null.</summary>
    public static string? Formerly(this DeclarationSyntax declaration) => declaration.First<FormerlyClauseSyntax>()?.OldName.Text;
}
