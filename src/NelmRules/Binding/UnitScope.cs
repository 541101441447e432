using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>What names mean in one file: its own terms and definitions first, then its vocabularies.</summary>
internal sealed partial class UnitScope(FileSyntax file, string owner, BookScope book) : NameScope
{
    private readonly Dictionary<string, SymbolIndex> _indexes = new(StringComparer.Ordinal);
    private ExpressionBinder? _expressions;

    /// <inheritdoc/>
    public override SourceText Source => file.Source;

    /// <inheritdoc/>
    public override DiagnosticBag Diagnostics { get; } = new(file.Source);

    /// <summary>The name of the ruleset or vocabulary.</summary>
    public string Owner { get; } = owner;

    /// <summary>The name in the header, or null.</summary>
    public NameSyntax? Name { get; set; }

    /// <summary>What all files share.</summary>
    public BookScope Book { get; } = book;

    /// <summary>What binds expressions outside lists.</summary>
    public ExpressionBinder Expressions => _expressions ??= new ExpressionBinder(this);

    /// <summary>The vocabularies whose names can be used.</summary>
    public ImmutableArray<VocabularySymbol> Vocabularies { get; set; } = [];

    /// <summary>Whether the ruleset encodes a source, whose abbreviations may mean something of their own.</summary>
    public bool HasSource { get; set; }

    /// <summary>The terms: names of this file for treatments, goals, endpoints, parties or facts.</summary>
    public Dictionary<string, Symbol> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>The definitions and criteria of this file by name; a definition may replace that of a fact.</summary>
    public Dictionary<string, Deferred> Deferred { get; } = new(StringComparer.Ordinal);

    /// <summary>Former names and what they are called now.</summary>
    public Dictionary<string, string> Formerly { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that are declared in this file in a way that could not be understood; they are not called unknown.</summary>
    public HashSet<string> Unusable { get; } =
        [.. Each.Kept(file.Unread.AsSpan(), unread => unread.Name?.Text)];

    /// <inheritdoc/>
    public override BoundExpression? BindCondition(ExpressionSyntax syntax) => Expressions.BindCondition(syntax);

    /// <inheritdoc/>
    public override TreatmentSymbol? Treatment(NameSyntax name) => Advised(name, isTask: false);

    /// <inheritdoc/>
    public override EndpointSymbol? Endpoint(NameSyntax name) => Find<EndpointSymbol>("endpoint", name, Endpoints());

    /// <inheritdoc/>
    public override FactSymbol? Fact(NameSyntax name) => Find<FactSymbol>("fact", name, Facts());

    /// <summary>What can be advised by this name, term or abbreviation: a treatment or a task.</summary>
    public TreatmentSymbol? Advised(NameSyntax name) => Find<TreatmentSymbol>("treatment or task", name, Treatments());

    /// <summary>A task by its name, term or abbreviation, or a treatment; one in place of the other is reported.</summary>
    public TreatmentSymbol? Advised(NameSyntax name, bool isTask)
    {
        TreatmentSymbol? found = Find<TreatmentSymbol>(isTask ? "task" : "treatment", name, Treatments());
        if (found is null || found.IsTask == isTask)
        {
            return found;
        }

        Diagnostics.Add(isTask ? Problems.TreatmentForTask(name.Span, name.Text) : Problems.TaskForTreatment(name.Span, name.Text));
        return null;
    }

    /// <summary>The place of a span in this file.</summary>
    public Place PlaceOf(TextSpan span) => new(Source, span);

    /// <summary>Every definition and criteria of this file with its body, in the order of the names.</summary>
    /// <remarks>
    /// Those that stand alone are bound in the order of the file, in which they lie in memory (docs/performance.md); the others in the
    /// order of the names, so that a circle is told in the same way whatever the order.
    /// </remarks>
    public Symbol[] RequireAll()
    {
        foreach (Deferred deferred in Deferred.Values)
        {
            if (deferred.CloseAlone())
            {
                Book.Check(deferred.Symbol as DefinitionSymbol);
            }
        }

        Deferred[] inOrder = StableSort.ByName<Deferred>([.. Deferred.Values], [.. Deferred.Keys]);
        return Array.ConvertAll(inOrder, Required);
    }

    /// <summary>A party by its name or term.</summary>
    public PartySymbol? Party(NameSyntax name) => Find<PartySymbol>("party", name, Index("parties", vocabulary => vocabulary.Parties.Values));

    /// <summary>A group by its name.</summary>
    public GroupSymbol? Group(NameSyntax name) => Find<GroupSymbol>("group", name, Index("groups", vocabulary => vocabulary.Groups.Values));

    /// <summary>A goal or an endpoint by its name, term or abbreviation.</summary>
    public Symbol? Purpose(NameSyntax name)
    {
        bool isEndpoint = Terms.GetValueOrDefault(name.Text) is EndpointSymbol || Endpoints().Has(name.Text) || Endpoints().Formerly(name.Text) is not null;
        return isEndpoint ? Endpoint(name) : Find<GoalSymbol>("goal or endpoint", name, Goals());
    }

    /// <summary>The fact of the vocabularies with this name, or null; reports nothing.</summary>
    public FactSymbol? PeekFact(string name)
    {
        FactSymbol? found = null;
        foreach (VocabularySymbol vocabulary in Vocabularies)
        {
            found ??= vocabulary.Facts.GetValueOrDefault(name);
        }

        return found;
    }

    /// <summary>The fact with this name or term, or null; reports nothing.</summary>
    public FactSymbol? FactOf(string name) => PeekFact(name) ?? Terms.GetValueOrDefault(name) as FactSymbol;

    /// <summary>The treatment with this name, term or abbreviation, or null; reports nothing.</summary>
    public TreatmentSymbol? PeekTreatment(string name) =>
        Advised(name) is { IsTask: false } found
            ? found
            : null;

    /// <summary>The definition or criteria that a name stands for here, or null; a fact's definition comes with its name.</summary>
    public Deferred? PeekDeferred(string written)
    {
        string name = Terms.GetValueOrDefault(written) is FactSymbol fact ? fact.Name : written;
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0
            ? Book.Units.GetValueOrDefault(name[..dot])?.Deferred.GetValueOrDefault(name[(dot + 1)..])
            : Deferred.GetValueOrDefault(name) ?? DeferredInVocabularies(name);
    }

    private Symbol Required(Deferred deferred)
    {
        if (!deferred.IsAlone)
        {
            Book.Require(deferred, deferred.Symbol.Place.Span, Diagnostics);
            Book.Check(deferred.Symbol as DefinitionSymbol);
        }

        return deferred.Symbol;
    }

    private Deferred? DeferredInVocabularies(string name)
    {
        Deferred? found = null;
        foreach (VocabularySymbol vocabulary in Vocabularies)
        {
            found ??= Book.Units.GetValueOrDefault(vocabulary.Name)?.Deferred.GetValueOrDefault(name);
        }

        return found;
    }

    private IEnumerable<UnitScope> VocabularyUnits =>
        Vocabularies.Select(vocabulary => Book.Units.GetValueOrDefault(vocabulary.Name)).OfType<UnitScope>();

    private SymbolIndex Treatments() => Index("treatments", vocabulary => vocabulary.Treatments.Values.Concat(vocabulary.Tasks.Values));

    private SymbolIndex Endpoints() => Index("endpoints", vocabulary => vocabulary.Endpoints.Values);

    private SymbolIndex Goals() => Index("goals", vocabulary => vocabulary.Goals.Values);

    private SymbolIndex Facts() => Index("facts", vocabulary => vocabulary.Facts.Values);

    // Vocabularies look up their own names while they are still being declared: only what is complete is kept.
    private SymbolIndex Index(string kind, Func<VocabularySymbol, IEnumerable<Symbol>> symbols)
    {
        if (_indexes.TryGetValue(kind, out SymbolIndex? known))
        {
            return known;
        }

        SymbolIndex index = new();
        foreach (VocabularySymbol vocabulary in Vocabularies)
        {
            index.Add(symbols(vocabulary));
        }

        if (!index.IsEmpty)
        {
            _indexes.Add(kind, index);
        }

        return index;
    }

    // The treatment or task with this name, term or abbreviation; reports nothing.
    private TreatmentSymbol? Advised(string name) =>
        Terms.GetValueOrDefault(name) as TreatmentSymbol ?? (TreatmentSymbol?)(Treatments().Named(name) ?? Treatments().Abbreviated(name));

    private T? Find<T>(string kind, NameSyntax name, SymbolIndex index)
        where T : Symbol
    {
        if (Terms.GetValueOrDefault(name.Text) is T term)
        {
            return term;
        }

        return (T?)(index.Named(name.Text) ?? Abbreviated(name, index)) ?? ReportUnknown<T>(kind, name, index);
    }

    private Symbol? Abbreviated(NameSyntax name, SymbolIndex index)
    {
        Symbol? found = index.Abbreviated(name.Text);
        if (found is not null && HasSource)
        {
            Diagnostics.Add(Problems.AbbreviationWithoutTerm(name.Span, name.Text, found.Name));
        }

        return found;
    }
}
