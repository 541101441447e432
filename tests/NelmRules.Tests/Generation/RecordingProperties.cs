using System.Text.Json.Nodes;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace NelmRules.Tests.Generation;

/// <summary>Recording what was missing decides; it never takes a decision back.</summary>
public sealed class RecordingProperties
{
    [Fact]
    public void Recording_a_missing_fact_never_turns_met_into_not_met_or_back()
    {
        int decided = 0;
        Books.Check(60, (book, _) =>
        {
            Random random = new(book.Seed);
            BoundBook bound = Binder.Bind([.. book.Sources.Select(Parser.Parse)]);
            BoundExpression[] conditions = [.. BoundConditions.In(bound).Where(condition => condition.Type is YesNoType && IsPlain(condition))];
            foreach (string patient in book.Patients)
            {
                Patient more = Read(patient, bound.Vocabulary);
                Patient less = Read(WithoutSome(patient, random), bound.Vocabulary);
                foreach (BoundExpression condition in conditions)
                {
                    Answers before = Of(condition, less);
                    decided += before is Answers.Yes or Answers.No ? 1 : 0;
                    (Of(condition, more) & ~before).ShouldBe(Answers.None, condition.Place.Source.Slice(condition.Place.Span));
                }
            }
        });
        decided.ShouldBeGreaterThan(500);
    }

    // Asking for documentation is meant to change with the record, and a recorded fact replaces what its definition gives.
    private static bool IsPlain(BoundExpression condition) => BoundTree.Closure(condition)
        .All(part => part is not (BoundIsKnown or BoundIsRecorded or BoundFact { Definition: not null }));

    private static Answers Of(BoundExpression condition, Patient patient) => new Interpreter(patient, EvaluationOptions.Default).Condition(condition);

    private static Patient Read(string json, Vocabulary vocabulary) =>
        PatientReader.Read(new SourceText("patient.json", json), vocabulary).Patient.ShouldNotBeNull(json);

    private static string WithoutSome(string json, Random random)
    {
        JsonNode root = JsonNode.Parse(json)!;
        foreach (JsonNode? part in new[] { root["facts"], root["received"] })
        {
            Thin(part!, random);
        }

        return root.ToJsonString();
    }

    // A quantity in two parts stays whole.
    private static void Thin(JsonNode node, Random random)
    {
        if (node is JsonObject members && !members.ContainsKey("unit"))
        {
            foreach (string name in members.Select(member => member.Key).Where(_ => random.Next(3) == 0).ToArray())
            {
                members.Remove(name);
            }
        }

        foreach (JsonNode? part in node is JsonObject rest ? rest.Select(member => member.Value) : node is JsonArray items ? items : Enumerable.Empty<JsonNode?>())
        {
            if (part is JsonObject or JsonArray)
            {
                Thin(part, random);
            }
        }
    }
}
