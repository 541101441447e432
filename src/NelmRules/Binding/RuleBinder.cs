using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds rules, their actions and notes.</summary>
internal sealed class RuleBinder(UnitScope scope, RulesetSymbol ruleset)
{
    private const int MaximumWording = 8;

    /// <summary>A rule, or null where a part could not be understood; <paramref name="name"/> is its own or, for a rule without one, its place.</summary>
    public RuleSymbol? Bind(RuleSyntax syntax, string name)
    {
        Warn(syntax);
        BoundExpression? condition = BindCondition(syntax, out bool complete);
        RuleAction[]? actions = Each.All(syntax.All<ThenClauseSyntax>(), then => BindAction(then.Action));
        ReportedPosition? reported = BindReported(syntax.First<ReportedClauseSyntax>(), ref complete);
        if (!complete || actions is null)
        {
            return null;
        }

        return new RuleSymbol(name, syntax.Title?.Value, scope.PlaceOf(syntax.Span))
        {
            Formerly = syntax.Formerly(),
            Condition = condition,
            Actions = ImmutableCollectionsMarshal.AsImmutableArray(actions),
            Reported = reported,
            Certainty = syntax.First<CertaintyClauseSyntax>()?.Level ?? ruleset.Certainty,
            Wording = syntax.First<WordingClauseSyntax>()?.Text.Value,
            Inferred = syntax.Inferred(),
            Study = syntax.Study(),
            Cite = syntax.Citations(),
        };
    }

    /// <summary>A note, or null where a part could not be understood.</summary>
    public NoteSymbol? Bind(NoteSyntax syntax)
    {
        WhenClauseSyntax? when = syntax.First<WhenClauseSyntax>();
        AboutClauseSyntax? about = syntax.First<AboutClauseSyntax>();
        BoundExpression? condition = when is null ? null : scope.BindCondition(when.Condition);
        TreatmentSymbol? treatment = about is null ? null : scope.Advised(about.Treatment);
        return (when is not null && condition is null) || (about is not null && treatment is null)
            ? null
            : new NoteSymbol(syntax.Name!.Text, syntax.Title?.Value, scope.PlaceOf(syntax.Span))
            {
                Kind = syntax.Kind.Text,
                Formerly = syntax.Formerly(),
                Condition = condition,
                About = treatment,
                Study = syntax.Study(),
                Cite = syntax.Citations(),
            };
    }

    /// <summary>An action, or null where a name in it is unknown.</summary>
    public RuleAction? BindAction(ActionSyntax syntax)
    {
        TreatmentSymbol? treatment = scope.Advised(syntax.Treatment);
        if (syntax.Qualifiers.IsEmpty)
        {
            return treatment is null ? null : new RuleAction(Verb.Of(syntax.Verb), treatment);
        }

        Dictionary<string, Symbol?> qualifiers = new(StringComparer.Ordinal);
        foreach (QualifierSyntax qualifier in syntax.Qualifiers)
        {
            qualifiers[qualifier.Keyword] = BindQualifier(qualifier, treatment);
        }

        return treatment is null || qualifiers.ContainsValue(null)
            ? null
            : new RuleAction(Verb.Of(syntax.Verb), treatment)
            {
                Over = qualifiers.GetValueOrDefault("over") as TreatmentSymbol,
                With = qualifiers.GetValueOrDefault("with") as TreatmentSymbol,
                After = qualifiers.GetValueOrDefault("after") as TreatmentSymbol,
                For = qualifiers.GetValueOrDefault("for"),
            };
    }

    // Treatments are compared and combined with treatments, tasks with tasks; but a task may come after a treatment, as follow-up does.
    private Symbol? BindQualifier(QualifierSyntax qualifier, TreatmentSymbol? advised) => qualifier.Keyword switch
    {
        "for" => scope.Purpose(qualifier.Name),
        "after" when advised?.IsTask != false => scope.Advised(qualifier.Name),
        _ when advised is null => scope.Advised(qualifier.Name),
        _ => scope.Advised(qualifier.Name, advised.IsTask),
    };

    // `when A or B unless C` is `(A or B) and not C`.
    private BoundExpression? BindCondition(RuleSyntax syntax, out bool complete)
    {
        WhenClauseSyntax? when = syntax.First<WhenClauseSyntax>();
        UnlessClauseSyntax? unless = syntax.First<UnlessClauseSyntax>();
        BoundExpression? condition = when is null ? null : scope.BindCondition(when.Condition);
        BoundExpression? exception = unless is null ? null : scope.BindCondition(unless.Condition);
        complete = (when is null || condition is not null) && (unless is null || exception is not null);
        if (exception is BoundCriteria { Criteria.AmongOthers: true } open)
        {
            scope.Diagnostics.Add(Problems.NegatedOpenCriteria(unless!.Span, open.Criteria.Name));
        }

        BoundExpression? not = exception is null ? null : new BoundNot(scope.PlaceOf(unless!.Span), exception);
        return condition is null || not is null
            ? condition ?? not
            : new BoundLogical(scope.PlaceOf(when!.Span.To(unless!.Span)), true, [condition, not]);
    }

    private ReportedPosition? BindReported(ReportedClauseSyntax? syntax, ref bool complete)
    {
        PartySymbol? party = syntax is null ? null : scope.Party(syntax.Party);
        complete &= syntax is null || party is not null;
        return party is null ? null : new ReportedPosition(party, syntax!.Where.Value, syntax.Stance);
    }

    private void Warn(RuleSyntax syntax)
    {
        if (syntax.Name is null && !ruleset.IsAnonymous)
        {
            scope.Diagnostics.Add(Problems.RuleWithoutName(FirstWord(syntax)));
        }

        StringSyntax? wording = syntax.First<WordingClauseSyntax>()?.Text;
        if (wording is null && scope.HasSource)
        {
            scope.Diagnostics.Add(Problems.RuleWithoutWording(syntax.Name?.Span ?? FirstWord(syntax), syntax.Name?.Text));
        }

        if (wording is not null && CountWords(wording.Value) > MaximumWording)
        {
            scope.Diagnostics.Add(Problems.LongWording(wording.Span));
        }
    }

    private static int CountWords(string text)
    {
        int words = 0;
        for (int at = 0; at < text.Length; at++)
        {
            words += text[at] != ' ' && (at == 0 || text[at - 1] == ' ') ? 1 : 0;
        }

        return words;
    }

    private static TextSpan FirstWord(RuleSyntax syntax) => new(syntax.Span.Start, "rule".Length);
}
