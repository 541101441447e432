using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Reads the treatments of a record: given, not given, or (left out) not known.</summary>
internal sealed class ReceivedReader(Vocabulary vocabulary, DiagnosticBag problems)
{
    private readonly NameFinder _names = new(vocabulary.Treatments);

    public Dictionary<TreatmentSymbol, bool> Read(JsonObjectNode received)
    {
        List<Answer> answers = [];
        Dictionary<TreatmentSymbol, bool> read = [];
        foreach (JsonMember member in received.Members)
        {
            if (Find(member) is { } treatment && ReadAnswer(treatment, member.Value) is { } given)
            {
                answers.Add(new Answer(treatment, given, member.NameSpan));
                read.Add(treatment, given);
            }
        }

        CheckClasses(answers);
        return read;
    }

    private TreatmentSymbol? Find(JsonMember member)
    {
        TreatmentSymbol? treatment = vocabulary.FindTreatment(member.Name);
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

    private void CheckClasses(List<Answer> answers)
    {
        foreach (Answer kind in answers)
        {
            foreach (Answer broader in answers)
            {
                if (kind.Given && !broader.Given && kind.Treatment.IsKindOf(broader.Treatment))
                {
                    RefuseContradiction(kind, broader);
                }
            }
        }
    }

    private void RefuseContradiction(Answer kind, Answer broader)
    {
        RelatedPlace place = new(problems.Source, broader.Span, $"`{broader.Treatment.Name}` is recorded here");
        problems.Add(Problems.PatientReceivedContradiction(kind.Span, kind.Treatment.Name, broader.Treatment.Name, place));
    }

    private sealed record Answer(TreatmentSymbol Treatment, bool Given, TextSpan Span);
}
