using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Which declarations belong in which kind of file, and the word that begins each.</summary>
internal static class DeclarationHomes
{
    /// <summary>Whether a declaration may stand in a <c>vocabulary</c> or <c>ruleset</c> file; headers may stand in both.</summary>
    public static bool Belongs(DeclarationSyntax declaration, string home)
    {
        string? only = Of(declaration).Home;
        return only is null || only == home;
    }

    /// <summary>The word that begins the declaration.</summary>
    public static string Keyword(DeclarationSyntax declaration) => Of(declaration).Keyword;

    private static (string Keyword, string? Home) Of(DeclarationSyntax declaration) => declaration switch
    {
        VocabularySyntax => ("vocabulary", null),
        RulesetSyntax => ("ruleset", null),
        DefineSyntax => ("define", null),
        FactSyntax => ("fact", "vocabulary"),
        GroupSyntax => ("group", "vocabulary"),
        TreatmentSyntax advised => (advised.IsTask ? "task" : "treatment", "vocabulary"),
        GoalSyntax => ("goal", "vocabulary"),
        EndpointSyntax => ("endpoint", "vocabulary"),
        PartySyntax => ("party", "vocabulary"),
        InvariantSyntax => ("invariant", "vocabulary"),
        TermSyntax => ("term", "ruleset"),
        RuleSyntax rule => (rule.IsAnonymous ? "when" : "rule", "ruleset"),
        CriteriaSyntax => ("criteria", "ruleset"),
        PrognosisSyntax => ("prognosis", "ruleset"),
        OutcomeSyntax => ("outcome", "ruleset"),
        NoteSyntax => ("note", "ruleset"),
        CaseSyntax => ("case", "ruleset"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
