namespace NelmRules.Tests.Reporting;

/// <summary>A test that needs node and the package ajv 8.20.0; the variable NELM_AJV names the folder in which it is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AjvFactAttribute : FactAttribute
{
    public AjvFactAttribute()
    {
        if (string.IsNullOrEmpty(Folder))
        {
            Skip = "NELM_AJV does not name a folder with ajv.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable("NELM_AJV");
}
