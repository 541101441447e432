using System.Globalization;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>A patient as constants of the solver, under newer names: of each fact a value and whether it is recorded.</summary>
internal sealed class PatientTerms
{
    private readonly Z3 _solver;
    private readonly BookSide _old;
    private readonly BookSide _new;
    private readonly Dictionary<string, FactType> _types = [];
    private readonly string[] _treatments;

    public PatientTerms(Z3 solver, BookSide old, BookSide newer)
    {
        (_solver, _old, _new) = (solver, old, newer);
        foreach (string name in old.Facts.Keys.Union(newer.Facts.Keys))
        {
            Declare(name, [.. new[] { old.Facts.GetValueOrDefault(name), newer.Facts.GetValueOrDefault(name) }.OfType<FactSymbol>()]);
        }

        _treatments = [.. old.Treatments.Keys.Union(newer.Treatments.Keys)];
        foreach (string name in _treatments)
        {
            solver.Declare(Given(name), "Bool");
            solver.Declare(NotGiven(name), "Bool");
            solver.Assert(Term.Not(Term.And(Given(name), NotGiven(name))));
        }

        AssertAccepted(old);
        AssertAccepted(newer);
    }

    /// <summary>Every constant.</summary>
    public IReadOnlyCollection<string> Constants =>
        [.. _types.Keys.SelectMany(name => new[] { Recorded(name), Constant(name) }), .. _treatments.SelectMany(name => new[] { Given(name), NotGiven(name) })];

    /// <summary>Whether a fact is recorded.</summary>
    public static string Recorded(string name) => $"has_{name}";

    /// <summary>Whether a treatment is recorded as given.</summary>
    public static string Given(string name) => $"given_{name}";

    /// <summary>Whether a treatment is recorded as not given.</summary>
    public static string NotGiven(string name) => $"not_{name}";

    /// <summary>Whether what a report calls missing is: a fact, <c>received T</c>, or some expression of which anything may be missing.</summary>
    public string IsMissing(string name) =>
        _types.ContainsKey(name) ? Term.Not(Recorded(name))
        : name.Split(' ') is ["received", var treatment] && _treatments.Contains(treatment) ? Term.And(Term.Not(Given(treatment)), Term.Not(NotGiven(treatment)))
        : Term.True;

    /// <summary>The number that is recorded, or whether the answer is yes.</summary>
    public string Value(string name) => _types[name] is CountType or DateType ? $"(to_real {Constant(name)})" : Constant(name);

    /// <summary>Whether a name is recorded of a choice.</summary>
    public string IsNamed(string name, string value) => $"(= {Constant(name)} {Number(name, value)})";

    /// <summary>The patient that the solver has found.</summary>
    public Example Read(IReadOnlyDictionary<string, string> values) => new(
        _types.Keys.Where(name => values[Recorded(name)] == Term.True).ToDictionary(name => name, name => Sample(_types[name], values[Constant(name)], name)),
        _treatments.Where(name => values[Given(name)] == Term.True || values[NotGiven(name)] == Term.True).ToDictionary(name => name, name => values[Given(name)] == Term.True));

    private static string Constant(string name) => $"is_{name}";

    private void Declare(string name, FactSymbol[] both)
    {
        FactType type = both[^1].Type;
        _types.Add(name, type);
        _solver.Declare(Recorded(name), "Bool");
        _solver.Declare(Constant(name), type is YesNoType ? "Bool" : type is EnumType or CountType or DateType ? "Int" : "Real");
        switch (type)
        {
            case EnumType choice:
                IEnumerable<string> common = both.Select(fact => ((EnumType)fact.Type).Names.AsEnumerable()).Aggregate((left, right) => left.Intersect(right));
                _solver.Assert(Term.Or(common.Select(value => IsNamed(name, value))));
                break;
            case not YesNoType:
                _solver.Assert(Term.And(both.SelectMany(fact => Within(name, fact.Shape))));
                break;
        }
    }

    private IEnumerable<string> Within(string name, ValueShape shape) =>
    [
        .. shape.Bounds.Low is { } low ? [$"(>= {Value(name)} {Term.Of(low)})"] : Array.Empty<string>(),
        .. shape.Bounds.High is { } high ? [$"(<= {Value(name)} {Term.Of(high)})"] : Array.Empty<string>(),
        .. shape.Type is DateType ? [$"(>= {Constant(name)} 0)", $"(<= {Constant(name)} {DateOnly.MaxValue.DayNumber})"] : Array.Empty<string>(),
    ];

    // The number of a name is its place in the newer book, or behind all of them.
    private string Number(string name, string value) => ((EnumType)_types[name]).IndexOf(value) is >= 0 and var place
        ? place.ToString(CultureInfo.InvariantCulture)
        : (100 + ((EnumType)_old.Facts[name].Type).IndexOf(value)).ToString(CultureInfo.InvariantCulture);

    // Whoever received a kind of something received it.
    private void AssertAccepted(BookSide side)
    {
        foreach ((string kind, TreatmentSymbol one) in side.Treatments)
        {
            foreach (string broader in one.Broader().Select(other => side.Treatments.First(pair => pair.Value == other).Key))
            {
                _solver.Assert(Term.Not(Term.And(Given(kind), NotGiven(broader))));
            }
        }
    }

    private Sample Sample(FactType type, string value, string name) => type switch
    {
        YesNoType => new Sample(value == Term.True ? "yes" : "no", _ => new RecordedAnswer(value == Term.True)),
        EnumType choice => SampleOf(choice.Names.FirstOrDefault(one => Number(name, one) == value) ?? value),
        _ => new Sample(value, _ => new RecordedNumber(SolverValue.Number(value), value)),
    };

    private static Sample SampleOf(string value) => new(value, fact => new RecordedName(((EnumType)fact.Type).IndexOf(value), value));
}
