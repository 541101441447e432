using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NelmRules.Diagnostics;
using NelmRules.Formatting;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Generation;

/// <summary>What holds of every rule book, over random ones with every production of the language.</summary>
public sealed class BookProperties
{
    [Fact]
    public void Books_are_written_without_errors() => Enumerable.Range(0, 150)
        .Select(seed => BookWriter.Write(seed))
        .SelectMany(book => Books.Errors(book.Compile()).Select(error => $"seed {book.Seed}: {error}"))
        .ShouldBeEmpty();

    [Fact]
    public void Layout_keeps_meaning_and_comments_and_is_its_own_layout() => Books.Check(40, (book, compiled) =>
    {
        Random random = new(book.Seed);
        SourceText[] untidy = [.. book.Sources.Select(source => Scrambler.Scramble(source, random))];
        SourceText[] tidy = [.. untidy.Select(Formatted)];

        RuleBook.Compile(untidy).Fingerprint.ShouldBe(compiled.Fingerprint);
        RuleBook after = RuleBook.Compile(tidy);
        after.Fingerprint.ShouldBe(compiled.Fingerprint);
        Codes(after).ShouldBe(Codes(compiled));
        Books.Results(after, book.Patients).ShouldBe(Books.Results(compiled, book.Patients));
        tidy.Select(Formatted).Select(source => source.Content).ShouldBe(tidy.Select(source => source.Content));
        tidy.SelectMany(Comments).ShouldBe(untidy.SelectMany(Comments));
    });

    [Fact]
    public void Order_of_files_declarations_and_keys_changes_nothing() => Books.Check(40, (book, compiled) =>
    {
        Random random = new(book.Seed);
        GeneratedFile[] files = [.. book.Files.Select(file => file.HasNamelessRules ? file : file with { Declarations = [.. Shuffled(file.Declarations, random)] })];
        RuleBook after = RuleBook.Compile(Shuffled(files.Select(file => file.Source), random));

        after.Fingerprint.ShouldBe(compiled.Fingerprint);
        Books.Results(after, book.Patients.Select(patient => ShuffledKeys(patient, random))).ShouldBe(Books.Results(compiled, book.Patients));
    });

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Culture_changes_nothing(string culture) => Books.Check(15, (book, compiled) =>
    {
        (string fingerprint, string results) = In(culture, () => book.Compile() is var there ? (there.Fingerprint, Books.Results(there, book.Patients)) : default);

        fingerprint.ShouldBe(compiled.Fingerprint);
        results.ShouldBe(Books.Results(compiled, book.Patients));
    });

    private static T In<T>(string culture, Func<T> get)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            return get();
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private static SourceText Formatted(SourceText source)
    {
        string? text = Formatter.Format(source, out ImmutableArray<Diagnostic> problems);
        return new SourceText(source.Path, text.ShouldNotBeNull(string.Join('\n', problems)));
    }

    private static string Codes(RuleBook book) => string.Join(' ', book.Diagnostics.Select(problem => problem.Code).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Comments(SourceText source) => Lexer.Lex(source).Comments.Select(comment => source.Slice(comment).TrimEnd());

    private static T[] Shuffled<T>(IEnumerable<T> all, Random random)
    {
        T[] items = [.. all];
        random.Shuffle(items);
        return items;
    }

    private static string ShuffledKeys(string json, Random random)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return ShuffledKeys(document.RootElement, random);
    }

    private static string ShuffledKeys(JsonElement element, Random random) =>
        element.ValueKind == JsonValueKind.Object ? $"{{ {string.Join(", ", Shuffled(element.EnumerateObject().Select(member => Member(member, random)), random))} }}"
        : element.ValueKind == JsonValueKind.Array ? $"[{string.Join(", ", element.EnumerateArray().Select(one => ShuffledKeys(one, random)))}]"
        : element.GetRawText();

    private static string Member(JsonProperty member, Random random) => $"{JsonSerializer.Serialize(member.Name)}: {ShuffledKeys(member.Value, random)}";
}
