using System.Collections.Immutable;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Tests.Generation;
using NelmRules.Vocabularies;
using NRules;

namespace NelmRules.Rete.Tests;

/// <summary>
/// Random books with every production of the language, and random patients; <c>NELM_FUZZ_BOOKS</c> and <c>NELM_FUZZ_SEED</c> run others.
/// A book that fails is made smaller before it is shown, and the patient with it.
/// </summary>
public sealed class RandomBookTests
{
    private const int Variants = 8;

    [Fact]
    public void Random_patient_gets_the_same_answers_from_NRules_and_interpreter() =>
        Books.Check(150, (generated, book) => Compare(generated, book, EvaluationOptions.Default));

    [Fact]
    public void Random_patient_gets_the_same_answers_without_the_encoders_readings() =>
        Books.Check(50, (generated, book) => Compare(generated, book, new EvaluationOptions(Strict: true)));

    private static void Compare(GeneratedBook generated, RuleBook book, EvaluationOptions options)
    {
        ISessionFactory factory = book.ToNRules(options).Compile();
        Random random = new(generated.Seed);
        foreach (string json in generated.Patients)
        {
            Patient recorded = Patient.FromJson(json, book.Vocabulary);
            for (int variant = 0; variant < Variants; variant++)
            {
                Patient patient = variant == 0 ? recorded : Forgotten(recorded, random);
                Difference.First(patient, one => Said.ByNRules(factory, one), one => Said.ByInterpreter(book, one, options)).ShouldBeNull();
            }
        }
    }

    // The same patient, of whom less is known.
    private static Patient Forgotten(Patient patient, Random random) => patient with
    {
        Facts = Some(patient.Facts, random),
        Received = Some(patient.Received, random),
    };

    private static ImmutableDictionary<TSymbol, TValue> Some<TSymbol, TValue>(IEnumerable<KeyValuePair<TSymbol, TValue>> all, Random random)
        where TSymbol : Symbol => all.OrderBy(entry => entry.Key.Name, StringComparer.Ordinal).Where(_ => random.Next(3) > 0).ToImmutableDictionary();
}
