using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What is said by the help of each declaration of a vocabulary.</summary>
internal sealed class Reach
{
    private readonly List<(string Subject, HashSet<string> Names)> _subjects = [];

    /// <summary>Everything that a book says.</summary>
    internal Reach(Side side, SideMeanings sideMeanings, Meanings meanings)
    {
        foreach (RulesetSymbol ruleset in side.Book.Rulesets)
        {
            ComparedSide same = new(side, sideMeanings, ruleset);
            DeclarationIndex index = new(same, meanings);
            foreach (SubjectPair pair in new SubjectPairs(same, same).All())
            {
                _subjects.Add(($"{ruleset.Name}: {pair.Subject.Text}", NamesOf(pair.New, index, side)));
            }
        }
    }

    /// <summary>The subjects that a fact, treatment, group or invariant is behind, as <c>RULESET: SUBJECT</c>.</summary>
    internal IEnumerable<string> Of(VocabularyChange change) => change.Kind == "invariant"
        ? []
        : _subjects.Where(one => one.Names.Contains(change.Name.Split('.')[0])).Select(one => one.Subject);

    private static HashSet<string> NamesOf(SubjectSide subject, DeclarationIndex index, Side side)
    {
        Symbol[] used = [.. index.Reached(subject)];
        IEnumerable<Place> places = used.Where(symbol => symbol is DefinitionSymbol or CriteriaSymbol).Concat(subject.Declarations.Where(one => one is CriteriaSymbol))
            .Select(symbol => symbol.Place)
            .Concat(subject.Conditions.OfType<BoundExpression>().Select(condition => condition.Place));
        return [.. used.Select(one => side.NameOf(one)), .. places.SelectMany(Words.At)];
    }
}
