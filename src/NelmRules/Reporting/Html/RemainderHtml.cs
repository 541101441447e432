namespace NelmRules.Reporting.Html;

/// <summary>What is not met, folded away.</summary>
internal static class RemainderHtml
{
    public static HtmlSection? Create(HtmlContext context)
    {
        RemainderSection.Group[] groups = [.. RemainderSection.GroupsOf(context)];
        return groups.Length == 0 ? null : new HtmlSection(
            "not-met",
            "Not met",
            groups.Select(group => context.Folded(
                Wording.Number(group.Names.Count, group.Noun), Tag.List("names", group.Names.Select(Tag.Name)))));
    }
}
