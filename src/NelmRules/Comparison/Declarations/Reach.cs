using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What is said by the help of each declaration of a vocabulary.</summary>
internal sealed class Reach
{
    private readonly List<(string Subject, HashSet<string> Names)> _subjects = [];
    private readonly ILookup<string, string> _invariants;

    /// <summary>Everything that a book says.</summary>
    internal Reach(Side side, SideMeanings sideMeanings, Meanings meanings)
    {
        _invariants = side.Book.Invariants.SelectMany(one => NamesOf(one, side).Select(name => (one.Name, Read: name))).ToLookup(one => one.Name, one => one.Read, StringComparer.Ordinal);
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

    /// <summary>The subjects that a fact, treatment or group is behind, or that read what an invariant is about, as <c>RULESET: SUBJECT</c>.</summary>
    internal IEnumerable<string> Of(VocabularyChange change)
    {
        string[] names = change.Kind == "invariant" ? [.. _invariants[change.Name]] : [change.Name.Split('.')[0]];
        return _subjects.Where(one => one.Names.Overlaps(names)).Select(one => one.Subject);
    }

    private static IEnumerable<string> NamesOf(InvariantSymbol invariant, Side side) => BoundTree.Closure(invariant.Condition).Select(part => part switch
    {
        BoundFact fact => side.NameOf(fact.Fact),
        BoundIsRecorded recorded => side.NameOf(recorded.Fact),
        BoundAggregate aggregate => side.NameOf(aggregate.List),
        BoundReceived received => side.NameOf(received.Treatment),
        _ => null,
    }).OfType<string>().Distinct(StringComparer.Ordinal);

    private static HashSet<string> NamesOf(SubjectSide subject, DeclarationIndex index, Side side)
    {
        Symbol[] used = [.. index.Reached(subject)];
        IEnumerable<Place> places = used.Where(symbol => symbol is DefinitionSymbol or CriteriaSymbol).Concat(subject.Declarations.Where(one => one is CriteriaSymbol))
            .Select(symbol => symbol.Place)
            .Concat(subject.Conditions.OfType<BoundExpression>().Select(condition => condition.Place));
        return [.. used.Select(one => side.NameOf(one)), .. places.SelectMany(Words.At)];
    }
}
