using System.Globalization;
using NelmRules.Text;
using static NelmRules.Diagnostics.UserText;

namespace NelmRules.Diagnostics;

/// <content>NELM50xx: the shape of a patient's record and the names in it.</content>
internal static partial class Problems
{
    /// <summary>A patient file that is no JSON.</summary>
    public static Diagnostic PatientBroken(TextSpan span, string what, string hint) =>
        Error("NELM5001", span, $"The patient file cannot be read from here on: {what}.", hint);

    /// <summary>A patient file that holds something else than a record.</summary>
    public static Diagnostic PatientNotARecord(TextSpan span, string written) =>
        Error(
            "NELM5002",
            span,
            $"A patient's record is facts by their names, and this file holds {written}.",
            "Write `{ \"facts\": { \"ki67\": \"55 %\" } }` with the facts of the patient.");

    /// <summary>Brackets inside brackets beyond any record.</summary>
    public static Diagnostic PatientTooDeep(TextSpan span, int limit) =>
        Error(
            "NELM5003",
            span,
            string.Create(CultureInfo.InvariantCulture, $"The patient file has more than {limit} levels of brackets inside one another."),
            "A record needs five at most; look for a bracket too many.");

    /// <summary>A key that stands twice in one object.</summary>
    public static Diagnostic PatientDuplicateKey(TextSpan span, string name, SourceText source, TextSpan first) =>
        Error("NELM5004", span, $"{Quote(name)} is given twice.", "Keep the one that is right and remove the other.") with
        {
            Related = [new RelatedPlace(source, first, "given here first")],
        };

    /// <summary>A key beside <c>facts</c> and <c>received</c> that means nothing.</summary>
    public static Diagnostic PatientUnknownKey(TextSpan span, string name, string known, (string? Closest, string? Hint) meant) =>
        Error("NELM5005", span, $"{Quote(name)} is not a part of a patient's record.", meant.Hint ?? DidYouMean(meant.Closest) ?? $"The parts are {known}.") with
        {
            Fixes = ReplaceQuoted(span, meant.Closest),
        };

    /// <summary>A version of the format that this version of the tools does not read.</summary>
    public static Diagnostic PatientSchema(TextSpan span, string written, string known) =>
        Error(
            "NELM5006",
            span,
            $"The patient file names the format {Quote(written)}, which is not known.",
            $"Write `{known}`, or leave `schema` out.") with
        {
            Fixes = ReplaceQuoted(span, known),
        };

    /// <summary>A part of the record that holds the wrong kind of thing.</summary>
    public static Diagnostic PatientPart(TextSpan span, string name, string wanted, string written, string hint) =>
        Error("NELM5007", span, $"`{name}` holds {wanted}, and {written} is written.", hint);

    /// <summary>A fact that the vocabulary does not have.</summary>
    public static Diagnostic PatientUnknownFact(TextSpan span, string name, string? closest, string? hint) =>
        Error("NELM5008", span, $"Unknown fact {Quote(name)}.", hint ?? DidYouMean(closest) ?? "The vocabulary lists the facts and their names.") with
        {
            Fixes = ReplaceQuoted(span, closest),
        };

    /// <summary>A fact under the name it had before.</summary>
    public static Diagnostic PatientRenamedFact(TextSpan span, string name, string now) =>
        Error("NELM5009", span, $"The fact {Quote(name)} is now called `{now}`.", $"Write `{now}`.") with { Fixes = ReplaceQuoted(span, now) };

    /// <summary>A treatment that the vocabulary does not have.</summary>
    public static Diagnostic PatientUnknownTreatment(TextSpan span, string name, string? closest, string? hint) =>
        Error("NELM5010", span, $"Unknown treatment {Quote(name)}.", hint ?? DidYouMean(closest) ?? "The vocabulary lists the treatments and their names.") with
        {
            Fixes = ReplaceQuoted(span, closest),
        };

    /// <summary>A task among the treatments; nobody receives one.</summary>
    public static Diagnostic PatientTaskReceived(TextSpan span, string name) =>
        Error(
            "NELM5010",
            span,
            $"{Quote(name)} is a task, not a treatment, so it is not received.",
            "Leave it out; what the task gives is recorded as a fact, inside `facts`.");

    /// <summary>A treatment under the name it had before.</summary>
    public static Diagnostic PatientRenamedTreatment(TextSpan span, string name, string now) =>
        Error("NELM5011", span, $"The treatment {Quote(name)} is now called `{now}`.", $"Write `{now}`.") with { Fixes = ReplaceQuoted(span, now) };

    /// <summary>An abbreviation, which may mean one thing in one source and another in the next.</summary>
    public static Diagnostic PatientAbbreviation(TextSpan span, string name, string fullName) =>
        Error(
            "NELM5012",
            span,
            $"{Quote(name)} is short for the treatment `{fullName}`.",
            $"Write `{fullName}`: sources use one abbreviation for different treatments.") with
        {
            Fixes = ReplaceQuoted(span, fullName),
        };

    /// <summary>A treatment that is recorded as neither given nor not given.</summary>
    public static Diagnostic PatientReceivedValue(TextSpan span, string treatment, string written) =>
        Error(
            "NELM5013",
            span,
            $"`{treatment}` was received or was not, and {written} says neither.",
            "Write `true` or `false`; leave it out where it is not known.");

    /// <summary>A treatment given while its class is recorded as not given.</summary>
    public static Diagnostic PatientReceivedContradiction(TextSpan span, string kind, string broader, RelatedPlace? broaderPlace) =>
        Error(
            "NELM5014",
            span,
            $"`{kind}` is recorded as received and `{broader}`, of which it is a kind, as not received.",
            "Correct the one that is wrong.") with
        {
            Related = broaderPlace is null ? [] : [broaderPlace],
        };

    /// <summary>A field that the records of a list do not have.</summary>
    public static Diagnostic PatientUnknownField(TextSpan span, string name, string entry, string known, string? closest) =>
        Error("NELM5015", span, $"Unknown field {Quote(name)} in {entry}.", DidYouMean(closest) ?? $"The fields are {known}.") with { Fixes = ReplaceQuoted(span, closest) };

    /// <summary>A YAML file that cannot be read.</summary>
    public static Diagnostic PatientYaml(TextSpan span, string what, string hint) =>
        Error("NELM5016", span, $"The patient file cannot be read as YAML: {what}.", hint);
}
