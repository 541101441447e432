using System.Globalization;

namespace NelmRules.Tests.Patients;

/// <summary>Every test of the reader once more where the decimal sign is a comma.</summary>
public sealed class GermanCulturePatientTests : PatientReaderTests, IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public GermanCulturePatientTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Culture_writes_a_decimal_comma() => 1.5m.ToString(CultureInfo.CurrentCulture).ShouldBe("1,5");
}
