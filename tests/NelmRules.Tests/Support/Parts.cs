using System.Collections;
using System.Reflection;

namespace NelmRules.Testing;

/// <summary>The parts of a tree as its classes declare them, so that nothing of a new class is overlooked.</summary>
internal static class Parts
{
    /// <summary>The properties of a node that hold nodes of a kind, or several of them.</summary>
    public static IEnumerable<T> Of<T>(object node)
        where T : class =>
        node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(node))
            .SelectMany(value => value is T part ? [part] : value is string or null ? [] : value is IEnumerable several ? several.OfType<T>() : []);

    /// <summary>A node and everything below it.</summary>
    public static IEnumerable<T> All<T>(T root)
        where T : class => Of<T>(root).SelectMany(All).Prepend(root);

    /// <summary>The classes of a kind that have instances, by their names.</summary>
    public static IEnumerable<string> Kinds<T>() => typeof(T).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
        .Select(type => type.Name)
        .Order(StringComparer.Ordinal);
}
