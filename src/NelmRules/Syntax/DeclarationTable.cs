namespace NelmRules.Syntax;

/// <summary>The declarations of one file by name and by kind, each put in its place as soon as it has been read.</summary>
/// <remarks>
/// A long file does not fit into the caches, and every pass over its declarations waits for each of them. So what has to be known of all
/// before the first is bound is noted while they are at hand (docs/performance.md). A name is that of the first declaration that has it.
/// </remarks>
internal sealed class DeclarationTable(int textLength = 0)
{
    // Mostly declarations are longer, so that the table of names never grows.
    private const int LengthPerName = 128;

    private readonly Dictionary<string, DeclarationSyntax> _cases = new(StringComparer.Ordinal);

    /// <summary>The first declaration of each name, without the cases, which have names of their own.</summary>
    public Dictionary<string, DeclarationSyntax> Members { get; } = new(textLength / LengthPerName, StringComparer.Ordinal);

    /// <summary>The declarations whose name another one before them has.</summary>
    public List<DeclarationSyntax> Repeated { get; } = [];

    /// <summary>The terms; of every kind, those that repeat a name are left out.</summary>
    public List<TermSyntax> Terms { get; } = [];

    /// <summary>The definitions.</summary>
    public List<DefineSyntax> Definitions { get; } = [];

    /// <summary>The criteria.</summary>
    public List<CriteriaSyntax> Criteria { get; } = [];

    /// <summary>Rules, prognostic factors, outcomes and notes in the order of the file: all that a source says.</summary>
    public List<DeclarationSyntax> Findings { get; } = [];

    /// <summary>The outcomes among them.</summary>
    public List<OutcomeSyntax> Outcomes { get; } = [];

    /// <summary>The cases.</summary>
    public List<CaseSyntax> Cases { get; } = [];

    /// <summary>Headers, and what only vocabularies declare.</summary>
    public List<DeclarationSyntax> Others { get; } = [];

    /// <summary>The members with a <c>formerly</c> clause.</summary>
    public List<DeclarationSyntax> Renamed { get; } = [];

    /// <summary>The declarations with an <c>accept</c> clause, those that repeat a name among them.</summary>
    public List<DeclarationSyntax> Accepting { get; } = [];

    /// <summary>Puts a declaration in its place.</summary>
    public void Add(DeclarationSyntax declaration)
    {
        bool isFirst = Claims(declaration);
        if (isFirst)
        {
            AddToKind(declaration);
        }
        else
        {
            Repeated.Add(declaration);
        }

        if (isFirst && declaration is not CaseSyntax && Has<FormerlyClauseSyntax>(declaration))
        {
            Renamed.Add(declaration);
        }

        if (Has<AcceptClauseSyntax>(declaration))
        {
            Accepting.Add(declaration);
        }
    }

    /// <summary>The declaration that has the name of a repeated one.</summary>
    public DeclarationSyntax FirstOf(DeclarationSyntax repeated) => NamesFor(repeated)[repeated.Name!.Text];

    // Headers have their names outside the file.
    private bool Claims(DeclarationSyntax declaration) =>
        declaration is VocabularySyntax or RulesetSyntax || declaration.Name is not { } name || NamesFor(declaration).TryAdd(name.Text, declaration);

    private Dictionary<string, DeclarationSyntax> NamesFor(DeclarationSyntax declaration) => declaration is CaseSyntax ? _cases : Members;

    private void AddToKind(DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case OutcomeSyntax outcome:
                Findings.Add(outcome);
                Outcomes.Add(outcome);
                break;
            case RuleSyntax or PrognosisSyntax or NoteSyntax:
                Findings.Add(declaration);
                break;
            case DefineSyntax define:
                Definitions.Add(define);
                break;
            case CriteriaSyntax criteria:
                Criteria.Add(criteria);
                break;
            case TermSyntax term:
                Terms.Add(term);
                break;
            case CaseSyntax one:
                Cases.Add(one);
                break;
            default:
                Others.Add(declaration);
                break;
        }
    }

    private static bool Has<T>(DeclarationSyntax declaration)
        where T : ClauseSyntax
    {
        foreach (ClauseSyntax clause in declaration.Clauses)
        {
            if (clause is T)
            {
                return true;
            }
        }

        return false;
    }
}
