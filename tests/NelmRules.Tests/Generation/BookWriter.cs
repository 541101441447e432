using System.Collections.Immutable;

namespace NelmRules.Tests.Generation;

/// <summary>Writes whole rule books with patients.</summary>
internal static class BookWriter
{
    /// <summary>The book of a seed: two vocabularies, two rulesets, sometimes a file without a header, and some patients.</summary>
    public static GeneratedBook Write(int seed)
    {
        Dice dice = new(seed);
        ImmutableArray<GeneratedVocabulary> vocabularies = [new VocabularyWriter(dice, "base").Write(), new VocabularyWriter(dice, "more").Write()];
        RulesetWriter first = new(dice, "first", [vocabularies[0]], []);
        GeneratedFile firstFile = first.Write();
        RulesetWriter second = new(dice, "second", vocabularies, first.Definitions);
        ImmutableArray<GeneratedFile> files =
        [
            .. vocabularies.Select(vocabulary => vocabulary.File),
            firstFile,
            second.Write(),
            .. dice.OneIn(3) ? [new RulesetWriter(dice, "loose", vocabularies, first.Definitions).WriteAnonymous()] : Array.Empty<GeneratedFile>(),
        ];
        return new GeneratedBook(seed, [.. dice.Shuffled(files)], [.. dice.Several(2, 3, () => GeneratedRecord.Of(dice, vocabularies).Json)]);
    }
}
