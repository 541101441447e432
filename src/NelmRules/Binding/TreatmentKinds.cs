using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds which treatments, and which tasks, are kinds of which; a treatment that would be a kind of itself is reported at the parent that closes the circle.</summary>
internal sealed class TreatmentKinds(UnitScope scope)
{
    private readonly Dictionary<TreatmentSymbol, WrittenParent[]> _written = [];
    private readonly HashSet<TreatmentSymbol> _seen = [];
    private readonly HashSet<TreatmentSymbol> _open = [];

    /// <summary>Sets the parents of all treatments.</summary>
    public void Bind(TreatmentSyntax[] treatments, VocabularySymbol vocabulary)
    {
        foreach (TreatmentSyntax syntax in treatments)
        {
            TreatmentSymbol symbol = (syntax.IsTask ? vocabulary.Tasks : vocabulary.Treatments)[syntax.Name!.Text];
            _written[symbol] = Each.Kept(syntax.Parents.AsSpan(), name => Parent(name, syntax.IsTask));
        }

        foreach (TreatmentSymbol treatment in _written.Keys)
        {
            Walk(treatment);
        }
    }

    private WrittenParent? Parent(NameSyntax name, bool isTask) => scope.Advised(name, isTask) is { } symbol ? new WrittenParent(name, symbol) : null;

    // A stack of our own: nobody may be able to crash this with a long chain of kinds.
    private void Walk(TreatmentSymbol root)
    {
        Stack<Step> path = new();
        Enter(root);
        while (path.TryPeek(out Step? top))
        {
            if (top.Next < top.Parents.Length)
            {
                WrittenParent parent = top.Parents[top.Next++];
                Add(top.Treatment, parent);
                Enter(parent.Symbol);
            }
            else
            {
                _open.Remove(top.Treatment);
                path.Pop();
            }
        }

        void Enter(TreatmentSymbol treatment)
        {
            if (_seen.Add(treatment))
            {
                _open.Add(treatment);
                path.Push(new Step(treatment, _written[treatment]));
            }
        }
    }

    private void Add(TreatmentSymbol treatment, WrittenParent parent)
    {
        if (_open.Contains(parent.Symbol))
        {
            scope.Diagnostics.Add(Problems.CyclicTreatment(parent.Name.Span, treatment.Name));
        }
        else if (!treatment.Parents.Contains(parent.Symbol))
        {
            treatment.Parents = treatment.Parents.Add(parent.Symbol);
        }
    }

    private sealed record WrittenParent(NameSyntax Name, TreatmentSymbol Symbol);

    private sealed record Step(TreatmentSymbol Treatment, WrittenParent[] Parents)
    {
        public int Next { get; set; }
    }
}
