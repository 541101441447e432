using System.Linq.Expressions;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>A property that says whether a treatment was given.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="Property">The property as written.</param>
/// <param name="Get">The property, compiled.</param>
internal sealed record ReceivedBinding<T>(TreatmentSymbol Treatment, Expression<Func<T, bool?>> Property, Func<T, bool?> Get);

/// <summary>A treatment and one that is a kind of it: recorded as not given and given, they contradict each other.</summary>
internal sealed record ClassAndKind(TreatmentSymbol Class, TreatmentSymbol Kind)
{
    /// <summary>Every such pair among treatments.</summary>
    public static IEnumerable<ClassAndKind> Among(IEnumerable<TreatmentSymbol> treatments) =>
        from kind in treatments
        from broader in treatments
        where kind != broader && kind.IsKindOf(broader)
        select new ClassAndKind(broader, kind);
}
