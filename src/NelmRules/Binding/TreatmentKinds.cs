using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Binds which treatments, and which tasks, are kinds of which; a treatment that would be a kind of itself is reported at the parent that closes the circle.</summary>
internal sealed class TreatmentKinds(UnitScope scope)
{
    private readonly Dictionary<TreatmentSymbol, List<(NameSyntax Name, TreatmentSymbol Parent)>> _written = [];
    private readonly HashSet<TreatmentSymbol> _seen = [];
    private readonly HashSet<TreatmentSymbol> _open = [];

    /// <summary>Sets the parents of all treatments.</summary>
    public void Bind(IEnumerable<(TreatmentSyntax Syntax, TreatmentSymbol Symbol)> treatments)
    {
        foreach ((TreatmentSyntax syntax, TreatmentSymbol symbol) in treatments)
        {
            _written[symbol] = [.. syntax.Parents.Select(name => (name, scope.Advised(name, syntax.IsTask)!)).Where(parent => parent.Item2 is not null)];
        }

        foreach (TreatmentSymbol treatment in _written.Keys)
        {
            Walk(treatment);
        }
    }

    // A stack of our own: nobody may be able to crash this with a long chain of kinds.
    private void Walk(TreatmentSymbol root)
    {
        Stack<(TreatmentSymbol Treatment, IEnumerator<(NameSyntax Name, TreatmentSymbol Parent)> Parents)> path = new();
        Enter(root);
        while (path.TryPeek(out (TreatmentSymbol Treatment, IEnumerator<(NameSyntax Name, TreatmentSymbol Parent)> Parents) top))
        {
            if (top.Parents.MoveNext())
            {
                Add(top.Treatment, top.Parents.Current);
                Enter(top.Parents.Current.Parent);
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
                path.Push((treatment, _written[treatment].GetEnumerator()));
            }
        }
    }

    private void Add(TreatmentSymbol treatment, (NameSyntax Name, TreatmentSymbol Symbol) parent)
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
}
