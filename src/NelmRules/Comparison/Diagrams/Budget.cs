namespace NelmRules.Comparison;

/// <summary>How much may be worked out for a subject, whichever stores it is worked out in.</summary>
/// <param name="units">How many nodes may be made or looked into.</param>
internal sealed class Budget(int units)
{
    private const int StepsOfUnit = 16;

    private int _steps;

    /// <summary>How many units were taken.</summary>
    internal int Spent { get; private set; }

    /// <summary>Takes one unit.</summary>
    /// <exception cref="BudgetException">There was none left.</exception>
    internal void Spend()
    {
        if (++Spent > units)
        {
            throw new BudgetException();
        }
    }

    /// <summary>Takes some units.</summary>
    /// <exception cref="BudgetException">There were not so many left.</exception>
    internal void Spend(int some)
    {
        Spent += some;
        if (Spent > units)
        {
            throw new BudgetException();
        }
    }

    /// <summary>Takes a step through diagrams that are there: a fraction of what it takes to make them.</summary>
    /// <exception cref="BudgetException">There was nothing left.</exception>
    internal void Step()
    {
        if (++_steps % StepsOfUnit == 0)
        {
            Spend();
        }
    }

    /// <summary>Begins with all units again.</summary>
    internal void Refill() => (Spent, _steps) = (0, 0);
}
