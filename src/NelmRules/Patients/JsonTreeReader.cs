using System.Text;
using System.Text.Json;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Patients;

/// <summary>Reads JSON into a tree with places in the text; numbers keep their digits, and a name given twice is reported.</summary>
internal sealed class JsonTreeReader
{
    /// <summary>The deepest nesting that is read; a record needs five levels.</summary>
    public const int MaximumDepth = 16;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    private readonly SourceText _source;
    private readonly DiagnosticBag _problems;
    private readonly byte[] _utf8;
    private readonly Stack<JsonPlace> _open = new();
    private JsonTokenType _last;
    private int _bytes;
    private int _chars;

    private JsonTreeReader(SourceText source, DiagnosticBag problems)
    {
        // A byte-order mark that a caller left in the text becomes a blank, so that places stay the same.
        string content = source.Content.StartsWith('\uFEFF') ? " " + source.Content[1..] : source.Content;
        _source = source;
        _problems = problems;
        _utf8 = Encoding.UTF8.GetBytes(content);
    }

    /// <summary>The tree of a text, or null after reporting the one place where it stops being JSON.</summary>
    public static JsonNode? Read(SourceText source, DiagnosticBag problems) => new JsonTreeReader(source, problems).Read();

    private JsonNode? Read()
    {
        Utf8JsonReader reader = new(_utf8, Options);
        try
        {
            Advance(ref reader);
            JsonNode root = ReadNode(ref reader, 1);
            reader.Read();
            return root;
        }
        catch (JsonException)
        {
            _problems.Add(JsonBreakage.Describe(_source.Content, new JsonState(_chars, _last, _open)));
            return null;
        }
    }

    private JsonNode ReadNode(ref Utf8JsonReader reader, int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when depth > MaximumDepth:
                return SkipDeep(ref reader);
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, depth);
            case JsonTokenType.StartArray:
                return ReadArray(ref reader, depth);
            case JsonTokenType.String:
                return new JsonStringNode(SpanOf(ref reader), StringOf(ref reader));
            case JsonTokenType.Number:
                return new JsonNumberNode(SpanOf(ref reader), Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True or JsonTokenType.False:
                return new JsonBooleanNode(SpanOf(ref reader), reader.GetBoolean());
            default:
                return new JsonNullNode(SpanOf(ref reader));
        }
    }

    private JsonObjectNode ReadObject(ref Utf8JsonReader reader, int depth)
    {
        int start = SpanOf(ref reader).Start;
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        List<JsonMember> members = [];
        Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            TextSpan nameSpan = SpanOf(ref reader);
            string name = StringOf(ref reader);
            Advance(ref reader);
            JsonMember member = new(nameSpan, name, ReadNode(ref reader, depth + 1));
            if (places.TryAdd(name, members.Count))
            {
                members.Add(member);
            }
            else
            {
                _problems.Add(Problems.PatientDuplicateKey(nameSpan, name, _source, members[places[name]].NameSpan));
            }

            Advance(ref reader);
        }

        return new JsonObjectNode(TextSpan.FromBounds(start, _chars), [.. members]);
    }

    private JsonArrayNode ReadArray(ref Utf8JsonReader reader, int depth)
    {
        int start = SpanOf(ref reader).Start;
        List<JsonNode> items = [];
        Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadNode(ref reader, depth + 1));
            Advance(ref reader);
        }

        return new JsonArrayNode(TextSpan.FromBounds(start, _chars), [.. items]);
    }

    // Deep nesting is passed over without recursion; the rest of the file is still read.
    private JsonNullNode SkipDeep(ref Utf8JsonReader reader)
    {
        TextSpan span = SpanOf(ref reader);
        _problems.Add(Problems.PatientTooDeep(span, MaximumDepth));
        int outside = _open.Count - 1;
        while (_open.Count > outside)
        {
            Advance(ref reader);
        }

        return new JsonNullNode(span);
    }

    private void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw new JsonException();
        }

        _last = reader.TokenType;
        int start = CharOffset(reader.TokenStartIndex);
        if (_last is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _open.Push(new JsonPlace(start, _last == JsonTokenType.StartObject));
        }
        else if (_last is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _open.Pop();
        }

        CharOffset(reader.BytesConsumed);
    }

    private int CharOffset(long bytes)
    {
        _chars += Encoding.UTF8.GetCharCount(_utf8, _bytes, (int)bytes - _bytes);
        _bytes = (int)bytes;
        return _chars;
    }

    // INVARIANT: called before the next token is read, so the counted characters end behind this one.
    private TextSpan SpanOf(ref Utf8JsonReader reader)
    {
        int first = (int)reader.TokenStartIndex;
        int start = _chars - Encoding.UTF8.GetCharCount(_utf8, first, _bytes - first);
        int quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        return new TextSpan(start, Encoding.UTF8.GetCharCount(reader.ValueSpan) + quotes);
    }

    private string StringOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            const string Hint = "Write the character itself in place of the `\\u` escapes.";
            _problems.Add(Problems.PatientBroken(SpanOf(ref reader), "a text holds half of a character", Hint));
            return "";
        }
    }
}
