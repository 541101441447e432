using System.Text;

namespace NelmRules.Tests.Syntax;

/// <summary>Writes texts by a grammar, mostly taking the choices that it has taken least often.</summary>
internal sealed class EbnfSampler(IReadOnlyDictionary<string, EbnfNode> productions)
{
    private const int Deepest = 14;

    private static readonly Dictionary<string, string> Tokens = new(StringComparer.Ordinal)
    {
        ["name"] = "alpha",
        ["title"] = "\"A title\"",
        ["text"] = "\"a \\\"text\\\"\"",
        ["number"] = "3.40",
        ["signed"] = "-3.40",
        ["version_number"] = "1.0.0",
        ["date"] = "2014-01-31",
        ["qualified"] = "beta.gamma",
        ["code_of_diagnostic"] = "NELM4003",
    };

    private static readonly string[] Units = ["cm", "%", "mg/dL", "mL/min/1.73m2", "µmol/L"];

    private readonly Dictionary<EbnfNode, int[]> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Random _random = new(34);
    private StringBuilder _text = new();
    private int _depth;
    private int _units;

    /// <summary>The productions that were used.</summary>
    public IReadOnlySet<string> Used => _used;

    /// <summary>The choices of which an alternative was never taken.</summary>
    public IEnumerable<EbnfNode> Untaken => _taken.Where(entry => entry.Value.Contains(0)).Select(entry => entry.Key);

    /// <summary>A text by one production, each token on a line of its own, the first in column one.</summary>
    public string Write(string production)
    {
        _text = new StringBuilder();
        Write(new EbnfReference(production));
        return _text.ToString();
    }

    private void Write(EbnfNode node)
    {
        switch (node)
        {
            case EbnfWord word:
                Add(word.Text);
                break;
            case EbnfReference reference:
                WriteReference(reference.Name);
                break;
            case EbnfSequence sequence:
                Array.ForEach([.. sequence.Parts], Write);
                break;
            case EbnfChoice choice:
                Write(choice.Alternatives[Choose(node, choice.Alternatives.Count)]);
                break;
            case EbnfOption option when Choose(node, 2) == 1:
                Write(option.Inner);
                break;
            case EbnfRepetition repetition:
                Array.ForEach([.. Enumerable.Repeat(repetition.Inner, Choose(node, 2))], Write);
                break;
        }
    }

    private void WriteReference(string name)
    {
        if (name == "unit")
        {
            AddUnit();
        }
        else if (Tokens.TryGetValue(name, out string? token))
        {
            Add(token);
        }
        else if (name.StartsWith("clauses ", StringComparison.Ordinal))
        {
            WriteClauses(name.Split(' ')[1..]);
        }
        else
        {
            _used.Add(name);
            _depth++;
            Write(productions[name]);
            _depth--;
        }
    }

    /// <summary>Every clause once, so that no obligatory one is missing; fields belong below lists only, and come with them.</summary>
    private void WriteClauses(string[] names)
    {
        bool isList = _text.ToString().Contains("\n  list\n  of", StringComparison.Ordinal);
        foreach (string name in names.Where(name => name != "field" || isList))
        {
            WriteReference(name);
        }
    }

    /// <summary>Mostly the choice that was taken least often; far down the first one that goes no deeper, which the grammar puts first.</summary>
    private int Choose(EbnfNode node, int count)
    {
        if (!_taken.TryGetValue(node, out int[]? times))
        {
            _taken.Add(node, times = new int[count]);
        }

        int rarest = _random.Next(4) == 0 ? _random.Next(count) : Array.LastIndexOf(times, times.Min());
        int chosen = _depth > Deepest ? 0 : rarest;
        times[chosen]++;
        return chosen;
    }

    private void Add(string token) => _text.Append(_text.Length == 0 ? "" : "\n  ").Append(token);

    /// <summary>A unit stands on its number's line.</summary>
    private void AddUnit()
    {
        bool behindNumber = char.IsAsciiDigit(_text[^1]);
        _text.Append(behindNumber ? " " : "\n  ").Append(Units[_units++ % Units.Length]);
    }
}
