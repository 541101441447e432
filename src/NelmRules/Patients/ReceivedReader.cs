using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Reads the treatments of a record: given, not given, or (left out) not known.</summary>
internal sealed class ReceivedReader(Vocabulary vocabulary, DiagnosticBag problems)
{
    private readonly NameFinder<TreatmentSymbol> _names = new(DistinctTreatments(vocabulary));

    public Dictionary<TreatmentSymbol, bool> Read(JsonObjectNode received)
    {
        Dictionary<TreatmentSymbol, Answer> answers = [];
        foreach (JsonMember member in received.Members)
        {
            if (Find(member) is { } treatment && ReadAnswer(treatment, member.Value) is { } given)
            {
                answers.Add(treatment, new Answer(given, member.NameSpan));
            }
        }

        CheckClasses(answers);
        Dictionary<TreatmentSymbol, bool> read = [];
        foreach ((TreatmentSymbol treatment, Answer answer) in answers)
        {
            read.Add(treatment, answer.Given);
        }

        return read;
    }

    // Two vocabularies that declare one treatment are an error of the rules; the first stands.
    private static IEnumerable<TreatmentSymbol> DistinctTreatments(Vocabulary vocabulary) =>
        vocabulary.Treatments.Where(treatment => vocabulary.FindTreatment(treatment.Name) == treatment);

    private TreatmentSymbol? Find(JsonMember member)
    {
        TreatmentSymbol? treatment = _names.Find(member.Name);
        if (treatment is null)
        {
            problems.Add(DescribeUnknown(member.NameSpan, member.Name));
        }

        return treatment;
    }

    private Diagnostic DescribeUnknown(TextSpan span, string name)
    {
        if (_names.FindFormer(name) is { } renamed)
        {
            return Problems.PatientRenamedTreatment(span, name, renamed.Name);
        }

        TreatmentSymbol? meant = vocabulary.Treatments.FirstOrDefault(
            treatment => string.Equals(treatment.Abbreviation, name, StringComparison.OrdinalIgnoreCase));
        return meant is null
            ? Unknown(span, name)
            : Problems.PatientAbbreviation(span, name, meant.Name);
    }

    private Diagnostic Unknown(TextSpan span, string name) =>
        vocabulary.FindFact(name) is not null ? Problems.PatientUnknownTreatment(span, name, closest: null, $"`{name}` is a fact; write it inside `facts`.")
        : vocabulary.Parts.Any(part => part.Tasks.ContainsKey(name)) ? Problems.PatientTaskReceived(span, name)
        : Problems.PatientUnknownTreatment(span, name, _names.Closest(name), hint: null);

    private bool? ReadAnswer(TreatmentSymbol treatment, JsonNode node)
    {
        switch (node)
        {
            case JsonNullNode:
                return null;
            case JsonBooleanNode answer:
                return answer.Value;
            case JsonStringNode { Value: "yes" or "no" } word:
                return word.Value == "yes";
            default:
                problems.Add(Problems.PatientReceivedValue(node.Span, treatment.Name, ValueSlot.Written(node)));
                return null;
        }
    }

    private void CheckClasses(Dictionary<TreatmentSymbol, Answer> answers)
    {
        TreatmentSymbol[] given = [.. answers.Keys.Where(treatment => answers[treatment].Given)];
        TreatmentSymbol[] notGiven = [.. answers.Keys.Where(treatment => !answers[treatment].Given)];
        foreach (TreatmentSymbol kind in given)
        {
            foreach (TreatmentSymbol broader in notGiven.Where(kind.IsKindOf))
            {
                RelatedPlace place = new(problems.Source, answers[broader].Span, $"`{broader.Name}` is recorded here");
                problems.Add(Problems.PatientReceivedContradiction(answers[kind].Span, kind.Name, broader.Name, place));
            }
        }
    }

    private sealed record Answer(bool Given, TextSpan Span);
}
