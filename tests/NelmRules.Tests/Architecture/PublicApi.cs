using System.Reflection;
using System.Runtime.CompilerServices;

namespace NelmRules.Tests.Architecture;

/// <summary>The public surface of an assembly, a member a line; what the compiler adds to every record is left out.</summary>
internal static class PublicApi
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OfEveryRecord =
        ["Equals", "GetHashCode", "ToString", "Deconstruct", "<Clone>$", "op_Equality", "op_Inequality", "PrintMembers"];

    public static string Of(Assembly assembly) => string.Join('\n', assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => string.Join('\n', [Head(type), .. Members(type).Order(StringComparer.Ordinal).Select(line => $"  {line}")])));

    /// <summary>Properties that a record declares in its head; they are documented as its parameters.</summary>
    public static IEnumerable<PropertyInfo> DeclaredInHead(Type record) =>
        from constructor in record.GetConstructors()
        where record.GetMethod("<Clone>$") is not null
        from parameter in constructor.GetParameters()
        let property = record.GetProperty(parameter.Name!, Own)
        where property is not null && property.GetMethod!.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        select property;

    public static string Name(Type type)
    {
        if (type.IsGenericParameter || !type.IsGenericType)
        {
            return type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        }

        string arguments = string.Join(", ", type.GetGenericArguments().Select(Name));
        return type.Name.Contains("Nullable`", StringComparison.Ordinal) ? $"{arguments}?" : $"{type.Name.Split('`')[0]}<{arguments}>";
    }

    private static string Head(Type type)
    {
        string kind = type.IsEnum ? "enum" : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : type.IsValueType ? "struct" : "class";
        string modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : "";
        string parent = type.BaseType is { } known && known != typeof(object) && known != typeof(ValueType) ? $" : {Name(known)}" : "";
        return $"{modifier}{kind} {type.Namespace}.{Name(type)}{parent}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [Parameters(type.GetMethod("Invoke")!)];
        }

        IEnumerable<string> constructors = type.GetConstructors(Own)
            .Where(constructor => !type.IsEnum && !(type.GetMethod("<Clone>$") is not null && constructor.GetParameters() is [{ } only] && only.ParameterType == type))
            .Select(constructor => $"new{Parameters(constructor)}");
        IEnumerable<string> methods = type.GetMethods(Own)
            .Where(method => !method.IsSpecialName && !OfEveryRecord.Contains(method.Name))
            .Select(method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}{Generics(method)}{Parameters(method)}");
        IEnumerable<string> properties = type.GetProperties(Own)
            .Select(property => $"{Static(property.GetMethod!)}{Name(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}");
        IEnumerable<string> fields = type.GetFields(Own)
            .Where(field => !field.IsSpecialName)
            .Select(field => field.IsLiteral ? $"const {field.Name} = {field.GetRawConstantValue()}" : $"static {Name(field.FieldType)} {field.Name}");
        return [.. constructors, .. methods, .. properties, .. fields];
    }

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select(one => $"{Name(one.ParameterType)} {one.Name}{(one.IsOptional ? "?" : "")}"))})";

    private static string Accessors(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? "get;"
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "get; init;"
        : "get; set;";
}
