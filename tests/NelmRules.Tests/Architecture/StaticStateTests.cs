using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using NelmRules.Patients;

namespace NelmRules.Tests.Architecture;

/// <summary>Books of one program know nothing of each other: the core keeps nothing that could change.</summary>
public sealed class StaticStateTests
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Core_has_no_static_field_that_can_be_set_again() =>
        Fields().Where(field => !field.IsInitOnly && !field.IsLiteral).Select(Show).ShouldBeEmpty();

    [Fact]
    public void Core_has_no_static_field_whose_content_can_change() =>
        Fields().Where(field => CanChange(field.FieldType)).Select(Show).ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(string[]), true)]
    [InlineData(typeof(Dictionary<string, int>), true)]
    [InlineData(typeof(System.Text.StringBuilder), true)]
    [InlineData(typeof(ImmutableArray<string>), false)]
    [InlineData(typeof(FrozenDictionary<string, int>), false)]
    [InlineData(typeof(Patient), false)]
    public void Type_that_can_change_is_told_from_one_that_cannot(Type type, bool expected) => CanChange(type).ShouldBe(expected);

    private static IEnumerable<FieldInfo> Fields() =>
        from type in typeof(RuleBook).Assembly.GetTypes()
        where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.Name.StartsWith('<')
        from field in type.GetFields(Everything)
        where !field.Name.StartsWith("<>", StringComparison.Ordinal)
        select field;

    private static string Show(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}: {field.FieldType.Name}";

    private static bool CanChange(Type type) =>
        type.IsArray
        || typeof(System.Text.StringBuilder) == type
        || (type.Namespace is "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections"
            && type.IsClass && !typeof(Delegate).IsAssignableFrom(type) && !type.Name.Contains("Comparer", StringComparison.Ordinal));
}
