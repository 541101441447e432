using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Reads the facts of a record.</summary>
internal sealed class FactsReader(Vocabulary vocabulary, DiagnosticBag problems)
{
    private readonly NameFinder _names = new(vocabulary.Facts);

    /// <summary>The value of each fact of the vocabulary, in their order; null where none is recorded.</summary>
    public RecordedValue?[] Read(JsonObjectNode facts)
    {
        RecordedValue?[] values = new RecordedValue?[vocabulary.FactCount];
        foreach (JsonMember member in facts.Members)
        {
            if (Find(member) is { } fact && ReadValue(fact, member.Value) is { } value)
            {
                values[vocabulary.IndexOf(fact)] = value;
            }
        }

        return values;
    }

    private RecordedValue? ReadValue(FactSymbol fact, JsonNode node) =>
        ValueReader.Read(new ValueSlot($"`{fact.Name}`", fact.Shape, problems), node);

    private FactSymbol? Find(JsonMember member)
    {
        FactSymbol? fact = vocabulary.FindFact(member.Name);
        if (fact is null)
        {
            problems.Add(_names.FindFormer(member.Name) is { } renamed
                ? Problems.PatientRenamedFact(member.NameSpan, member.Name, renamed.Name)
                : Unknown(member.NameSpan, member.Name));
        }

        return fact;
    }

    private Diagnostic Unknown(TextSpan span, string name) => vocabulary.FindTreatment(name) is null
        ? Problems.PatientUnknownFact(span, name, _names.Closest(name), Beside(name))
        : Problems.PatientUnknownFact(span, name, closest: null, $"`{name}` is a treatment; write it inside `received`.");

    private static string? Beside(string name) =>
        name is "schema" or "id" or "title" or "received" ? $"`{name}` stands beside `facts`, not inside it." : null;
}
