using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>The problems of the values of one object. Nearly every object has none, so nothing is made before there is one.</summary>
internal sealed class BindingProblems
{
    private DiagnosticBag? _bag;

    /// <summary>The zero-based entry that is being read, and its list, or null outside lists.</summary>
    public (string List, int Index)? Entry { get; set; }

    /// <summary>Where a value of the target is read, for the readers that the JSON form uses too.</summary>
    public ValueSlot Slot(ValueTarget target) => new(Label(target), target.Shape, _bag ??= new DiagnosticBag(null));

    /// <summary>Reads a value as a patient file would hold it.</summary>
    public RecordedValue? Read(ValueTarget target, JsonNode node) => ValueReader.Read(Slot(target), node);

    /// <summary>Reports a problem; there is no value then.</summary>
    public RecordedValue? Reject(ValueTarget target, Func<string, Diagnostic> describe) => Slot(target).Reject(describe(Label(target)));

    /// <summary>Reports a kind that was given while its class was not.</summary>
    public void AddContradiction(ClassAndKind pair, IReadOnlyDictionary<TreatmentSymbol, bool> received)
    {
        bool contradicts = received.TryGetValue(pair.Kind, out bool kind) && kind
            && received.TryGetValue(pair.Class, out bool broader) && !broader;
        if (contradicts)
        {
            _bag ??= new DiagnosticBag(null);
            _bag.Add(Problems.PatientReceivedContradiction(default, pair.Kind.Name, pair.Class.Name, null));
        }
    }

    /// <summary>Every problem in the order of its code.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => _bag?.ToImmutable() ?? [];

    private string Label(ValueTarget target) => Entry is { } entry
        ? string.Create(CultureInfo.InvariantCulture, $"{target.Label} in entry {entry.Index + 1} of `{entry.List}`")
        : target.Label;
}
