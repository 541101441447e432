using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>A definition that does not allow what is recorded of its fact, and the patient as the definition would have it.</summary>
internal sealed record Contradiction(DefinitionSymbol Definition, Interpreter Instead, Discrepancy Discrepancy)
{
    /// <summary>The fact.</summary>
    internal string Fact => Definition.Fact!.Name;

    /// <summary>Every contradiction, in the order of the facts, then of the owners of the definitions.</summary>
    internal static Contradiction[] FindAll(
        List<DefinitionSymbol> definitions, Interpreter interpreter, Patient patient, EvaluationOptions options)
    {
        List<Contradiction> found = [];
        foreach (DefinitionSymbol definition in definitions)
        {
            if (definition.Fact is not null && !interpreter.IsLeftOut(definition)
                && interpreter.Recorded(definition.Fact) is { } recorded && !Allows(definition, recorded, interpreter))
            {
                Interpreter instead = new(patient, options, definition);
                found.Add(new Contradiction(definition, instead, Describe(definition, interpreter)));
            }
        }

        return StableSort.Of([.. found], Compare);
    }

    private static int Compare(Contradiction one, Contradiction other)
    {
        int facts = string.CompareOrdinal(one.Fact, other.Fact);
        return facts == 0 ? string.CompareOrdinal(one.Definition.Owner, other.Definition.Owner) : facts;
    }

    private static bool Allows(DefinitionSymbol definition, RecordedValue recorded, Interpreter interpreter) => recorded switch
    {
        RecordedAnswer answer => (interpreter.Definition(definition) & (Answers.Unclear | (answer.Value ? Answers.Yes : Answers.No))) != 0,
        RecordedName name => (interpreter.DefinitionReading(definition).AllNames >> name.Index & 1) != 0,
        RecordedNumber number => Allows(interpreter.DefinitionNumber(definition), number.Value),
        _ => true,
    };

    private static bool Allows(NumericRange range, decimal value) => !(value < range.Low) && !(value > range.High);

    private static Discrepancy Describe(DefinitionSymbol definition, Interpreter interpreter) => new(
        definition.Fact!.Name,
        interpreter.Recorded(definition.Fact)!.Text,
        ValueText.OfDefinition(definition, interpreter),
        definition.Owner,
        null);
}
