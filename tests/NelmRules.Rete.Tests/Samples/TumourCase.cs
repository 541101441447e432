namespace NelmRules.Rete.Tests.Samples;

/// <summary>A host's own class: nothing in it knows of rules. It is no record, so that NRules tells two cases apart.</summary>
public sealed class TumourCase
{
    public string Number { get; set; } = "";

    public Grade? Grade { get; set; }

    public decimal? Ki67 { get; set; }

    public decimal? RemnantBurdenInMm { get; set; }

    public double? Burden { get; set; }

    public int? LesionCount { get; set; }

    public int? Age { get; set; }

    public bool? Symptomatic { get; set; }

    public bool IsFit { get; set; } = true;

    public string? Site { get; set; }

    public DateOnly? DiagnosedOn { get; set; }

    public DateOnly? TreatedOn { get; set; }

    public List<Lesion>? Lesions { get; set; }

    public bool? WasAblated { get; set; }

    public bool? WasOperated { get; set; }
}

/// <summary>An entry of a list of the host.</summary>
public sealed record Lesion(decimal? DiameterInMm, Lobe? Lobe, bool? Treated);

public enum Grade
{
    G1,
    G2,
    G3,
}

public enum Lobe
{
    Left,
    Right,
}
