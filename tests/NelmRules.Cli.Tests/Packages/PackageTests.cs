using System.IO.Compression;
using Markdig;
using Markdig.Syntax;

namespace NelmRules.Cli.Tests.Packages;

/// <summary>The packages as somebody gets them who has nothing else: an empty folder and docs/embedding.md.</summary>
public sealed class PackageTests(Feed feed) : IClassFixture<Feed>
{
    private const string FirstRule = "when grade == G3 and remnant_burden < 5cm then consider LT\n";

    [Theory]
    [InlineData("NelmRules", "lib/net10.0/NelmRules.xml")]
    [InlineData("nelm", "tools/net10.0/any/nelm.dll")]
    public void Package_carries_readme_icon_licence_and_symbols(string id, string content)
    {
        string package = Directory.GetFiles(Path.Combine(feed.Root, "feed"), $"{id}.*.nupkg").Single();
        using ZipArchive archive = ZipFile.OpenRead(package);

        archive.Entries.Select(entry => entry.FullName).ShouldContain(content);
        archive.Entries.Select(entry => entry.FullName).ShouldContain("README.md");
        archive.Entries.Select(entry => entry.FullName).ShouldContain("icon.png");
        using StreamReader reader = new(archive.GetEntry($"{id}.nuspec")!.Open());
        reader.ReadToEnd().ShouldContain("<license type=\"expression\">MIT</license>");
        File.Exists(Path.ChangeExtension(package, ".snupkg")).ShouldBeTrue();
    }

    [Fact]
    public void Ten_lines_of_the_document_work_as_typed_and_its_other_examples_compile()
    {
        string[] examples = [.. Examples("csharp")];
        Consumer("consumer", examples[0], examples[1..]);

        string output = feed.Dotnet("consumer", "run", "--nologo", "-v", "q");

        output.ShouldBe(Examples("text").First());
        examples[0].TrimEnd().Split('\n').Length.ShouldBe(10);
    }

    [Fact]
    public void Tool_installs_and_runs()
    {
        feed.Write("tool/first.nelm", FirstRule);
        feed.Dotnet(".", "tool", "install", "nelm", "--tool-path", "bin", "--configfile", "nuget.config");

        string output = feed.Start(Path.Combine(feed.Root, "bin", OperatingSystem.IsWindows() ? "nelm.exe" : "nelm"), "tool", "check", "first.nelm");

        output.ShouldContain("1 file: no errors, 1 warning.");
    }

    [TrimFact]
    public void Trimmed_program_without_culture_data_says_the_same_and_the_trimmer_has_no_warning()
    {
        Consumer("trimmed", Trimmed, []);
        feed.Dotnet(
            "trimmed", "publish", "-r", "linux-x64", "--self-contained", "-o", "out", "--nologo", "-v", "q",
            "-p:PublishTrimmed=true", "-p:TrimMode=full", "-p:TrimmerSingleWarn=false", "-p:InvariantGlobalization=true", "-warnaserror");

        string output = feed.Start(Path.Combine(feed.Root, "trimmed", "out", "trimmed"), "trimmed", "trimmed");

        output.ShouldStartWith("rule_1: Met\n");
        output.ShouldContain("\"schema\": \"nelm.evaluation/1\"");
        output.ShouldContain("\"patient\": \"P-1\"");
    }

    // Everything that goes in and comes out once: JSON, a mapping, a trace, the document for programs and the page for people.
    private const string Trimmed = """
        using NelmRules;
        using NelmRules.Evaluation;
        using NelmRules.Patients;
        using NelmRules.Reporting;
        using NelmRules.Text;
        RuleBook book = RuleBook.Compile(Directory.GetFiles("rules", "*.nelm").Select(file => new SourceText(file, File.ReadAllText(file))));
        PatientMapping<Case> mapping = new(book.Vocabulary, bind => bind
            .Id(one => "P-1")
            .Fact("grade", one => one.Grade)
            .Fact("remnant_burden", one => one.RemnantInMm, "mm"));
        Patient patient = mapping.Read(new Case(Grade.G3, 42m));
        PatientEvaluation evaluation = book.Evaluate(patient);
        Console.WriteLine($"{evaluation.Rulesets[0].Rules[0].Rule.Name}: {evaluation.Rulesets[0].Rules[0].Finding.Status}");
        Console.WriteLine(EvaluationJson.Format(evaluation, Tracing.By(new Tracer(patient, EvaluationOptions.Default), true)));
        record Case(Grade? Grade, decimal? RemnantInMm); enum Grade { G1, G2, G3 }
        """;

    private void Consumer(string name, string program, string[] examples)
    {
        feed.Write($"{name}/{name}.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NelmRules" Version="*" />
              </ItemGroup>
            </Project>
            """);
        feed.Write($"{name}/Program.cs", program);
        feed.Write($"{name}/rules/nelm.nelm", Repository.Read("rules", "nelm.nelm"));
        feed.Write($"{name}/rules/first.nelm", FirstRule);
        for (int index = 0; index < examples.Length; index++)
        {
            feed.Write($"{name}/Example{index}.cs", Surrounded(examples[index], index));
        }
    }

    // What an example of the document takes from the text around it is given to it as parameters, unless it declares it.
    private static string Surrounded(string example, int index)
    {
        string[] given = ["RuleBook book", "Patient patient", "PatientEvaluation evaluation", "string vocabularyText", "string rulesText"];
        string parameters = string.Join(", ", given.Where(one => !example.Contains($"{one} =", StringComparison.Ordinal)));
        return $$"""
            using NelmRules;
            using NelmRules.Comparison;
            using NelmRules.Diagnostics;
            using NelmRules.Evaluation;
            using NelmRules.Patients;
            using NelmRules.Reporting;
            using NelmRules.Text;
            namespace Example{{index}};
            internal static class Example
            {
                public static void Run({{parameters}})
                {
            {{example}}
                }
            }
            internal sealed record Lesion(decimal? DiameterInMm);
            internal sealed class Case
            {
                public string? Number { get; init; }
                public double? Ki67 { get; init; }
                public string? Grade { get; init; }
                public IReadOnlyList<Lesion>? Lesions { get; init; }
                public bool? WasResected { get; init; }
            }
            """;
    }

    private static IEnumerable<string> Examples(string language) =>
        Markdown.Parse(Repository.Read("docs", "embedding.md")).Descendants<FencedCodeBlock>()
            .Where(block => block.Info == language)
            .Select(block => $"{block.Lines}\n");
}
