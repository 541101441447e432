using System.Linq.Expressions;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Rete.Lowering;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Sources;

/// <summary>Conditions on patients as they are read from files.</summary>
internal sealed class PatientSource : FactSource<Patient>
{
    public override Leaf Answer(FactSymbol fact) => Test(Call(nameof(PatientFacts.Answer), fact));

    public override Leaf Compare(FactSymbol fact, ComparisonSign sign, decimal limit) => Test(Number(fact), sign, limit);

    public override Leaf Member(FactSymbol fact, ulong members)
    {
        Expression name = Name(fact);
        Leaf[] each = [.. Enumerable.Range(0, ((EnumType)fact.Type).Names.Length).Select(index => Test(name, ComparisonSign.Equal, index))];
        return new Leaf(
            Logic.Or(each.Where((_, index) => (members >> index & 1) != 0).Select(leaf => leaf.IsYes)),
            Logic.Or(each.Where((_, index) => (members >> index & 1) == 0).Select(leaf => leaf.IsYes)));
    }

    public override Leaf Received(TreatmentSymbol treatment) => Test(Call(nameof(PatientFacts.Received), treatment));

    public override Expression Number(FactSymbol fact) => Call(nameof(PatientFacts.Number), fact);

    public override Expression Name(FactSymbol fact) => Call(nameof(PatientFacts.Name), fact);

    public override Expression IsRecorded(FactSymbol fact) => Call(nameof(PatientFacts.IsRecorded), fact);

    public override Func<Patient, Patient> Reader(IReadOnlyCollection<BoundExpression> nodes) => patient => patient;

    private MethodCallExpression Call<TSymbol>(string name, TSymbol symbol) =>
        Expression.Call(typeof(PatientFacts), name, null, Patient, Expression.Constant(symbol));
}

/// <summary>What a patient's record says, in plain values; null where it says nothing.</summary>
internal static class PatientFacts
{
    public static bool? Answer(Patient patient, FactSymbol fact) => (patient.Recorded(fact) as RecordedAnswer)?.Value;

    public static decimal? Number(Patient patient, FactSymbol fact) => (patient.Recorded(fact) as RecordedNumber)?.Value;

    public static int? Name(Patient patient, FactSymbol fact) => (patient.Recorded(fact) as RecordedName)?.Index;

    public static bool IsRecorded(Patient patient, FactSymbol fact) => patient.Recorded(fact) is not null;

    public static bool? Received(Patient patient, TreatmentSymbol treatment) =>
        patient.Received.Any(entry => entry.Value && entry.Key.IsKindOf(treatment)) ? true
        : patient.Received.Any(entry => !entry.Value && treatment.IsKindOf(entry.Key)) ? false
        : null;
}
