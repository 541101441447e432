using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>A variable that stands for a sum of facts: what the facts must add up to for each of its values.</summary>
internal sealed class LinearSum
{
    private readonly NumberVariable _variable;
    private readonly LinearTerms _terms;
    private readonly LinearRanges? _ranges;

    private LinearSum(NumberVariable variable, LinearTerms terms, ImmutableArray<int> facts, bool isSame)
    {
        (_variable, _terms, Facts) = (variable, terms, facts);
        _ranges = isSame && terms.IsEndByEnd ? new LinearRanges(variable) : null;
    }

    /// <summary>The level of the variable.</summary>
    internal int Level => _variable.Level;

    /// <summary>The levels of the facts, one for each term.</summary>
    internal ImmutableArray<int> Facts { get; }

    /// <summary>The sum that a variable stands for; null where it is none.</summary>
    internal static LinearSum? Of(NumberVariable variable, VariableTable table)
    {
        if (variable.Expression is not { } path || Terms(path) is not { } terms)
        {
            return null;
        }

        Variable?[] facts = [.. terms.Terms.Select(term => table.Find(VariableTable.FactKey(term.Fact.Fact, path.Side)))];
        return Array.TrueForAll(facts, fact => fact is NumberVariable { IsShared: false })
            ? new LinearSum(variable, terms, [.. facts.Select(fact => fact!.Level)], variable.Paths.All(other => Told(other) == Told(path)))
            : null;
    }

    /// <summary>The factor of each of some levels; 0 where it is not recorded.</summary>
    internal Fraction[] Factors(IReadOnlyList<int> levels, Func<int, bool> isRecorded)
    {
        Fraction[] factors = new Fraction[levels.Count];
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i] = Facts.Contains(levels[i]) && isRecorded(levels[i])
                ? _terms.Terms.Where((_, index) => Facts[index] == levels[i]).Aggregate(Fraction.Zero, (all, term) => all + term.Factor)
                : Fraction.Zero;
        }

        return factors;
    }

    /// <summary>What the recorded facts add up to where the variable has one of some neighbouring values; null where that is not known.</summary>
    internal IReadOnlyList<Stretch>? Stretches(Choice values, Func<int, bool> isRecorded)
    {
        LinearTerm[] missing = [.. _terms.Terms.Where((_, index) => !isRecorded(Facts[index]))];
        return missing.Length > 0 ? _ranges?.Find(values, missing, _terms.Constant)
            : values.Last < _variable.Cells.Length ? [Stretch.Of(_variable.Cells[values.First], _variable.Cells[values.Last]).Plus(-_terms.Constant)]
            : [];
    }

    // The sum as the variable counts it: without a constant and divided, where it was normalised.
    private static LinearTerms? Terms(ExpressionPath path)
    {
        if (LinearTerms.Of(path.Expression, new Constants()) is not { } terms || path.Form is not { } form)
        {
            return LinearTerms.Of(path.Expression, new Constants());
        }

        Dictionary<string, Fraction> written = Factors(terms.Terms, path.Side, Fraction.One);
        Dictionary<string, Fraction> counted = [];
        foreach (LinearPart part in form.Parts)
        {
            foreach ((string key, Fraction factor) in LinearTerms.Of(part.Expression, new Constants()) is { } of ? Factors(of.Terms, path.Side, Fraction.Of(part.Factor)) : [])
            {
                counted[key] = counted.GetValueOrDefault(key) + factor;
            }
        }

        Fraction divisor = counted.Where(one => one.Value.Sign != 0).Select(one => written.GetValueOrDefault(one.Key) / one.Value).FirstOrDefault();
        return divisor.Sign != 0 && written.All(one => one.Value == divisor * counted.GetValueOrDefault(one.Key)) ? terms.Over(divisor) with { Constant = Fraction.Zero } : null;
    }

    private static Dictionary<string, Fraction> Factors(IEnumerable<LinearTerm> terms, Side side, Fraction by)
    {
        Dictionary<string, Fraction> factors = new(StringComparer.Ordinal);
        foreach (LinearTerm term in terms)
        {
            string key = VariableTable.FactKey(term.Fact.Fact, side);
            factors[key] = factors.GetValueOrDefault(key) + term.Factor * by;
        }

        return factors;
    }

    // What two sides must have in common for their ranges to be the same where facts are missing.
    private static string Told(ExpressionPath path) => Terms(path) is { } terms
        ? string.Join(' ', terms.Terms.Select(term => $"{VariableTable.FactKey(term.Fact.Fact, path.Side)} {term.Factor} {term.Low} {term.High}").Order(StringComparer.Ordinal))
        : "";
}

/// <summary>Neighbouring values of a variable; one that is not settled stands alone.</summary>
internal readonly record struct Choice(int First, int Last)
{
    /// <summary>One value.</summary>
    internal static Choice Of(int value) => new(value, value);
}
