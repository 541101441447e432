using NelmRules.Binding;
using NelmRules.Comparison;
using NelmRules.Patients;
using NelmRules.Reporting.Difference;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>An example patient as a report prints it, read again as the <c>given</c> of a case.</summary>
internal static class PrintedPatient
{
    private const string Received = "received ";

    /// <summary>What a book says of the printed patient; null where it cannot be read, or breaks an invariant.</summary>
    public static Opinion? Read(Witness witness, SmallBook book, BookSide side, BookSide newer)
    {
        string[] given = [.. Lines(RegionWords.Of(witness)).Select(one => Given(one.Name, one.Value, side)).OfType<string>()];
        if (book.BindWith([$"case zz\n{string.Concat(given)}  expect only nothing\n"]) is not { } bound)
        {
            return null;
        }

        CaseSymbol patient = bound.Rulesets.Single().Cases.Single(one => one.Name == "zz");
        return new Behaviour(new BookSide(bound, newer.Book), newer).Of(new Patient(null, patient.Given, patient.Received));
    }

    private static IEnumerable<(string Name, string Value)> Lines(string printed) => printed == "any patient" ? [] : printed.Split("; ").Select(fact =>
    {
        int at = fact.IndexOf(' ', fact.StartsWith(Received, StringComparison.Ordinal) ? Received.Length : 0);
        return (fact[..at], fact[(at + 1)..]);
    });

    // By the name that the book itself has; what it does not know is left out.
    private static string? Given(string name, string value, BookSide side)
    {
        bool isTreatment = name.StartsWith(Received, StringComparison.Ordinal);
        string? own = isTreatment ? side.Treatments.GetValueOrDefault(name[Received.Length..])?.Name : side.Facts.GetValueOrDefault(name)?.Name;
        return own is null ? null : $"  given {(isTreatment ? Received : "")}{own} = {value}\n";
    }
}
