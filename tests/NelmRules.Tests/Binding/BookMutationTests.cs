using NelmRules.Text;

namespace NelmRules.Tests.Binding;

/// <summary>A bundled vocabulary with parts left out, doubled or exchanged: whatever comes of it is an answer, never a crash.</summary>
public sealed class BookMutationTests
{
    private static readonly string[] Names = ["nelm", "du2015b"];

    private static readonly string[] Odd =
        ["(", ")", "\"", "and", "not", "5cm", "0", "-", "grade", "G3", "yes", "unclear", "by", "define x = x", "\nrule", "\n  when", ".", "{", "}", "[", "remnant_burden", "nelm.grade", "%", "\n\nwhen yes then consider LT\n\n"];

    [Theory]
    [InlineData("nelm", 4)]
    [InlineData("nelm", 5)]
    public void Rules_over_a_mutated_vocabulary_are_checked_and_evaluated_without_a_crash(string mutated, int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 25; round++)
        {
            RuleBook book = Compile(mutated, text => Mutate(text, random));

            if (!book.HasErrors)
            {
                book.RunCases().ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void Every_declaration_can_be_left_out_without_a_crash()
    {
        string[] declarations = Repository.Read("rules", "nelm.nelm").Split("\n\n");
        for (int left = 0; left < declarations.Length; left++)
        {
            string rest = string.Join("\n\n", declarations.Where((_, at) => at != left));

            Compile("nelm", _ => rest).Diagnostics.ShouldAllBe(problem => problem.Source != null);
        }
    }

    private static RuleBook Compile(string mutated, Func<string, string> mutate) => RuleBook.Compile(Names
        .Select(name => (Name: $"{name}.nelm", Text: Repository.Read("rules", $"{name}.nelm"), IsMutated: name == mutated))
        .Select(file => new SourceText(file.Name, file.IsMutated ? mutate(file.Text) : file.Text)));

    private static string Mutate(string text, Random random)
    {
        for (int times = random.Next(1, 6); times > 0; times--)
        {
            int at = random.Next(text.Length);
            int length = random.Next(Math.Min(60, text.Length - at));
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(at, $" {Odd[random.Next(Odd.Length)]} "),
                _ => text.Remove(at, length).Insert(random.Next(text.Length - length), text.Substring(at, length)),
            };
        }

        return text;
    }
}
