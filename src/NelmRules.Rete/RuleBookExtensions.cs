using System.Collections.Immutable;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Rete.Lowering;
using NelmRules.Rete.Sources;
using NRules.RuleModel;

namespace NelmRules.Rete;

/// <summary>Rule books as NRules rules.</summary>
public static class RuleBookExtensions
{
    /// <summary>The rules of a book on a program's own class: one rule set a ruleset. Compile it with NRules, alone or with other rules.</summary>
    /// <remarks>
    /// A rule that is met inserts a <see cref="Recommendation{T}"/> for each action, one that could still be met a
    /// <see cref="RuleUndetermined{T}"/>; criteria insert <see cref="CriterionMet{T}"/>, definitions <see cref="DefinitionSettled{T}"/>.
    /// NRules knows facts by equality, so <typeparamref name="T"/> is a class that is equal to itself alone, not a record.
    /// A value that the mapping would refuse counts as not known; <see cref="PatientMapping{T}.TryRead"/> says so beforehand.
    /// </remarks>
    /// <param name="book">The book.</param>
    /// <param name="mapping">How the class is read; made with the book's vocabulary.</param>
    /// <param name="options">What to leave out; null leaves out nothing.</param>
    /// <exception cref="InvalidOperationException">The book has errors.</exception>
    /// <exception cref="ArgumentException">The mapping was made with another book's vocabulary.</exception>
    public static IRuleRepository ToNRules<T>(this RuleBook book, PatientMapping<T> mapping, EvaluationOptions? options = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(mapping);
        return mapping.Vocabulary == book.Vocabulary
            ? Write(book, new PropertySource<T>(mapping), options)
            : throw new ArgumentException("The mapping was made with another vocabulary; make it again with this book's Vocabulary.", nameof(mapping));
    }

    /// <summary>The rules of a book on patients as they are read from files. A correction is another patient: retract the one, insert the other.</summary>
    /// <param name="book">The book.</param>
    /// <param name="options">What to leave out; null leaves out nothing.</param>
    /// <exception cref="InvalidOperationException">The book has errors.</exception>
    public static IRuleRepository ToNRules(this RuleBook book, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Write(book, new PatientSource(), options);
    }

    private static Repository Write<T>(RuleBook book, FactSource<T> source, EvaluationOptions? options)
        where T : class
    {
        if (book.HasErrors)
        {
            throw new InvalidOperationException("The rule book has errors; see Diagnostics.");
        }

        Writer<T> writer = new(source, options ?? EvaluationOptions.Default);
        return new Repository(new BookRules<T>(book.Bound, writer).RuleSets());
    }

    private sealed class Repository(ImmutableArray<IRuleSet> ruleSets) : IRuleRepository
    {
        public IEnumerable<IRuleSet> GetRuleSets() => ruleSets;
    }
}
