using System.Text.RegularExpressions;
using NelmRules.Patients;
using NelmRules.Text;
using NRules;
using NRules.Fluent;

namespace NelmRules.Rete.Tests.Samples;

/// <summary>The code that docs/nrules.md shows, as it stands there.</summary>
public sealed partial class DocumentedTests
{
    [Fact]
    public void First_example_and_its_correction_run()
    {
        SourceText[] sources = Sources;
        TumourCase tumourCase = new() { Age = 60, RemnantBurdenInMm = 42m };

        RuleBook book = RuleBook.Compile(sources);
        PatientMapping<TumourCase> mapping = new(book.Vocabulary, bind => bind
            .Fact("ki67", one => one.Ki67, "%")
            .Fact("remnant_burden", one => one.RemnantBurdenInMm, "mm"));
        ISessionFactory factory = book.ToNRules(mapping).Compile();

        ISession session = factory.CreateSession();
        session.Insert(tumourCase);
        session.Fire();
        foreach (Recommendation<TumourCase> advice in session.Query<Recommendation<TumourCase>>().AsEnumerable())
        {
            Console.WriteLine($"{advice.Verb} {advice.Treatment}, {advice.Rule.Name}");
        }

        Rules(session).ShouldContain("small_remnant");

        tumourCase.RemnantBurdenInMm = 62m;
        session.Update(tumourCase);
        session.Fire(); // what followed from 42 mm is gone

        Rules(session).ShouldNotContain("small_remnant");
    }

    [Fact]
    public void Rules_of_the_host_stand_beside_those_of_the_book()
    {
        RuleBook book = Clinic.Book;
        PatientMapping<TumourCase> mapping = Clinic.Mapping(book);

        RuleRepository host = new();
        host.Load(load => load.From(typeof(ReferFastDisease)));
        ISessionFactory both = new RuleCompiler().Compile(book.ToNRules(mapping).GetRules().Concat(host.GetRules()));

        ISession session = both.CreateSession();
        session.Insert(new TumourCase { Age = 50, Ki67 = 40m, Grade = Grade.G3 });
        session.Fire();
        session.Query<Referral>().AsEnumerable().ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_example_of_the_page_is_code_of_these_samples()
    {
        string folder = Repository.PathTo("tests", "NelmRules.Rete.Tests", "Samples");
        string samples = OneLine(string.Concat(Directory.GetFiles(folder, "*.cs").Select(File.ReadAllText)));
        string[] examples = [.. Fence().Matches(Repository.Read("docs", "nrules.md")).Select(match => match.Groups[1].Value)];

        examples.Length.ShouldBe(4);
        examples.ShouldAllBe(example => samples.Contains(OneLine(example)));
    }

    private static SourceText[] Sources =>
    [
        new("small.nelm", Check.Vocabulary),
        new("clinic.nelm", """
            ruleset clinic
              version 1.0.0
              uses small 1
            rule small_remnant
              when remnant_burden < 5 cm
              then consider ablation
            """),
    ];

    private static IEnumerable<string> Rules(ISession session) =>
        session.Query<Recommendation<TumourCase>>().AsEnumerable().Select(advice => advice.Rule.Name);

    private static string OneLine(string code) => Blanks().Replace(code, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
