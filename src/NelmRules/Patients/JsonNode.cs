using NelmRules.Text;

namespace NelmRules.Patients;

/// <summary>A value in a patient file as written, with its place.</summary>
internal abstract record JsonNode(TextSpan Span)
{
    /// <summary>The value in words for a message: what was written, or what kind of thing it is.</summary>
    public abstract string Words { get; }
}

/// <summary>Values by their names, in braces; no name occurs twice.</summary>
internal sealed record JsonObjectNode(TextSpan Span, JsonMember[] Members) : JsonNode(Span)
{
    public override string Words => "an object";

    public JsonMember? Find(string name) => Array.Find(Members, member => member.Name == name);
}

/// <summary>A value and its name.</summary>
internal sealed record JsonMember(TextSpan NameSpan, string Name, JsonNode Value);

/// <summary>Values in brackets.</summary>
internal sealed record JsonArrayNode(TextSpan Span, JsonNode[] Items) : JsonNode(Span)
{
    public override string Words => "a list";
}

/// <summary>A text with its escapes resolved.</summary>
internal sealed record JsonStringNode(TextSpan Span, string Value) : JsonNode(Span)
{
    public override string Words => "a text";
}

/// <summary>A number with its digits as written.</summary>
internal sealed record JsonNumberNode(TextSpan Span, string Text) : JsonNode(Span)
{
    public override string Words => "a number";
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record JsonBooleanNode(TextSpan Span, bool Value) : JsonNode(Span)
{
    public override string Words => Value ? "`true`" : "`false`";
}

/// <summary><c>null</c>: not known.</summary>
internal sealed record JsonNullNode(TextSpan Span) : JsonNode(Span)
{
    public override string Words => "`null`";
}
