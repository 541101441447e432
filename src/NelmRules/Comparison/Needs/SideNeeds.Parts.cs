using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Comparison;

internal sealed partial class SideNeeds
{
    /// <summary>An operand: its answers, and what it adds in a context.</summary>
    private readonly record struct Part(int Answers, Action<int, NeedMap> Inspect);

    private Part PartOf(BoundExpression operand) => new(_compiler.Condition(operand), (context, found) => Inspect(operand, context, found));

    private Part[] PartsOf(ImmutableArray<BoundExpression> operands)
    {
        Part[] parts = new Part[operands.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = PartOf(operands[i]);
        }

        return parts;
    }

    private Part ItemPart(CriteriaItem item) => new(
        _compiler.Item(item),
        (context, found) => UnlessOpen(context, [.. item.Open.Select(open => PartOf(open.Condition))], PartOf(item.Condition), found));

    // The rest of an operand is everything before it and everything after it.
    private NeedMap Join(bool isAnd, int context, Part[] parts, NeedMap found)
    {
        int neutral = _store.Terminal((int)(isAnd ? Answers.Yes : Answers.No));
        int[] rests = Others(isAnd ? space.Workspace.And : space.Workspace.Or, neutral, Array.ConvertAll(parts, part => part.Answers));
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i].Inspect(_contexts.Beside(isAnd, rests[i], context), found);
        }

        return found;
    }

    private NeedMap Count(CountingKind kind, int required, int context, Part[] parts, NeedMap found)
    {
        Tallies tallies = _compiler.Tallies;
        int all = tallies.Of(parts.Select(part => part.Answers));
        foreach (Part part in parts)
        {
            int rest = tallies.Without(all, part.Answers);
            part.Inspect(_contexts.Beside(tallies, kind, required, rest, context), found);
        }

        return found;
    }

    // The value matters only where all conditions that leave it open may be no, each of them only where all others may be.
    private NeedMap UnlessOpen(int context, Part[] opens, Part value, NeedMap found)
    {
        int certain = _store.Terminal(1);
        int[] closable = [.. opens.Select(open => _contexts.CanBeNo(open.Answers))];
        int[] others = Others(space.Workspace.Both, certain, closable);
        for (int i = 0; i < opens.Length; i++)
        {
            opens[i].Inspect(_contexts.Where(others[i], _contexts.OpenAgainst(value.Answers, context)), found);
        }

        int all = closable.Aggregate(certain, _contexts.Both);
        value.Inspect(_contexts.Where(all, context), found);
        return found;
    }

    // For each part all others joined.
    private int[] Others(Operation join, int neutral, int[] parts)
    {
        int[] after = new int[parts.Length + 1];
        after[^1] = neutral;
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            after[i] = _store.Apply(join, parts[i], after[i + 1]);
        }

        int[] others = new int[parts.Length];
        int before = neutral;
        for (int i = 0; i < parts.Length; i++)
        {
            others[i] = _store.Apply(join, before, after[i + 1]);
            before = _store.Apply(join, before, parts[i]);
        }

        return others;
    }
}
