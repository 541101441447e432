using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>A definition that does not allow what is recorded of its fact, and the patient as the definition would have it.</summary>
internal sealed record Contradiction(DefinitionSymbol Definition, Interpreter Instead, Discrepancy Discrepancy)
{
    /// <summary>The fact.</summary>
    internal string Fact => Definition.Fact!.Name;

    /// <summary>Every contradiction, in the order of the facts, then of the owners of the definitions.</summary>
    internal static IEnumerable<Contradiction> FindAll(
        IEnumerable<DefinitionSymbol> definitions, Interpreter interpreter, (Patient Patient, EvaluationOptions Options) given) => definitions
            .Where(definition => definition.Fact is not null && !interpreter.IsLeftOut(definition))
            .Where(definition => interpreter.Recorded(definition.Fact!) is { } recorded && !Allows(definition, recorded, interpreter))
            .OrderBy(definition => definition.Fact!.Name, StringComparer.Ordinal)
            .ThenBy(definition => definition.Owner, StringComparer.Ordinal)
            .Select(definition => new Contradiction(
                definition, new Interpreter(given.Patient, given.Options, definition), Describe(definition, interpreter)));

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
