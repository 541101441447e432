using System.Reflection;
using System.Xml.Linq;

namespace NelmRules.Tests.Architecture;

/// <summary>What a program that embeds the core can see. That every member has a comment is the compiler's business (CS1591).</summary>
public sealed class PublicApiTests
{
    private static readonly Assembly Core = typeof(RuleBook).Assembly;

    [Fact]
    public void Public_surface_is_the_reviewed_one() => Snapshot.Match(PublicApi.Of(Core));

    [Fact]
    public void Values_in_the_head_of_a_record_are_documented_by_its_parameters_or_its_one_sentence()
    {
        var comments = XDocument.Load(Path.ChangeExtension(Core.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

        IEnumerable<string> undocumented =
            from type in Core.GetExportedTypes()
            let comment = comments[$"T:{type.FullName!.Replace('+', '.')}"]
            let documented = comment.Elements("param").Select(parameter => parameter.Attribute("name")!.Value).ToArray()
            from property in PublicApi.DeclaredInHead(type)
            where documented.Length > 0 && !documented.Contains(property.Name)
            select $"{type.Name}.{property.Name}";

        undocumented.ShouldBeEmpty();
    }
}
