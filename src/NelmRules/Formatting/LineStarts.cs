using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Formatting;

/// <summary>Which tokens begin a line: declarations, their clauses, and what stands under a clause.</summary>
internal sealed class LineStarts
{
    private const int Step = 2;
    private const int OneLine = Wrapping.Width;

    private readonly Dictionary<int, LineStart> _starts = [];

    public LineStarts(FileSyntax file)
    {
        foreach (DeclarationSyntax declaration in file.Declarations)
        {
            Add(declaration.Span, new LineStart(0, KindOf(declaration)));
            if (!StandsOnOneLine(declaration, file.Source))
            {
                AddClauses(declaration);
            }
        }
    }

    /// <summary>The line that begins at an offset, or null.</summary>
    public LineStart? At(int offset) => _starts.GetValueOrDefault(offset);

    private void AddClauses(DeclarationSyntax declaration)
    {
        foreach (ClauseSyntax clause in declaration.Clauses)
        {
            Add(clause.Span, new LineStart(Step, KindOf(clause, declaration), declaration));
            IEnumerable<SyntaxNode> under = clause switch
            {
                EffectClauseSyntax effect => effect.Tests,
                ItemClauseSyntax item => item.Clauses,
                _ => [],
            };
            foreach (SyntaxNode part in under)
            {
                Add(part.Span, new LineStart(2 * Step, part is TestLineSyntax ? LineKind.Test : LineKind.Plain, clause));
            }
        }
    }

    // An anonymous rule begins with its first clause, which keeps the declaration's place.
    private void Add(TextSpan span, LineStart start) => _starts.TryAdd(span.Start, start);

    private static LineKind KindOf(DeclarationSyntax declaration) => declaration switch
    {
        FactSyntax or GroupSyntax or TreatmentSyntax or GoalSyntax or EndpointSyntax => LineKind.Described,
        TermSyntax => LineKind.Equation,
        DefineSyntax { Value: not null, Clauses.IsEmpty: true } => LineKind.Equation,
        _ => LineKind.Plain,
    };

    private static LineKind KindOf(ClauseSyntax clause, DeclarationSyntax declaration) => clause switch
    {
        AppliesClauseSyntax => LineKind.Plain,
        MeasuredClauseSyntax => LineKind.Described,
        ItemClauseSyntax => LineKind.Item,
        _ when declaration is RulesetSyntax => LineKind.Header,
        _ => LineKind.Plain,
    };

    private static bool StandsOnOneLine(DeclarationSyntax declaration, SourceText source) =>
        declaration is RuleSyntax { IsAnonymous: true }
        && declaration.Clauses.All(clause => clause is WhenClauseSyntax or ThenClauseSyntax)
        && declaration.Clauses.OfType<ThenClauseSyntax>().Count() == 1
        && Lines.Join(source.Slice(declaration.Span)).Length <= OneLine;
}
