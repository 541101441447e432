using NelmRules.Evaluation;
using NelmRules.Patients;
using NRules;

namespace NelmRules.Rete.Tests;

public sealed class BundledPatientTests(BundledPatientTests.Compiled compiled) : IClassFixture<BundledPatientTests.Compiled>
{
    public static TheoryData<string> Files() => [.. BundledBook.PatientFiles];

    [Theory]
    [MemberData(nameof(Files))]
    public void Bundled_patient_gets_the_same_answers_from_NRules_and_interpreter(string file)
    {
        Patient patient = Patient.FromJson(BundledBook.Json(file), BundledBook.Book.Vocabulary);
        Said.ByNRules(compiled.Everything, patient).ShouldBe(Said.ByInterpreter(BundledBook.Book, patient));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Bundled_patient_gets_the_same_answers_without_the_encoders_readings(string file)
    {
        Patient patient = Patient.FromJson(BundledBook.Json(file), BundledBook.Book.Vocabulary);
        Said.ByNRules(compiled.Strict, patient).ShouldBe(Said.ByInterpreter(BundledBook.Book, patient, new EvaluationOptions(Strict: true)));
    }

    /// <summary>The bundled book, compiled once: sessions are for one patient, the factory is for all.</summary>
    public sealed class Compiled
    {
        public ISessionFactory Everything { get; } = BundledBook.Book.ToNRules().Compile();

        public ISessionFactory Strict { get; } = BundledBook.Book.ToNRules(new EvaluationOptions(Strict: true)).Compile();
    }
}
