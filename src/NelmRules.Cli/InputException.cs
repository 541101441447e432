namespace NelmRules.Cli;

/// <summary>A call or an input that cannot be used; the message is one sentence for the person who made it.</summary>
internal sealed class InputException(string message) : Exception(message);
