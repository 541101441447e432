using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <content>NELM2xxx: names.</content>
internal static partial class Problems
{
    private const string Declare = "Look for its name in the vocabulary, or declare it.";

    /// <summary>A name in a condition that nothing declares.</summary>
    public static Diagnostic UnknownName(TextSpan span, string name, string? closest, string? hint = null) =>
        Error("NELM2001", span, $"Unknown fact or definition {UserText.Quote(name)}.", hint ?? DidYouMean(closest) ?? Declare) with { Fixes = Replace(span, closest) };

    /// <summary>A name of some kind, such as a treatment or an endpoint, that nothing declares.</summary>
    public static Diagnostic UnknownSymbol(TextSpan span, string kind, string name, string? closest, string? hint = null) =>
        Error("NELM2002", span, $"Unknown {kind} {UserText.Quote(name)}.", DidYouMean(closest) ?? hint) with { Fixes = Replace(span, closest) };

    /// <summary>A name of some kind that no vocabulary declares.</summary>
    public static Diagnostic UnknownInVocabulary(TextSpan span, string kind, string name, string? closest) => UnknownSymbol(span, kind, name, closest, Declare);

    /// <summary>A name that is already taken.</summary>
    public static Diagnostic DuplicateName(TextSpan span, string name, SourceText? firstSource, TextSpan first) =>
        Error("NELM2003", span, $"{UserText.Quote(name)} is already declared.", "Give one of the two another name.") with
        {
            Related = [new RelatedPlace(firstSource, first, "the first declaration")],
        };

    /// <summary>A name that is no value of the type it is compared with.</summary>
    public static Diagnostic UnknownValue(TextSpan span, string name, string allowed, string? closest) =>
        Error("NELM2004", span, $"{UserText.Quote(name)} is not one of the values {allowed}.", DidYouMean(closest)) with { Fixes = Replace(span, closest) };

    /// <summary>A vocabulary that a ruleset uses and that is not among the files.</summary>
    public static Diagnostic UnknownVocabulary(TextSpan span, string name, string? closest) =>
        Error("NELM2005", span, $"The vocabulary {UserText.Quote(name)} is not among the files.", DidYouMean(closest) ?? "Add its file or folder to the call.") with { Fixes = Replace(span, closest) };

    /// <summary>A vocabulary in another major version than the ruleset was written for.</summary>
    public static Diagnostic VocabularyVersion(TextSpan span, string name, string wanted, string found) =>
        Error(
            "NELM2006",
            span,
            $"This ruleset uses version {wanted} of {UserText.Quote(name)}, but version {found} is among the files.",
            "Read what changed in the vocabulary, then change the number.") with
        {
            Fixes = Replace(span, found.Split('.')[0]),
        };

    /// <summary>Definitions that form a circle.</summary>
    public static Diagnostic CyclicDefinition(TextSpan span, string circle) =>
        Error("NELM2007", span, $"These definitions form a circle: {circle}.", "Define one of them without the others.");

    /// <summary>Definitions that build on each other too deeply.</summary>
    public static Diagnostic DefinitionsTooDeep(TextSpan span, string name) =>
        Error("NELM2008", span, $"{UserText.Quote(name)} builds on too many definitions inside one another.", "Shorten the chain of definitions.");

    /// <summary>A declaration in the wrong kind of file.</summary>
    public static Diagnostic MisplacedDeclaration(TextSpan span, string keyword, string home) =>
        Error("NELM2009", span, $"A `{keyword}` belongs in a {home}.", $"Move it to a file that begins with `{home}`.");

    /// <summary>A second header, or a header that is not the first declaration.</summary>
    public static Diagnostic MisplacedHeader(TextSpan span, string keyword) =>
        Error("NELM2010", span, $"`{keyword}` must be the first declaration of its file.", "One file holds one vocabulary or one ruleset.");

    /// <summary>A value of an enum that stands alone where a condition is expected.</summary>
    public static Diagnostic BareValue(TextSpan span, string name, string fact) =>
        Error("NELM2011", span, $"{UserText.Quote(name)} is a value of `{fact}`, not a fact.", $"Write `{fact} == {name}`.") with
        {
            Fixes = Replace(span, $"{fact} == {name}"),
        };

    /// <summary>A name that was changed.</summary>
    public static Diagnostic RenamedName(TextSpan span, string name, string now) =>
        Error("NELM2012", span, $"{UserText.Quote(name)} is now called `{now}`.", $"Write `{now}`.") with { Fixes = Replace(span, now) };

    /// <summary>A former name that is still declared.</summary>
    public static Diagnostic FormerNameInUse(TextSpan span, string name, TextSpan clause) =>
        Error("NELM2013", span, $"{UserText.Quote(name)} is still declared, so it is nobody's former name.", "Remove the `formerly` clause or the declaration.") with
        {
            Fixes = Remove("the clause", clause),
        };

    /// <summary>Something that only a fact of a vocabulary can be asked for.</summary>
    public static Diagnostic NotAFact(TextSpan span, string name, TextSpan recorded) =>
        Error("NELM2014", span, $"{UserText.Quote(name)} is not a fact of a vocabulary, so it is never recorded.", "Write `is known`, or name a fact.") with
        {
            Fixes = Replace(recorded, "known"),
        };

    /// <summary>Treatments that are kinds of each other.</summary>
    public static Diagnostic CyclicTreatment(TextSpan span, string name) =>
        Error("NELM2015", span, $"{UserText.Quote(name)} would be a kind of itself.", "Remove one of the `is` clauses.");

    /// <summary>A value name that would hide missing data.</summary>
    public static Diagnostic UnknownAsValue(TextSpan span, string name, TextSpan? withSign = null) =>
        Error("NELM2016", span, $"No value is called {UserText.Quote(name)}: not knowing is the absence of a value.", "Leave it out; a missing fact is handled everywhere.") with
        {
            Fixes = withSign is { } whole ? Remove("it", whole) : [],
        };

    /// <summary>A name of a vocabulary where no vocabulary is among the files.</summary>
    public static Diagnostic NoVocabulary(TextSpan span) =>
        Error("NELM2017", span, "There is no vocabulary among the files.", "Add a vocabulary to the call, or name one with `--vocabulary`.");

    /// <summary>Something that is said twice where once is enough.</summary>
    public static Diagnostic SaidTwice(TextSpan span, string name, string what, TextSpan first) =>
        Error("NELM2018", span, $"{UserText.Quote(name)} is {what} twice.", "Remove one of the two.") with
        {
            Related = [new RelatedPlace(null, first, "the first time")],
        };

    /// <summary>A task where only a treatment can stand.</summary>
    public static Diagnostic TaskForTreatment(TextSpan span, string name) =>
        Error(
            "NELM2019",
            span,
            $"{UserText.Quote(name)} is a task, not a treatment.",
            "A task is advised by a rule of its own; what it gives is asked for as a fact, for example `ki67 is known`.");

    /// <summary>A treatment where only a task can stand.</summary>
    public static Diagnostic TreatmentForTask(TextSpan span, string name) =>
        Error(
            "NELM2019",
            span,
            $"{UserText.Quote(name)} is a treatment, not a task.",
            "Tasks are compared and combined with tasks, and are kinds of tasks; only behind `after` may a treatment stand.");
}
