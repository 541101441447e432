using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds the header of a ruleset: what it says of its source, and which vocabularies it uses; without a header all of them.</summary>
internal sealed class HeaderBinder(RulesetSyntax? header, UnitScope scope)
{
    /// <summary>Sets what the header says; its population is bound later, with the other conditions.</summary>
    public void Bind(RulesetSymbol ruleset)
    {
        if (header is not null)
        {
            BindClauses(header, ruleset);
        }

        ruleset.Vocabularies = BindUses();
        scope.Vocabularies = ruleset.Vocabularies;
    }

    private void BindClauses(RulesetSyntax written, RulesetSymbol ruleset)
    {
        BindFormerName(written, ruleset.Name);
        SourceClauseSyntax? source = written.First<SourceClauseSyntax>();
        ruleset.Version = VersionBinder.Bind(written, scope.Diagnostics);
        ruleset.Source = source?.Citation.Value;
        ruleset.Doi = source?.Doi?.Value;
        ruleset.Design = written.First<DesignClauseSyntax>()?.Text.Value;
        ruleset.Certainty = written.First<CertaintyClauseSyntax>()?.Level;
    }

    private void BindFormerName(RulesetSyntax written, string name)
    {
        if (written.First<FormerlyClauseSyntax>() is not { OldName: var former } clause)
        {
            return;
        }

        if (scope.Book.Units.ContainsKey(former.Text))
        {
            scope.Diagnostics.Add(Problems.FormerNameInUse(former.Span, former.Text, scope.PlaceOf(clause.Span).Source.WithBlanksBefore(clause.Span)));
        }

        scope.Book.FormerUnits.TryAdd(former.Text, name);
    }

    private ImmutableArray<VocabularySymbol> BindUses()
    {
        Dictionary<string, VocabularySymbol> all = scope.Book.Vocabularies;
        UsesClauseSyntax[] uses = header?.All<UsesClauseSyntax>() ?? [];
        VocabularySymbol[] everything = SymbolOrder.ByName([.. all.Values]);
        VocabularySymbol[] used = Each.Kept<UsesClauseSyntax, VocabularySymbol>(uses, Find);
        // Of a name that is near to another the other is meant, so that all can be looked up; what is not there at all says nothing of names.
        bool isWhole = used.Length > 0 && used.Length == uses.Length;
        return ImmutableArray.Create(isWhole || scope.NamesMissingVocabulary ? Array.FindAll(everything, used.Contains) : everything);
    }

    private VocabularySymbol? Find(UsesClauseSyntax clause)
    {
        Dictionary<string, VocabularySymbol> all = scope.Book.Vocabularies;
        if (!all.TryGetValue(clause.Vocabulary.Text, out VocabularySymbol? used))
        {
            string? closest = scope.Suggest(clause.Vocabulary.Text, all.Keys);
            scope.NamesMissingVocabulary |= closest is null;
            scope.Diagnostics.Add(Problems.UnknownVocabulary(clause.Vocabulary.Span, clause.Vocabulary.Text, closest));
            return null;
        }

        if (!clause.Major.Text.All(char.IsAsciiDigit))
        {
            scope.Diagnostics.Add(Problems.BadVersion(clause.Major.Span, clause.Major.Text, VersionBinder.Major(clause.Major.Text)));
        }
        else if (VersionBinder.Major(used.Version) != clause.Major.Text && !scope.Book.WithoutVersion.Contains(used))
        {
            scope.Diagnostics.Add(Problems.VocabularyVersion(clause.Major.Span, used.Name, clause.Major.Text, used.Version));
        }

        return used;
    }
}
