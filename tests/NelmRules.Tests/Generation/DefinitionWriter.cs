using NelmRules.Vocabularies;

namespace NelmRules.Tests.Generation;

/// <summary>Writes definitions of both forms.</summary>
internal sealed class DefinitionWriter(Dice dice, GeneratedScope scope)
{
    private static readonly string[] YesNo = ["yes", "no"];

    private readonly Clauses _clauses = new(dice);
    private readonly ExpressionWriter _expressions = new(dice, scope);

    /// <summary>A definition that supplies a fact.</summary>
    public string OfFact(GeneratedFact fact) => fact.Type switch
    {
        YesNoType when dice.OneIn(2) => Rows(fact.Name, YesNo),
        EnumType choice when !scope.Names.Any(name => name.Type.Equals(choice)) || dice.OneIn(2) => Rows(fact.Name, choice.Names),
        CountType => Value(fact.Name, Count()),
        _ => Value(fact.Name, fact.Type),
    };

    /// <summary>A definition of a new name, with that name.</summary>
    public (string Text, GeneratedName Name) OfNewName()
    {
        string name = dice.Name("Def");
        if (dice.OneIn(3))
        {
            return (Rows(name, YesNo), new GeneratedName(name, YesNoType.Instance));
        }

        if (dice.OneIn(3))
        {
            string[] values = [dice.Name("w"), dice.Name("W"), dice.Name("w")];
            string text = Rows(name, values);
            return (text, new GeneratedName(name, new EnumType([.. values.OrderBy(value => FirstUse(text, value)).Where(value => FirstUse(text, value) < int.MaxValue)], false)));
        }

        FactType type = dice.OneIn(2) ? YesNoType.Instance : dice.Of(scope.Names).Type;
        return (type is CountType ? Value(name, Count()) : Value(name, type), new GeneratedName(name, type));
    }

    private string Count() => scope.Lists.IsEmpty ? "1 + 1" : $"count of {dice.Of(scope.Lists).Name}";

    private string Value(string name, string value) => Below($"define {name}{_clauses.Title()} = {value}", []);

    private string Value(string name, FactType type) => Below(
        $"define {name}{_clauses.Title()} = {_expressions.Value(type)}",
        type is YesNoType && dice.OneIn(2) ? dice.Several(1, 2, () => $"unclear when {_expressions.Condition(1)} {_clauses.Text()}") : []);

    private string Rows(string name, IReadOnlyList<string> values)
    {
        string[] rows = dice.Several(1, 3, () => dice.OneIn(3) ? Between(values) : $"{dice.Of(values)} when {_expressions.Condition(2)}");
        string[] otherwise = dice.OneIn(2) ? [$"otherwise {dice.Of(values)}"] : [];
        string head = $"define {name}{_clauses.Title()} by{string.Concat(rows.Concat(otherwise).Select(row => $"\n  {row}"))}";
        return Below(head, []);
    }

    private string Between(IReadOnlyList<string> values) =>
        $"unclear between {string.Join(", ", dice.Some(values, 2, values.Count))} when {_expressions.Condition(2)} {_clauses.Text()}";

    private string Below(string head, string[] open) =>
        _clauses.Below(head, [.. open, dice.Perhaps(5, () => $"inferred {_clauses.Text()}"), .. _clauses.Cited()]);

    // The rows of a new definition make its type, in the order in which they name its values.
    private static int FirstUse(string text, string value)
    {
        int at = text.IndexOf($" {value} ", StringComparison.Ordinal);
        int inList = text.IndexOf($" {value},", StringComparison.Ordinal);
        int last = text.EndsWith($" {value}", StringComparison.Ordinal) || text.Contains($" {value}\n", StringComparison.Ordinal) ? text.LastIndexOf($" {value}", StringComparison.Ordinal) : -1;
        int[] found = [.. new[] { at, inList, last }.Where(place => place >= 0)];
        return found.Length == 0 ? int.MaxValue : found.Min();
    }
}
