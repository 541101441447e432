using System.Text.Json;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Content;

/// <summary>The order of files, of declarations and of a patient's keys means nothing: results are the same to the byte.</summary>
public sealed class OrderTests
{
    private static readonly SourceText[] Files =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("rules"), "*.nelm").Order(StringComparer.Ordinal)
            .Select(file => new SourceText(Path.GetFileName(file), File.ReadAllText(file))),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Shuffled_files_and_declarations_give_the_same_bytes(int seed)
    {
        Random random = new(seed);
        SourceText[] shuffled = [.. Files.Select(file => Shuffle(file, random))];
        random.Shuffle(shuffled);
        RuleBook before = RuleBook.Compile(Files);
        RuleBook after = RuleBook.Compile(shuffled);

        after.Fingerprint.ShouldBe(before.Fingerprint);
        foreach (string patient in Patients())
        {
            Evaluate(after, patient).ShouldBe(Evaluate(before, patient), patient);
        }
    }

    [Fact]
    public void Shuffled_keys_of_a_patient_give_the_same_bytes()
    {
        Random random = new(7);
        RuleBook book = RuleBook.Compile(Files);
        foreach (string path in Patients())
        {
            string json = File.ReadAllText(path);
            using JsonDocument document = JsonDocument.Parse(json);

            Report(book, ShuffleKeys(document.RootElement, random)).ShouldBe(Report(book, json), path);
        }
    }

    private static IEnumerable<string> Patients() =>
        Directory.EnumerateFiles(Repository.PathTo("rules", "patients"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static SourceText Shuffle(SourceText file, Random random)
    {
        FileSyntax read = Parser.Parse(file);
        string[] declarations = [.. read.Declarations.Skip(1).Select(declaration => file.Slice(declaration.Span))];
        random.Shuffle(declarations);
        return new SourceText(file.Path, string.Join("\n\n", declarations.Prepend(file.Slice(read.Declarations[0].Span))) + "\n");
    }

    private static string ShuffleKeys(JsonElement element, Random random)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return element.GetRawText();
        }

        string[] members = [.. element.EnumerateObject().Select(member => $"{JsonSerializer.Serialize(member.Name)}: {ShuffleKeys(member.Value, random)}")];
        random.Shuffle(members);
        return $"{{ {string.Join(", ", members)} }}";
    }

    private static string Evaluate(RuleBook book, string patient) => Report(book, File.ReadAllText(patient));

    private static string Report(RuleBook book, string json)
    {
        Patient patient = Patient.FromJson(json, book.Vocabulary);
        return ReportJson.Format(writer => EvaluationJson.Write(writer, book.Evaluate(patient)))
            + EvaluationText.Format(book.Evaluate(patient), new EvaluationTextOptions(ReportStyle.Plain, ShowsAll: true));
    }
}
