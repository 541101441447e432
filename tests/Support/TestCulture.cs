using System.Globalization;
using System.Runtime.CompilerServices;

namespace NelmRules.Testing;

/// <summary>Runs all tests under the culture that <c>NELM_TEST_CULTURE</c> names, such as <c>de-DE</c>, whose decimal sign is a comma.</summary>
internal static class TestCulture
{
#pragma warning disable CA2255 // The tests are the program here.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Set()
    {
        if (Environment.GetEnvironmentVariable("NELM_TEST_CULTURE") is { Length: > 0 } name)
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = new CultureInfo(name);
        }
    }
}
