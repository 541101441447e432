using System.Linq.Expressions;
using NRules.Fluent.Dsl;

namespace NelmRules.Benchmarks;

/// <summary>A patient of the benchmark: a host's own class.</summary>
public sealed class BenchCase
{
    public decimal? Ki67 { get; set; }

    public decimal? Burden { get; set; }

    public decimal? Remnant { get; set; }

    public decimal? Bilirubin { get; set; }

    public int? Lesions { get; set; }

    public int? Age { get; set; }

    public bool? Symptomatic { get; set; }

    public bool? Fit { get; set; }
}

/// <summary>What a rule written by hand says: the counterpart of a recommendation, and of a rule that is undetermined.</summary>
public sealed class HandAdvice(BenchCase patient, string rule)
{
    public BenchCase Patient { get; } = patient;

    public string Rule { get; } = rule;
}

/// <summary>A rule in NRules' fluent C#, whose conditions are written out below as a person would write them.</summary>
public abstract class HandRule : Rule
{
    protected abstract Expression<Func<BenchCase, bool>>[] Conditions { get; }

    public override void Define()
    {
        BenchCase patient = null!;
        When().Match(() => patient, Conditions);
        Then().Yield(_ => new HandAdvice(patient, ""));
    }
}

public sealed class Hand1 : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions => [c => c.Ki67 > 20m, c => c.Fit == true];
}

public sealed class Hand2 : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions => [c => c.Ki67 <= 20m, c => c.Burden < 5m, c => c.Fit == true];
}

public sealed class Hand3 : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions => [c => c.Remnant < 5m, c => c.Symptomatic == true];
}

public sealed class Hand4 : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions => [c => c.Bilirubin > 2m, c => c.Age >= 65, c => c.Lesions > 3];
}

public sealed class Hand5 : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions => [c => c.Lesions <= 3, c => c.Fit == true];
}

public sealed class Hand6 : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions => [c => c.Age < 70, c => c.Burden >= 5m];
}

public sealed class Hand7 : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions => [c => c.Symptomatic == false, c => c.Ki67 < 3m, c => c.Lesions <= 3];
}

public sealed class Hand8 : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions => [c => c.Fit == false, c => c.Age >= 65];
}

// The same rules, undetermined: nothing recorded refutes them, and something that would settle them is missing.
public sealed class Hand1Open : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions =>
        [c => !(c.Ki67 <= 20m), c => c.Fit != false, c => !(c.Ki67 > 20m) || c.Fit != true];
}

public sealed class Hand2Open : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions =>
        [c => !(c.Ki67 > 20m), c => !(c.Burden >= 5m), c => c.Fit != false, c => !(c.Ki67 <= 20m) || !(c.Burden < 5m) || c.Fit != true];
}

public sealed class Hand3Open : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions =>
        [c => !(c.Remnant >= 5m), c => c.Symptomatic != false, c => !(c.Remnant < 5m) || c.Symptomatic != true];
}

public sealed class Hand4Open : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions =>
        [c => !(c.Bilirubin <= 2m), c => !(c.Age < 65), c => !(c.Lesions <= 3), c => !(c.Bilirubin > 2m) || !(c.Age >= 65) || !(c.Lesions > 3)];
}

public sealed class Hand5Open : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions =>
        [c => !(c.Lesions > 3), c => c.Fit != false, c => !(c.Lesions <= 3) || c.Fit != true];
}

public sealed class Hand6Open : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions =>
        [c => !(c.Age >= 70), c => !(c.Burden < 5m), c => !(c.Age < 70) || !(c.Burden >= 5m)];
}

public sealed class Hand7Open : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions =>
        [c => c.Symptomatic != true, c => !(c.Ki67 >= 3m), c => !(c.Lesions > 3), c => c.Symptomatic != false || !(c.Ki67 < 3m) || !(c.Lesions <= 3)];
}

public sealed class Hand8Open : HandRule
{
    protected override Expression<Func<BenchCase, bool>>[] Conditions =>
        [c => c.Fit != true, c => !(c.Age < 65), c => c.Fit != false || !(c.Age >= 65)];
}
