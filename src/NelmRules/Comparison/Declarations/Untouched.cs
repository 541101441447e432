using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What an edit cannot have reached: files that are the same, and so are those of everything that they can name.</summary>
/// <param name="Vocabulary">Whether both books have the same vocabularies, word for word.</param>
/// <param name="Rulesets">The names of the rulesets; none where a vocabulary was edited.</param>
internal sealed record Untouched(bool Vocabulary, HashSet<string> Rulesets)
{
    /// <summary>What is untouched in the newer of two books.</summary>
    internal static Untouched Of(BoundBook old, BoundBook newer) => AreSame(old.Vocabulary.Parts, newer.Vocabulary.Parts)
        ? new(Vocabulary: true, SameRulesets(old, newer))
        : new(Vocabulary: false, []);

    private static HashSet<string> SameRulesets(BoundBook old, BoundBook newer)
    {
        Dictionary<string, RulesetSymbol> before = old.Rulesets.ToDictionary(one => one.Name, StringComparer.Ordinal);
        List<RulesetSymbol> same = [.. newer.Rulesets.Where(one => before.TryGetValue(one.Name, out RulesetSymbol? was) && IsSame(was, one))];
        HashSet<string> names = [.. same.Select(one => one.Name)];
        Queue<string> touched = new(old.Rulesets.Concat(newer.Rulesets).Where(one => !names.Contains(one.Name)).Select(one => one.Name).Distinct(StringComparer.Ordinal));
        while (touched.TryDequeue(out string? name))
        {
            foreach (RulesetSymbol reached in same.Where(one => Mentions(one.Place.Source.Content, name)).ToArray())
            {
                same.Remove(reached);
                touched.Enqueue(reached.Name);
            }
        }

        return [.. same.Select(one => one.Name)];
    }

    private static bool AreSame(ImmutableArray<VocabularySymbol> old, ImmutableArray<VocabularySymbol> newer) =>
        old.Length == newer.Length && old.All(one => newer.Any(other => other.Name == one.Name && IsSame(one, other)));

    private static bool IsSame(Symbol old, Symbol newer) => string.Equals(old.Place.Source.Content, newer.Place.Source.Content, StringComparison.Ordinal);

    // As a word: a definition of another source stands behind its name and a point.
    private static bool Mentions(string text, string name)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            if ((at == 0 || !Characters.IsWordPart(text[at - 1])) && (end == text.Length || !Characters.IsWordPart(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
