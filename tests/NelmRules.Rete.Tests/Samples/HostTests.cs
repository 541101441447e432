using System.Collections.Concurrent;
using NelmRules.Patients;
using NelmRules.Text;
using NRules;
using NRules.Fluent;

namespace NelmRules.Rete.Tests.Samples;

/// <summary>What a host does with it; each of these is shown in docs/nrules.md.</summary>
public sealed class HostTests
{
    [Fact]
    public void C_sharp_rule_reacts_to_a_recommendation_about_the_same_object()
    {
        ISession session = WithHostRules(Clinic.Book).CreateSession();
        TumourCase fast = new() { Number = "1", Age = 50, Ki67 = 40m, Grade = Grade.G3 };
        TumourCase slow = new() { Number = "2", Age = 50, Ki67 = 1m, Grade = Grade.G1 };
        session.InsertAll([fast, slow]);
        session.Fire();

        Referral referral = session.Query<Referral>().AsEnumerable().ShouldHaveSingleItem();
        referral.Case.ShouldBeSameAs(fast);
        referral.Why.ShouldBe("systemic_fast, page 4");
    }

    [Fact]
    public void Corrected_remnant_burden_retracts_what_no_longer_follows()
    {
        ISession session = Clinic.Book.ToNRules(Clinic.Mapping(Clinic.Book)).Compile().CreateSession();
        TumourCase one = new() { Age = 60, RemnantBurdenInMm = 42m };
        session.Insert(one);
        session.Fire();
        Treatments(session).ShouldContain("ablation");

        one.RemnantBurdenInMm = 62m;
        session.Update(one);
        session.Fire();
        Treatments(session).ShouldNotContain("ablation");

        one.RemnantBurdenInMm = null;
        session.Update(one);
        session.Fire();
        Treatments(session).ShouldNotContain("ablation");
        session.Query<RuleUndetermined<TumourCase>>().AsEnumerable().Select(open => open.Rule.Name).ShouldContain("ablate_remnant");
    }

    [Fact]
    public void Settled_value_follows_a_correction()
    {
        ISession session = Clinic.Book.ToNRules(Clinic.Mapping(Clinic.Book)).Compile().CreateSession();
        TumourCase one = new() { Grade = Grade.G2, Ki67 = 5m };
        session.Insert(one);
        session.Fire();
        Risk(session).ShouldBe(["middle"]);

        one.Grade = Grade.G3;
        session.Update(one);
        session.Fire();
        Risk(session).ShouldBe(["high"]);

        one.Grade = null;
        session.Update(one);
        session.Fire();
        Risk(session).ShouldBeEmpty();
    }

    [Fact]
    public void Update_that_changes_nothing_keeps_the_fact_itself()
    {
        ISession session = Clinic.Book.ToNRules(Clinic.Mapping(Clinic.Book)).Compile().CreateSession();
        TumourCase one = new() { Age = 60, RemnantBurdenInMm = 42m };
        session.Insert(one);
        session.Fire();
        Recommendation<TumourCase> before = Ablation(session);

        one.RemnantBurdenInMm = 41m;
        session.Update(one);
        session.Fire();
        Ablation(session).ShouldBeSameAs(before);
    }

    [Fact]
    public void Patient_who_is_retracted_takes_along_what_followed()
    {
        ISession session = Clinic.Book.ToNRules().Compile().CreateSession();
        Patient one = Patient.FromJson("""{ "facts": { "age": "60 years", "remnant_burden": "42 mm", "fit": true } }""", Clinic.Book.Vocabulary);
        session.Insert(one);
        session.Fire();
        session.Query<Recommendation<Patient>>().AsEnumerable().ShouldNotBeEmpty();
        session.Retract(one);
        session.Query<Recommendation<Patient>>().AsEnumerable().ShouldBeEmpty();
    }

    [Fact]
    public async Task Folder_is_reloaded_while_requests_run()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "small.nelm"), Check.Vocabulary);
        await File.WriteAllTextAsync(Path.Combine(folder, "clinic.nelm"), Limit("20%"));
        RulesFolder rules = new(folder);
        using CancellationTokenSource done = new();
        ConcurrentBag<int> answers = [];
        Task[] requests = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() => Serve(rules, answers, done.Token)))];

        await File.WriteAllTextAsync(Path.Combine(folder, "clinic.nelm"), "ruleset clinic\nrule half_written");
        rules.Reload().ShouldBeFalse("a book with errors does not take the place of one without");
        Ask(rules).ShouldBe(0);
        await File.WriteAllTextAsync(Path.Combine(folder, "clinic.nelm"), Limit("10%"));
        rules.Reload().ShouldBeTrue();
        Ask(rules).ShouldBe(1);
        await done.CancelAsync();
        await Task.WhenAll(requests);
        answers.ShouldAllBe(count => count == 0 || count == 1);
        Directory.Delete(folder, true);
    }

    private static void Serve(RulesFolder rules, ConcurrentBag<int> answers, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            answers.Add(Ask(rules));
        }
    }

    private static int Ask(RulesFolder rules) => rules.Recommendations(new TumourCase { Ki67 = 15m }).Count;

    private static string Limit(string limit) => $"""
        ruleset clinic
          version 1.0.0
          uses small 1
        rule fast
          when ki67 > {limit}
          then recommend systemic_therapy
        """;

    private static ISessionFactory WithHostRules(RuleBook book)
    {
        RuleRepository host = new();
        host.Load(load => load.From(typeof(ReferFastDisease)));
        return new RuleCompiler().Compile(book.ToNRules(Clinic.Mapping(book)).GetRules().Concat(host.GetRules()));
    }

    private static IEnumerable<string> Treatments(ISession session) =>
        session.Query<Recommendation<TumourCase>>().AsEnumerable().Select(advice => advice.Treatment);

    private static IEnumerable<string> Risk(ISession session) => session.Query<DefinitionSettled<TumourCase>>().AsEnumerable()
        .Where(settled => settled.Name == "risk").Select(settled => settled.Value.Text);

    private static Recommendation<TumourCase> Ablation(ISession session) =>
        session.Query<Recommendation<TumourCase>>().AsEnumerable().Single(advice => advice.Rule.Name == "ablate_remnant");

    /// <summary>Rules that are exchanged as a whole: a request works on the ones that it began with.</summary>
    private sealed class RulesFolder
    {
        private readonly string _folder;
        private volatile ISessionFactory _factory;

        public RulesFolder(string folder)
        {
            _folder = folder;
            _factory = Compile() ?? throw new InvalidOperationException("The rules have errors.");
        }

        /// <summary>Reads the folder again; where it has errors, the rules stay as they are.</summary>
        public bool Reload()
        {
            ISessionFactory? newer = Compile();
            _factory = newer ?? _factory;
            return newer is not null;
        }

        public IReadOnlyCollection<Recommendation<TumourCase>> Recommendations(TumourCase one)
        {
            ISession session = _factory.CreateSession();
            session.Insert(one);
            session.Fire();
            return [.. session.Query<Recommendation<TumourCase>>().AsEnumerable()];
        }

        private ISessionFactory? Compile()
        {
            RuleBook book = RuleBook.Compile(Directory.GetFiles(_folder, "*.nelm").Select(path => new SourceText(path, File.ReadAllText(path))));
            return book.HasErrors ? null : book.ToNRules(Clinic.Mapping(book)).Compile();
        }
    }
}
