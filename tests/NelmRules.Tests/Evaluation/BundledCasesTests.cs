using NelmRules.Evaluation;

namespace NelmRules.Tests.Evaluation;

public sealed class BundledCasesTests
{
    public static TheoryData<string> Rulesets => [.. Directory.GetFiles(Repository.PathTo("rules"), "*.nelm")
        .Select(file => Path.GetFileName(file))
        .Where(file => file != "nelm.nelm")
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Cases_of_bundled_rules_pass(string file)
    {
        TestBook book = TestBook.Of(Repository.Read("rules", file));
        CaseRunner.Run(book.Bound)
            .SelectMany(result => result.Failures.Select(failure => $"{result.Case.Name}: {failure.Expected} but {failure.Actual}"))
            .ShouldBeEmpty();
        CaseRunner.Run(book.Bound).Length.ShouldBeGreaterThan(10);
    }
}
