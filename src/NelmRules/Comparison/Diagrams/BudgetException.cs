namespace NelmRules.Comparison;

/// <summary>The budget of a subject ran out; it never leaves the comparison.</summary>
internal sealed class BudgetException : Exception
{
    /// <summary>The budget ran out.</summary>
    public BudgetException()
        : base("The budget of the comparison ran out.")
    {
    }

    /// <summary>The budget ran out.</summary>
    public BudgetException(string message)
        : base(message)
    {
    }

    /// <summary>The budget ran out.</summary>
    public BudgetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
