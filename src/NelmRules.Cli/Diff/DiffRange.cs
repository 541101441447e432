using NelmRules.Cli.Git;

namespace NelmRules.Cli.Diff;

/// <summary>Two revisions of a repository; a null one stands for the files as they are on disk.</summary>
internal sealed record DiffRange(Revision Old, Revision? New)
{
    private const string Head = "HEAD";

    /// <summary>What words mean: none is HEAD against the disk, one is a revision against it or a range, two are two revisions.</summary>
    public static DiffRange Of(GitRepository repository, IReadOnlyList<string> words)
    {
        RevisionReader reader = new(repository);
        return words switch
        {
            [] => new DiffRange(reader.Read(Head), null),
            [var one] => reader.TryRead(one) is { } revision ? new DiffRange(revision, null) : reader.ReadRange(one),
            [var old, var becomes] => new DiffRange(reader.Read(old), reader.Read(becomes)),
            _ => throw new InputException("At most two revisions are compared; paths stand behind `--`."),
        };
    }

    private sealed class RevisionReader(GitRepository repository)
    {
        public Revision? TryRead(string word) => repository.FindCommit(word) is { } commit ? new Revision(word, commit) : null;

        public Revision Read(string word) => TryRead(word.Length == 0 ? Head : word)
            ?? throw new InputException($"`{word}` is neither a file or folder nor a revision of the repository; `git log --oneline` lists revisions.");

        // `A..B` compares the two; `A...B` compares B with what it had in common with A.
        public DiffRange ReadRange(string word)
        {
            int dots = word.IndexOf("..", StringComparison.Ordinal);
            if (dots < 0)
            {
                return new DiffRange(Read(word), null);
            }

            bool isFork = word[dots..].StartsWith("...", StringComparison.Ordinal);
            (string left, string right) = (word[..dots], word[(dots + (isFork ? 3 : 2))..]);
            if (Ends(left, right) is not (Revision old, Revision becomes))
            {
                throw new InputException($"`{word}` is neither a file or folder nor a range of revisions of the repository; `git log --oneline` lists revisions.");
            }

            return new DiffRange(isFork ? Fork(old, becomes) : old, becomes);
        }

        private (Revision? Old, Revision? New) Ends(string left, string right) =>
            (TryRead(left.Length == 0 ? Head : left), TryRead(right.Length == 0 ? Head : right));

        private Revision Fork(Revision old, Revision becomes) => repository.FindMergeBase(old.Commit, becomes.Commit) is { } commit
            ? new Revision($"where {becomes.Word} left {old.Word}", commit)
            : throw new InputException($"`{old.Word}` and `{becomes.Word}` have no history in common.");
    }
}

/// <summary>A revision as it was called, with the commit that it means.</summary>
internal sealed record Revision(string Word, string Commit)
{
    private const int ShortLength = 9;

    /// <summary>Its name with the commit behind it where the name says something else.</summary>
    public string Shown => Commit.StartsWith(Word, StringComparison.Ordinal) ? Commit[..ShortLength] : $"{Word} ({Commit[..ShortLength]})";
}
