using System.Collections.Immutable;

namespace NelmRules.Tests.Generation;

/// <summary>What the cases of a ruleset can name.</summary>
internal sealed record CaseNames(ImmutableArray<string> Members, ImmutableArray<string> Rules, GeneratedScope Scope);

/// <summary>Writes cases; what they expect need not be what follows.</summary>
internal sealed class CaseWriter(Dice dice, ImmutableArray<GeneratedVocabulary> vocabularies, CaseNames names, Func<string> action)
{
    private readonly Clauses _clauses = new(dice);

    public string Case(string name) => _clauses.Below(
        $"case {name}{_clauses.Title()}",
        [.. Given(), .. dice.Several(1, 3, () => $"expect {dice.Perhaps(3, () => "only ")}{Expectation()}"), .. _clauses.Cited()]);

    private IEnumerable<string> Given()
    {
        GeneratedRecord record = GeneratedRecord.Of(dice, vocabularies);
        string[] lines = [.. record.Facts.Select(fact => $"{fact.Fact.Name} = {fact.InCase}"), .. record.Received.Select(one => $"received {one.Treatment} = {one.InCase}")];
        return lines.Chunk(3).Select(chunk => $"given {string.Join(", ", chunk)}");
    }

    private string Expectation() => dice.Below(7) switch
    {
        0 => "nothing",
        1 => "outside",
        2 => action(),
        3 when !names.Rules.IsEmpty => $"{action()} by {dice.Of(names.Rules)}",
        4 => $"{dice.Of(names.Members)} undetermined{dice.Perhaps(2, Needs)}",
        5 => Value(),
        _ => $"{dice.Of(names.Members)} {dice.Of("met", "not met", "unclear")}",
    };

    private string Needs()
    {
        string[] known = [.. vocabularies.SelectMany(vocabulary => vocabulary.Facts).SelectMany(Named), .. names.Scope.Treatments];
        return $" needs {string.Join(", ", dice.Some(known, 1, 3))}";
    }

    private static IEnumerable<string> Named(GeneratedFact fact) => [fact.Name, .. fact.Fields.Select(field => $"{fact.Name}.{field.Name}")];

    private string Value()
    {
        GeneratedFact fact = dice.Of([.. vocabularies.SelectMany(vocabulary => vocabulary.Facts).Where(fact => !fact.IsList)]);
        return $"{fact.Name} == {GeneratedValue.Of(dice, fact).InCase}";
    }
}
