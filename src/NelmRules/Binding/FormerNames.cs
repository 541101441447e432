using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>The <c>formerly</c> clauses of one file: a former name is nobody's name now, and was one declaration's alone.</summary>
internal static class FormerNames
{
    /// <summary>Reports former names that are still in use and notes the others for whoever still writes them.</summary>
    public static void Check(List<DeclarationSyntax> declarations, Predicate<string> isName, UnitScope scope)
    {
        Dictionary<string, NameSyntax> former = new(StringComparer.Ordinal);
        foreach (DeclarationSyntax declaration in declarations)
        {
            if (declaration.Name is null || declaration.First<FormerlyClauseSyntax>() is not { OldName: var old } clause)
            {
                continue;
            }

            if (isName(old.Text))
            {
                scope.Diagnostics.Add(Problems.FormerNameInUse(old.Span, old.Text, scope.PlaceOf(clause.Span).Source.WithBlanksBefore(clause.Span)));
            }
            else if (!former.TryAdd(old.Text, old))
            {
                scope.Diagnostics.Add(Problems.SaidTwice(old.Span, old.Text, "given as a former name", former[old.Text].Span));
            }
            else
            {
                scope.Formerly.TryAdd(old.Text, declaration.Name!.Text);
            }
        }
    }
}
