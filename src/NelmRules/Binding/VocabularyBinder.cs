using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds a vocabulary file: first what it declares, then, once every file has declared, its definitions and invariants.</summary>
internal sealed class VocabularyBinder
{
    private readonly FileSyntax _file;
    private readonly UnitScope _scope;
    private readonly Dictionary<string, DeclarationSyntax> _seen = new(StringComparer.Ordinal);

    public VocabularyBinder(FileSyntax file, VocabularySyntax header, BookScope book)
    {
        _file = file;
        Symbol = new VocabularySymbol(header.Name?.Text ?? "vocabulary", header.Title?.Value, new Place(file.Source, header.Span));
        _scope = new UnitScope(file, Symbol.Name, book) { Vocabularies = [Symbol] };
        BindVersion(header);
    }

    private void BindVersion(VocabularySyntax header)
    {
        string? version = VersionBinder.Bind(header, _scope.Diagnostics);
        Symbol.Version = version ?? Symbol.Version;
        if (version is null && (header.Clauses.IsEmpty || header.First<VersionClauseSyntax>() is not null))
        {
            _scope.Book.WithoutVersion.Add(Symbol);
        }
    }

    /// <summary>The vocabulary.</summary>
    public VocabularySymbol Symbol { get; }

    /// <summary>What its names mean.</summary>
    public UnitScope Scope => _scope;

    /// <summary>Declares everything; definitions get their bodies later.</summary>
    public void Declare()
    {
        DeclarationSyntax[] named = Each.Kept(_file.Declarations.AsSpan(), declaration => declaration.Name is not null && IsFresh(declaration) ? declaration : null);
        TreatmentSyntax[] advised = Each.Of<TreatmentSyntax>(named);
        Symbol.Treatments = Table<TreatmentSyntax, TreatmentSymbol>(advised, treatment => treatment.IsTask ? null : Treatment(treatment));
        Symbol.Tasks = Table<TreatmentSyntax, TreatmentSymbol>(advised, treatment => treatment.IsTask ? Treatment(treatment) : null);
        new TreatmentKinds(_scope).Bind(advised, Symbol);
        Symbol.Goals = Table<GoalSyntax, GoalSymbol>(named, goal =>
            new GoalSymbol(goal.Name!.Text, goal.Title?.Value, PlaceOf(goal)) { Abbreviation = goal.Abbreviation?.Text, Formerly = goal.Formerly() });
        Symbol.Endpoints = Table<EndpointSyntax, EndpointSymbol>(named, endpoint =>
            new EndpointSymbol(endpoint.Name!.Text, endpoint.Title?.Value, PlaceOf(endpoint)) { Abbreviation = endpoint.Abbreviation?.Text, Formerly = endpoint.Formerly() });
        Symbol.Parties = Table<PartySyntax, PartySymbol>(named, party =>
            new PartySymbol(party.Name!.Text, party.Title?.Value, PlaceOf(party)) { Formerly = party.Formerly() });
        Symbol.Facts = Table<FactSyntax, FactSymbol>(named, Fact);
        Symbol.Groups = Table<GroupSyntax, GroupSymbol>(named, Group);
        DefineSyntax[] defines = Array.FindAll(Each.Of<DefineSyntax>(_file.Declarations.AsSpan()), define => define.Name is not null);
        Array.ForEach(defines, DeclareDefinition);
        VocabularyNames.Check([.. named, .. defines], _scope);
    }

    /// <summary>The definitions with their bodies.</summary>
    public DefinitionSymbol[] Definitions() => Each.Kept(_scope.RequireAll(), symbol => symbol as DefinitionSymbol);

    /// <summary>The invariants that could be understood.</summary>
    public InvariantSymbol[] Invariants() => Each.Kept<InvariantSyntax, InvariantSymbol>(Each.Of<InvariantSyntax>(_file.Declarations.AsSpan()), Invariant);

    private InvariantSymbol? Invariant(InvariantSyntax syntax)
    {
        InvariantSymbol? invariant = _scope.BindCondition(syntax.Condition) is { } condition
            ? new InvariantSymbol(Lines.Join(_file.Source.Slice(syntax.Condition.Span)), syntax.Title?.Value, PlaceOf(syntax), condition)
            : null;
        _scope.Book.Check(invariant);
        return invariant;
    }

    // A definition has the name of the fact it supplies, so definitions are looked at apart.
    private bool IsFresh(DeclarationSyntax declaration)
    {
        if (declaration is DefineSyntax or VocabularySyntax)
        {
            return false;
        }

        if (_seen.TryAdd(declaration.Name!.Text, declaration))
        {
            return true;
        }

        _scope.Diagnostics.Add(Problems.DuplicateName(
            declaration.Name.Span, declaration.Name.Text, _file.Source, _seen[declaration.Name.Text].Name!.Span));
        return false;
    }

    private void DeclareDefinition(DefineSyntax define)
    {
        string name = define.Name!.Text;
        bool taken = Symbol.Facts.ContainsKey(name) ? _scope.Deferred.ContainsKey(name) : !_seen.TryAdd(name, define);
        if (taken)
        {
            TextSpan first = _scope.Deferred.GetValueOrDefault(name)?.Symbol.Place.Span ?? _seen[name].Name!.Span;
            _scope.Diagnostics.Add(Problems.DuplicateName(define.Name.Span, name, _file.Source, first));
            return;
        }

        _scope.Deferred[name] = DefinitionBinder.Declare(define, _scope);
    }

    private FactSymbol? Fact(FactSyntax syntax)
    {
        if (new FactTypeBinder(_scope).Bind(syntax) is not { } shape)
        {
            _scope.Unusable.Add(syntax.Name!.Text);
            return null;
        }

        MeasuredClauseSyntax? measured = syntax.First<MeasuredClauseSyntax>();
        return new FactSymbol(syntax.Name!.Text, syntax.Title?.Value, PlaceOf(syntax), shape)
        {
            Formerly = syntax.Formerly(),
            MeasuredAfter = measured is null ? null : _scope.Treatment(measured.Treatment),
            Moment = measured?.Moment?.Value,
            Codes = ImmutableArray.Create(Each.Kept(syntax.All<CodeClauseSyntax>(), code => new FactCode(code.System.Text, code.Code.Value))),
        };
    }

    private GroupSymbol? Group(GroupSyntax syntax)
    {
        if (_scope.Fact(syntax.Fact) is not { } fact)
        {
            _scope.Unusable.Add(syntax.Name!.Text);
            return null;
        }

        if (fact.Type is not EnumType type)
        {
            _scope.Unusable.Add(syntax.Name!.Text);
            _scope.Diagnostics.Add(Problems.WrongValue(syntax.Fact.Span, fact.Name, fact.Type.Description, "A group names some of the values of a fact that is a choice of names."));
            return null;
        }

        ulong members = 0;
        foreach (NameSyntax value in syntax.Values)
        {
            int index = type.IndexOf(value.Text);
            if (index < 0)
            {
                string names = string.Join(", ", type.Names);
                _scope.Diagnostics.Add(Problems.UnknownValue(value.Span, value.Text, names, _scope.Suggest(value.Text, type.Names)));
                continue;
            }

            if ((members >> index & 1) != 0)
            {
                NameSyntax first = syntax.Values.First(other => other.Text == value.Text);
                _scope.Diagnostics.Add(Problems.SaidTwice(value.Span, value.Text, "listed", first.Span));
            }

            members |= 1UL << index;
        }

        return new GroupSymbol(syntax.Name!.Text, syntax.Title?.Value, PlaceOf(syntax), type, members) { Formerly = syntax.Formerly() };
    }

    private TreatmentSymbol Treatment(TreatmentSyntax syntax) => new(syntax.Name!.Text, syntax.Title?.Value, PlaceOf(syntax))
    {
        IsTask = syntax.IsTask,
        Abbreviation = syntax.Abbreviation?.Text,
        Formerly = syntax.Formerly(),
    };

    private Place PlaceOf(DeclarationSyntax declaration) => _scope.PlaceOf(declaration.Span);

    private static SymbolTable<TSymbol> Table<TSyntax, TSymbol>(DeclarationSyntax[] declarations, Func<TSyntax, TSymbol?> bind)
        where TSyntax : DeclarationSyntax
        where TSymbol : Symbol =>
        new(Each.Kept(Each.Of<TSyntax>(declarations), bind));
}
