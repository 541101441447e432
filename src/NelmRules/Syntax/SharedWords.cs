namespace NelmRules.Syntax;

/// <summary>Words and numbers that a text says again and again, each as one string as long as it is met often enough.</summary>
/// <remarks>A word takes the slot of another one with the same hash: what is seldom said is not worth keeping track of.</remarks>
internal sealed class SharedWords(int textLength)
{
    private const int FewestSlots = 32;
    private const int MostSlots = 1024;
    private const int LengthPerSlot = 16;

    private readonly string?[] _slots = new string?[Math.Clamp((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(textLength / LengthPerSlot)), FewestSlots, MostSlots)];

    /// <summary>A word as a string.</summary>
    public string Of(ReadOnlySpan<char> word)
    {
        ref string? slot = ref _slots[string.GetHashCode(word) & (_slots.Length - 1)];
        return slot is not null && word.SequenceEqual(slot) ? slot : slot = word.ToString();
    }
}
