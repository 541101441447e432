using NRules.Fluent.Dsl;

namespace NelmRules.Rete.Tests.Samples;

/// <summary>A rule that a host has already, on the same properties as rules of the book.</summary>
public sealed class FastDisease : Rule
{
    public override void Define()
    {
        TumourCase patient = null!;
        When().Match(() => patient, one => one.Ki67 > 20m, one => one.Grade == Grade.G3, one => one.Symptomatic == true);
        Then().Do(_ => patient.ToString());
    }
}
