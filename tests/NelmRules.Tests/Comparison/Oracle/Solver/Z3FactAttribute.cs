namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>A test that needs the solver z3 and is skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Z3FactAttribute : FactAttribute
{
    public Z3FactAttribute() => Skip = Z3.IsInstalled ? null : "z3 is not installed (Debian package z3).";
}
