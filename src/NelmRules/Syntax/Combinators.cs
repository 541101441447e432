using System.Collections.Immutable;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>Combinators that loop instead of recursing and hand out the failing part's own failure.</summary>
internal static class Combinators
{
    /// <summary>
    /// One parser after another, for query expressions. Found before Sprache's own, which makes new parsers at every step of every
    /// parse and takes twice the stack.
    /// </summary>
    public static Parser<TResult> SelectMany<TFirst, TSecond, TResult>(
        this Parser<TFirst> first, Func<TFirst, Parser<TSecond>> second, Func<TFirst, TSecond, TResult> combine) => input =>
    {
        IResult<TFirst> one = first(input);
        if (!one.WasSuccessful)
        {
            return FailureOf<TResult, TFirst>(one);
        }

        IResult<TSecond> two = second(one.Value)(one.Remainder);
        return two.WasSuccessful
            ? Result.Success(combine(one.Value, two.Value), two.Remainder)
            : FailureOf<TResult, TSecond>(two);
    };

    /// <summary>A parser with its value made another, for query expressions.</summary>
    public static Parser<TResult> Select<T, TResult>(this Parser<T> parser, Func<T, TResult> convert) => input =>
    {
        IResult<T> result = parser(input);
        return result.WasSuccessful ? Result.Success(convert(result.Value), result.Remainder) : FailureOf<TResult, T>(result);
    };

    /// <summary>Names the type of a node that is still to be given its span.</summary>
    public static Func<TextSpan, T> Spanned<T>(Func<TextSpan, T> build) => build;

    /// <summary>Gives what was parsed the span of its tokens.</summary>
    public static Parser<T> Node<T>(this Parser<Func<TextSpan, T>> parser) => input =>
    {
        IResult<Func<TextSpan, T>> result = parser(input);
        return result.WasSuccessful
            ? Result.Success(result.Value(Covered(input, result.Remainder)), result.Remainder)
            : FailureOf<T, Func<TextSpan, T>>(result);
    };

    /// <summary>The parsed value, or null where not even its first token is there; a failure further in stays a failure.</summary>
    public static Parser<T?> Maybe<T>(this Parser<T> parser)
        where T : class => input =>
    {
        IResult<T> result = parser(input);
        return result.WasSuccessful || !ReferenceEquals(result.Remainder, input) ? result : Result.Success<T?>(null, input);
    };

    /// <summary>Whether the parsed thing is there.</summary>
    public static Parser<bool> IsThere<T>(this Parser<T> parser) => input =>
    {
        IResult<T> result = parser(input);
        return result.WasSuccessful ? Result.Success(true, result.Remainder)
            : ReferenceEquals(result.Remainder, input) ? Result.Success(false, input)
            : FailureOf<bool, T>(result);
    };

    /// <summary>One or more, with a sign or word between.</summary>
    public static Parser<ImmutableArray<T>> SeparatedBy<T>(this Parser<T> item, string separator) => input =>
    {
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(1);
        IResult<T> next = item(input);
        while (next.WasSuccessful)
        {
            items.Add(next.Value);
            TokenInput rest = Leaves.At(next.Remainder);
            if (!rest.Token.IsSymbol(separator) && !rest.Token.IsWord(separator))
            {
                return Result.Success(items.DrainToImmutable(), rest);
            }

            next = item(rest.Next);
        }

        return FailureOf<ImmutableArray<T>, T>(next);
    };

    /// <summary>None or more, each where the test sees its beginning.</summary>
    public static Parser<ImmutableArray<T>> While<T>(this Parser<T> item, Func<TokenInput, bool> begins) => input =>
    {
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>();
        TokenInput at = Leaves.At(input);
        while (begins(at))
        {
            IResult<T> next = item(at);
            if (!next.WasSuccessful)
            {
                return FailureOf<ImmutableArray<T>, T>(next);
            }

            items.Add(next.Value);
            at = Leaves.At(next.Remainder);
        }

        return Result.Success(items.DrainToImmutable(), at);
    };

    /// <summary>The failure of one parser as that of another type.</summary>
    public static IResult<T> FailureOf<T, TOther>(IResult<TOther> result) =>
        Result.Failure<T>(result.Remainder, result.Message, result.Expectations);

    /// <summary>The span of the tokens from one place up to another, both in one declaration.</summary>
    public static TextSpan Covered(IInput start, IInput rest)
    {
        TokenInput from = Leaves.At(start);
        return rest.Position == from.Position
            ? new TextSpan(from.Token.Start, 0)
            : from.Token.Span.To(from.Chunk[rest.Position - 1].Span);
    }
}
