using Sprache;

namespace NelmRules.Syntax;

/// <summary>How the reading of a declaration ended: one object for all declarations of a file.</summary>
internal sealed class DeclarationResult : IResult<DeclarationSyntax>
{
    /// <summary>The declaration, where nothing failed.</summary>
    public DeclarationSyntax Value { get; set; } = null!;

    /// <summary>The place behind what has been read, or that of the failure.</summary>
    public IInput Remainder { get; set; } = null!;

    /// <summary>What could have stood there; nothing where it did.</summary>
    public IEnumerable<string> Expectations { get; set; } = [];

    public bool WasSuccessful { get; set; }

    public string Message => "";
}
