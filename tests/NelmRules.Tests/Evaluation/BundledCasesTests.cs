using NelmRules.Evaluation;

namespace NelmRules.Tests.Evaluation;

public sealed class BundledCasesTests
{
    [Fact]
    public void Cases_of_bundled_rules_pass()
    {
        TestBook book = TestBook.Of(Repository.Read("rules", "du2015b.nelm"));
        CaseRunner.Run(book.Bound)
            .SelectMany(result => result.Failures.Select(failure => $"{result.Case.Name}: {failure.Expected} but {failure.Actual}"))
            .ShouldBeEmpty();
        CaseRunner.Run(book.Bound).Length.ShouldBeGreaterThan(10);
    }
}
