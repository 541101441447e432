using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The values of expressions for one patient: the reference for every other way to evaluate rules.</summary>
/// <remarks>
/// What is not known flows as sets. A condition has the answers still possible, an enum the readings still possible, a number the
/// range still possible; every operator takes all combinations of its operands. A fact is its recorded value, else what its
/// definition allows, else everything its type allows. What the source leaves open is told apart from what is missing throughout:
/// by the answer unclear, by readings of several names, by ranges marked as open. A definition is evaluated once.
/// </remarks>
internal sealed partial class Interpreter(Patient patient, EvaluationOptions options, DefinitionSymbol? overruling = null)
{
    private readonly Dictionary<Symbol, object> _answers = [];
    private readonly Dictionary<Symbol, object> _readings = [];
    private readonly Dictionary<Symbol, object> _numbers = [];
    private int _level;

    /// <summary>
    /// Whether the answers are asked for that some record or other could give: facts can have all their values, recorded or not, and
    /// whether they are known is open.
    /// </summary>
    internal bool IsForAnyRecord { get; init; }

    /// <summary>What is recorded, or null; a definition that overrules the record makes its fact count as not recorded.</summary>
    internal RecordedValue? Recorded(BoundFact fact) =>
        overruling is not null && fact.Definition == overruling ? null : Recorded(fact.Fact);

    /// <summary>What is recorded, or null.</summary>
    internal RecordedValue? Recorded(FactSymbol fact) => patient.Recorded(fact);

    /// <summary>The definition that supplies a fact where it is not recorded, or null.</summary>
    internal DefinitionSymbol? Supplying(BoundFact fact) => fact.Definition is { } found && !IsForAnyRecord && !IsLeftOut(found) ? found : null;

    /// <summary>Whether a definition is the encoder's own reading and such readings are left out.</summary>
    internal bool IsLeftOut(DefinitionSymbol definition) => options.Strict && definition.Inferred is not null;

    /// <summary>Whether an item is the encoder's own reading and such readings are left out.</summary>
    internal bool IsLeftOut(CriteriaItem item) => options.Strict && item.Inferred is not null;

    /// <summary>Whether a treatment was received: what is recorded of it, of its kinds as given, of broader ones as not given.</summary>
    internal Answers Received(TreatmentSymbol treatment)
    {
        Answers received = Answers.YesOrNo;
        foreach ((TreatmentSymbol recorded, bool isGiven) in patient.Received)
        {
            if (isGiven && recorded.IsKindOf(treatment))
            {
                return Answers.Yes;
            }

            received = !isGiven && treatment.IsKindOf(recorded) ? Answers.No : received;
        }

        return received;
    }

    /// <summary>The records of a list, or null where it is not recorded.</summary>
    internal IReadOnlyList<ListRecord>? Records(FactSymbol list) => Recorded(list) is RecordedList recorded
        ? [.. recorded.Records.Select(values => new ListRecord(list, values, false))]
        : null;

    private static RecordedValue? Recorded(BoundField field, ListRecord? record) => record?.Values.GetValueOrDefault(field.Field);

    private static Answers Single(bool value) => value ? Answers.Yes : Answers.No;
}
