using System.Collections.Immutable;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>The clauses that several kinds of declaration share.</summary>
internal static class Clauses
{
    /// <summary>The first clause of a kind, or null.</summary>
    public static T? First<T>(this DeclarationSyntax declaration)
        where T : ClauseSyntax => declaration.Clauses.OfType<T>().FirstOrDefault();

    /// <summary>Where the source says it.</summary>
    public static ImmutableArray<string> Citations(this DeclarationSyntax declaration) =>
        [.. declaration.Clauses.OfType<CiteClauseSyntax>().SelectMany(cite => cite.Places).Select(place => place.Value)];

    /// <summary>The study that a review draws on, or null.</summary>
    public static string? Study(this DeclarationSyntax declaration) => declaration.First<StudyClauseSyntax>()?.Text.Value;

    /// <summary>Why it is the encoder's own reading, or null.</summary>
    public static string? Inferred(this DeclarationSyntax declaration) => declaration.First<InferredClauseSyntax>()?.Why.Value;

    /// <summary>The name it had before, or null.</summary>
    public static string? Formerly(this DeclarationSyntax declaration) => declaration.First<FormerlyClauseSyntax>()?.OldName.Text;
}
