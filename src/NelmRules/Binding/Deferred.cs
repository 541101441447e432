using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>How far a definition has come.</summary>
internal enum Progress
{
    /// <summary>Nobody has needed it yet.</summary>
    Waiting,

    /// <summary>It, or something it is defined from, is being bound.</summary>
    UnderWay,

    /// <summary>It has its body and type.</summary>
    Usable,

    /// <summary>It could not be understood, and that has been reported.</summary>
    Broken,
}

/// <summary>A definition or criteria whose body is bound when it is first needed, so that order in files means nothing.</summary>
/// <param name="syntax">The declaration.</param>
/// <param name="symbol">The symbol that gets its body.</param>
/// <param name="scope">The file it stands in.</param>
internal sealed class Deferred(DeclarationSyntax syntax, Symbol symbol, UnitScope scope)
{
    private Queue<Deferred>? _needs;

    /// <summary>The symbol that gets its body.</summary>
    public Symbol Symbol { get; } = symbol;

    /// <summary>The file it stands in.</summary>
    public UnitScope Scope { get; } = scope;

    /// <summary>How far it has come.</summary>
    public Progress Progress { get; private set; }

    /// <summary>Whether it is defined from facts alone, as most are.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>Binds the body of one that nobody has needed yet and that is defined from facts alone; false where there is nothing to bind, or something else comes first.</summary>
    public bool CloseAlone()
    {
        if (Progress != Progress.Waiting)
        {
            return false;
        }

        _needs = NamesRead.DeferredIn(syntax, Scope);
        IsAlone = _needs is null;
        if (IsAlone)
        {
            Progress = Progress.UnderWay;
            Close();
        }

        return IsAlone;
    }

    /// <summary>What its body is defined from.</summary>
    public Queue<Deferred> Open()
    {
        Progress = Progress.UnderWay;
        return _needs ?? NamesRead.DeferredIn(syntax, Scope) ?? new();
    }

    /// <summary>Binds the body once all it is defined from is bound.</summary>
    public void Close() => Progress = Bind() ? Progress.Usable : Progress.Broken;

    private bool Bind() => syntax switch
    {
        DefineSyntax define => DefinitionBinder.BindBody(define, (DefinitionSymbol)Symbol, Scope),
        CriteriaSyntax criteria => CriteriaBinder.BindItems(criteria, (CriteriaSymbol)Symbol, Scope),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
