using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>The solver z3, a program of its own that is spoken to in SMT-LIB.</summary>
internal sealed class Z3 : IDisposable
{
    private const string Program = "/usr/bin/z3";
    private const int MostSeconds = 300;
    private const int LongestTerm = 60;

    private readonly Process _process;
    private readonly Dictionary<(string Term, string Sort), string> _names = [];

    /// <summary>Starts it.</summary>
    public Z3()
    {
        ProcessStartInfo start = new(Program, ["-smt2", "-in", string.Create(CultureInfo.InvariantCulture, $"-T:{MostSeconds}")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        _process = Process.Start(start)!;
        Say("(set-option :produce-models true)");
    }

    /// <summary>Whether it is there.</summary>
    public static bool IsInstalled => File.Exists(Program);

    /// <summary>Declares a constant.</summary>
    public void Declare(string name, string sort) => Say($"(declare-const {name} {sort})");

    /// <summary>Says what always holds.</summary>
    public void Assert(string term) => Say($"(assert {term})");

    /// <summary>A name for a term that is long, so that what uses it stays short.</summary>
    public string Name(string term, string sort = "Bool")
    {
        if (term.Length < LongestTerm)
        {
            return term;
        }

        if (!_names.TryGetValue((term, sort), out string? name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"t{_names.Count}");
            _names.Add((term, sort), name);
            Say($"(define-fun {name} () {sort} {term})");
        }

        return name;
    }

    /// <summary>The values of some constants for which a term holds; null where it never does.</summary>
    /// <exception cref="InvalidOperationException">The solver does not know, or did not understand.</exception>
    public IReadOnlyDictionary<string, string>? Find(string term, IReadOnlyCollection<string> constants)
    {
        if (term == Term.False)
        {
            return null;
        }

        Say($"(push)\n(assert {term})\n(check-sat)");
        string answer = ReadLine();
        IReadOnlyDictionary<string, string>? found = answer switch
        {
            "unsat" => null,
            "sat" => Values(constants),
            _ => throw new InvalidOperationException($"z3 says: {answer}"),
        };
        Say("(pop)");
        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private Dictionary<string, string> Values(IReadOnlyCollection<string> constants)
    {
        Say($"(get-value ({string.Join(' ', constants)}))");
        StringBuilder text = new();
        do
        {
            text.Append(ReadLine()).Append(' ');
        }
        while (Depth(text) > 0);
        return SolverValue.Pairs(text.ToString()).ToDictionary(StringComparer.Ordinal);
    }

    private static int Depth(StringBuilder text)
    {
        string all = text.ToString();
        return all.Count(letter => letter == '(') - all.Count(letter => letter == ')');
    }

    private void Say(string command) => _process.StandardInput.Write($"{command}\n");

    private string ReadLine()
    {
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("z3 ended.");
    }
}
