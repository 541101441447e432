using NRules.Fluent.Dsl;

namespace NelmRules.Rete.Tests.Samples;

/// <summary>A rule of the host: it matches its own class and what a .nelm rule says of the very same object.</summary>
public sealed class ReferFastDisease : Rule
{
    public override void Define()
    {
        TumourCase patient = null!;
        Recommendation<TumourCase> advice = null!;
        When()
            .Match(() => patient)
            .Match(() => advice, advice => advice.Patient == patient, advice => advice.Rule.Name == "systemic_fast", advice => advice.Verb == "recommend");
        Then().Do(context => context.Insert(new Referral(patient, $"{advice.Rule.Name}, {advice.Rule.Cite[0]}")));
    }
}

/// <summary>What the host makes of it.</summary>
public sealed class Referral(TumourCase patient, string why)
{
    public TumourCase Case { get; } = patient;

    public string Why { get; } = why;
}
