using NelmRules.Diagnostics;
using NelmRules.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NelmRules.Cli.Input;

/// <summary>Turns a patient's record in YAML into JSON text, event by event; names given twice stay in it for the reader to report.</summary>
internal sealed class YamlToJson
{
    private const int MaximumLength = 4_000_000;

    private const int MaximumDepth = 16;

    private const string NameHint = "Write a name, a colon and a value: `ki67: 55 %`.";

    private readonly SourceText _yaml;
    private readonly JsonTextWriter _json = new();
    private int _depth;
    private int _documents;

    private YamlToJson(SourceText yaml) => _yaml = yaml;

    /// <summary>The JSON text, or the first problem of the YAML text.</summary>
    public static YamlConversion Convert(SourceText yaml) => new YamlToJson(yaml).Convert();

    private YamlConversion Convert()
    {
        Diagnostic? problem = _yaml.Content.Length > MaximumLength
            ? Problems.PatientYaml(default, "it is longer than any patient's record", "Give the file of one patient.")
            : ReadEvents();
        return problem is null
            ? new YamlConversion(_yaml, _json.ToString(), null, _json.Pieces)
            : new YamlConversion(_yaml, null, problem with { Source = _yaml }, []);
    }

    private Diagnostic? ReadEvents()
    {
        using StringReader reader = new(_yaml.Content);
        Parser parser = new(reader);
        try
        {
            Diagnostic? problem = null;
            while (problem is null && parser.MoveNext())
            {
                problem = Take(parser.Current!);
            }

            return problem;
        }
        catch (YamlException exception)
        {
            return YamlBreakage.Describe(_yaml, exception.Message, exception.Start);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner lets a few broken texts through to its own checks, which know no place.
            return YamlBreakage.Describe(_yaml, "", parser.Current?.End ?? default);
        }
    }

    private Diagnostic? Take(ParsingEvent read) => read switch
    {
        DocumentStart when ++_documents > 1 =>
            Reject(read, "a second document begins", "One file holds one patient; remove the line `---` and what follows."),
        AnchorAlias => Reject(read, "a value refers to another place with `*`", "Write the value itself."),
        NodeEvent { Anchor.IsEmpty: false } => Reject(read, "a value has an anchor, written `&`", "Write the value without it."),
        NodeEvent { Tag.IsEmpty: false } => Reject(read, "a value has a tag, written `!`", "Write the value without it; put a text in quotes."),
        MappingStart or SequenceStart when _json.NameComesNext => NoName(read),
        MappingEnd when _json.ValueComesNext => Reject(read, "a name or a value is missing before this", NameHint),
        MappingStart or SequenceStart when ++_depth > MaximumDepth => Problems.PatientTooDeep(SpanOf(read), MaximumDepth),
        Scalar scalar => Take(scalar),
        _ => TakeBracket(read),
    };

    private Diagnostic? Take(Scalar scalar)
    {
        if (_json.NameComesNext)
        {
            _json.Name(scalar.Value, SpanOf(scalar));
        }
        else if (scalar.Style == ScalarStyle.Plain && YamlScalar.ToJson(scalar.Value) is { } word)
        {
            _json.Word(word, SpanOf(scalar));
        }
        else
        {
            _json.Text(scalar.Value, SpanOf(scalar));
        }

        return null;
    }

    private Diagnostic? TakeBracket(ParsingEvent read)
    {
        switch (read)
        {
            case MappingStart or SequenceStart:
                _json.Open(read is MappingStart, SpanOf(read));
                break;
            case MappingEnd or SequenceEnd:
                _depth--;
                _json.Close(SpanOf(read));
                break;
            default:
                break;
        }

        return null;
    }

    private Diagnostic NoName(ParsingEvent read) =>
        Reject(read, "a list or a group of values stands where a name is due", NameHint);

    private Diagnostic Reject(ParsingEvent read, string what, string hint) => Problems.PatientYaml(SpanOf(read), what, hint);

    private TextSpan SpanOf(ParsingEvent read)
    {
        int length = _yaml.Content.Length;
        int start = (int)Math.Clamp(read.Start.Index, 0, length);
        return TextSpan.FromBounds(start, (int)Math.Clamp(read.End.Index, start, length));
    }
}
