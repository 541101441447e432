using System.Diagnostics;
using NelmRules.Patients;
using NelmRules.Rete;
using NelmRules.Text;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace NelmRules.Benchmarks;

/// <summary>The cost of a patient in NRules: .nelm rules against the same rules written by hand in NRules' fluent C#, in turns.</summary>
internal static class NRulesSpeed
{
    private const int Patients = 1_000;
    private const int Rounds = 15;

    private const string Rules = """
        vocabulary bench
          version 1.0.0
        fact ki67 : % from 0 to 100
        fact burden : cm from 0
        fact remnant : cm from 0
        fact bilirubin : mg/dL from 0
        fact lesions : count from 0
        fact age : years from 0 to 120
        fact symptomatic : yes/no
        fact fit : yes/no
        treatment surgery
        """;

    private static readonly string[] Conditions =
    [
        "ki67 > 20% and fit",
        "ki67 <= 20% and burden < 5 cm and fit",
        "remnant < 5 cm and symptomatic",
        "bilirubin > 2 mg/dL and age >= 65 years and lesions > 3",
        "lesions <= 3 and fit",
        "age < 70 years and burden >= 5 cm",
        "not symptomatic and ki67 < 3% and lesions <= 3",
        "not fit and age >= 65 years",
    ];

    private static readonly Type[] Met =
        [typeof(Hand1), typeof(Hand2), typeof(Hand3), typeof(Hand4), typeof(Hand5), typeof(Hand6), typeof(Hand7), typeof(Hand8)];

    private static readonly Type[] Open =
    [
        typeof(Hand1Open), typeof(Hand2Open), typeof(Hand3Open), typeof(Hand4Open),
        typeof(Hand5Open), typeof(Hand6Open), typeof(Hand7Open), typeof(Hand8Open),
    ];

    public static int Run()
    {
        BenchCase[] patients = Cohort();
        (string Name, ISessionFactory Factory)[] all =
        [
            ("by hand, met alone", Compile(Met)),
            ("by hand, met and undetermined", Compile([.. Met, .. Open])),
            (".nelm, met alone", new RuleCompiler().Compile(Nelm().Where(rule => rule.Tags.Contains("met")))),
            (".nelm, met and undetermined", new RuleCompiler().Compile(Nelm())),
        ];
        Console.WriteLine($"linked facts of {Patients} patients: {string.Join(", ", all.Select(one => $"{one.Name} {Facts(one.Factory, patients)}"))}");
        Show("one session a patient", all, factory => Each(factory, patients));
        Show("all patients in one session", all, factory => Together(factory, patients));
        return 0;
    }

    private static void Show(string how, (string Name, ISessionFactory Factory)[] all, Action<ISessionFactory> work)
    {
        double[][] times = [.. all.Select(_ => new double[Rounds])];
        for (int round = -5; round < Rounds; round++)
        {
            for (int index = 0; index < all.Length; index++)
            {
                double time = Time(() => work(all[index].Factory));
                times[index][Math.Max(round, 0)] = time;
            }
        }

        double[] medians = [.. times.Select(one => one.Order().ElementAt(Rounds / 2) / Patients)];
        Console.WriteLine($"{how}: us a patient");
        for (int index = 0; index < all.Length; index++)
        {
            string ratio = index < 2 ? "" : $"  {medians[index] / medians[index - 2]:0.00} times by hand";
            Console.WriteLine($"  {all[index].Name,-32}{medians[index],8:0.00}{ratio}");
        }
    }

    private static double Time(Action work)
    {
        GC.Collect();
        Stopwatch watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMicroseconds;
    }

    private static void Each(ISessionFactory factory, BenchCase[] patients)
    {
        foreach (BenchCase patient in patients)
        {
            ISession session = factory.CreateSession();
            session.Insert(patient);
            session.Fire();
        }
    }

    private static ISession Together(ISessionFactory factory, BenchCase[] patients)
    {
        ISession session = factory.CreateSession();
        session.InsertAll(patients);
        session.Fire();
        return session;
    }

    private static int Facts(ISessionFactory factory, BenchCase[] patients) =>
        Together(factory, patients).Query<object>().AsEnumerable().Count() - patients.Length;

    private static ISessionFactory Compile(Type[] rules)
    {
        RuleRepository repository = new();
        repository.Load(load => load.From(rules));
        return repository.Compile();
    }

    private static IEnumerable<IRuleDefinition> Nelm()
    {
        string rules = string.Concat(Conditions.Select((condition, index) => $"rule r{index}\n  when {condition}\n  then consider surgery\n"));
        RuleBook book = RuleBook.Compile(
        [
            new SourceText("bench.nelm", Rules),
            new SourceText("rules.nelm", $"ruleset speed\n  version 1.0.0\n  uses bench 1\n{rules}"),
        ]);
        return book.ToNRules(new PatientMapping<BenchCase>(book.Vocabulary, bind => bind
            .Fact("ki67", one => one.Ki67, "%").Fact("burden", one => one.Burden, "cm").Fact("remnant", one => one.Remnant, "cm")
            .Fact("bilirubin", one => one.Bilirubin, "mg/dL").Fact("lesions", one => one.Lesions).Fact("age", one => one.Age, "years")
            .Fact("symptomatic", one => one.Symptomatic).Fact("fit", one => one.Fit))).GetRules();
    }

    // One value in twelve is not known.
    private static BenchCase[] Cohort()
    {
        Random random = new(7);
        T? Maybe<T>(T value)
            where T : struct => random.Next(12) == 0 ? null : value;
        return
        [
            .. Enumerable.Range(0, Patients).Select(_ => new BenchCase
            {
                Ki67 = Maybe((decimal)random.Next(60)), Burden = Maybe((decimal)random.Next(12)), Remnant = Maybe((decimal)random.Next(12)),
                Bilirubin = Maybe((decimal)random.Next(5)), Lesions = Maybe(random.Next(8)), Age = Maybe(random.Next(30, 90)),
                Symptomatic = Maybe(random.Next(2) == 0), Fit = Maybe(random.Next(2) == 0),
            }),
        ];
    }
}
