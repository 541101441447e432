using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Actions in words that both sides have in common.</summary>
internal static class ActionText
{
    /// <summary>The subject that an action of a rule belongs to.</summary>
    internal static ComparedSubject Of(RuleSymbol rule, RuleAction action, Side side)
    {
        string text = string.Concat(
            $"{action.Verb.Word} {side.NameOf(action.Treatment)}",
            Qualifier("over", action.Over, side),
            Qualifier("with", action.With, side),
            Qualifier("after", action.After, side),
            Qualifier("for", action.For, side));
        return new ComparedSubject(SubjectKind.Action, side.NameOf(action.Treatment), text) { Reported = Reported(rule.Reported, side) };
    }

    private static string? Reported(ReportedPosition? position, Side side) =>
        position is null ? null : position.Stance is null ? side.NameOf(position.Party) : $"{side.NameOf(position.Party)}, {position.Stance}";

    private static string Qualifier(string word, Symbol? symbol, Side side) => symbol is null ? "" : $" {word} {side.NameOf(symbol)}";
}
