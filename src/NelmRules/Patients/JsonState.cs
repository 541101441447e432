using System.Text.Json;

namespace NelmRules.Patients;

/// <summary>An opened bracket and its place.</summary>
internal sealed record JsonPlace(int Start, bool IsObject)
{
    public char Mark => IsObject ? '{' : '[';

    public char Close => IsObject ? '}' : ']';
}

/// <summary>How far a text was JSON: behind which token it stopped, and which brackets are still open.</summary>
internal sealed record JsonState(int End, JsonTokenType Last, Stack<JsonPlace> Open)
{
    public JsonPlace? Inner => Open.Count == 0 ? null : Open.Peek();

    /// <summary>Whether only a comma or a closing bracket may follow.</summary>
    public bool IsBehindValue =>
        Inner is not null && Last is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);

    /// <summary>Whether the record is complete and nothing may follow.</summary>
    public bool IsComplete => Inner is null && Last != JsonTokenType.None;

    /// <summary>Whether a name, not a value, comes next, given that a comma has been passed where one is due.</summary>
    public bool NameComesNext => Inner is { IsObject: true } && Last != JsonTokenType.PropertyName;
}
