using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>A text as tokens, with its comments beside them.</summary>
internal sealed record LexedText(ImmutableArray<Token> Tokens, ImmutableArray<TextSpan> Comments);
