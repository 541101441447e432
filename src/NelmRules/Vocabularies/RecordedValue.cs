using System.Collections.Immutable;

namespace NelmRules.Vocabularies;

/// <summary>One value of a patient's record, checked against its fact; the text is what was recorded, for people.</summary>
public abstract record RecordedValue(string Text);

/// <summary>A recorded yes or no.</summary>
public sealed record RecordedAnswer(bool Value) : RecordedValue(Value ? "yes" : "no");

/// <summary>A recorded name of an enum, by its zero-based place.</summary>
public sealed record RecordedName(int Index, string Text) : RecordedValue(Text);

/// <summary>A recorded quantity, count, number or date: in the base unit of its dimension, dates as day numbers.</summary>
public sealed record RecordedNumber(decimal Value, string Text) : RecordedValue(Text);

/// <summary>A recorded list; it is complete. A field that a record leaves out is missing.</summary>
public sealed record RecordedList(ImmutableArray<ImmutableDictionary<FieldSymbol, RecordedValue>> Records, string Text) : RecordedValue(Text);
