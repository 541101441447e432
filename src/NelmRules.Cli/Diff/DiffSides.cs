using System.Collections.Immutable;
using NelmRules.Cli.Git;

namespace NelmRules.Cli.Diff;

/// <summary>Finds the two sides that a call names: files or folders, or revisions of the repository around the current folder.</summary>
internal sealed class DiffSides(Surroundings surroundings, ImmutableArray<string> vocabularies)
{
    private const string Extension = ".nelm";

    /// <summary>Both sides.</summary>
    public (DiffSide Old, DiffSide New) Load(DiffWords words) => words switch
    {
        { Behind: { } paths } => LoadRevisions([.. words.Before], paths),
        { Before: [var old, var becomes] } when Exists(old) && Exists(becomes) => (LoadDisk(old), LoadDisk(becomes)),
        _ => LoadUndivided(words.Before),
    };

    // Without `--` what exists is a path, and the words before the first path are revisions.
    private (DiffSide Old, DiffSide New) LoadUndivided(ImmutableArray<string> words)
    {
        string[] revisions = [.. words.TakeWhile(word => !Exists(word))];
        ImmutableArray<string> paths = [.. words.Skip(revisions.Length)];
        if (paths.FirstOrDefault(path => !Exists(path)) is { } missing)
        {
            throw new InputException($"`{missing}` does not exist.");
        }

        if (revisions.Length == 0 && paths.Length > 1)
        {
            throw new InputException("Two files or folders are compared, OLD and NEW; several of one revision stand behind `--`.");
        }

        return LoadRevisions(revisions, paths);
    }

    private bool Exists(string path) => Path.Exists(InputFiles.Resolve(path, surroundings.Directory));

    private DiffSide LoadDisk(string path)
    {
        using IDisposable? working = surroundings.Working("Reading files...");
        RuleFiles files = RuleFiles.Load([path, .. vocabularies], surroundings.Directory);
        surroundings.TellAll(files.Remarks);
        return new DiffSide(path, files);
    }

    private (DiffSide Old, DiffSide New) LoadRevisions(string[] revisions, ImmutableArray<string> named)
    {
        using IDisposable? working = surroundings.Working("Reading revisions...");
        ImmutableArray<string> paths = named.IsEmpty ? ["."] : named;
        GitRepository repository = GitRepository.Open(surroundings.Directory, surroundings.SearchPath);
        DiffRange range = DiffRange.Of(repository, revisions);
        string shown = string.Join(", ", paths.Select(path => path == "." ? "this folder" : path));
        RuleFiles old = new(surroundings.Directory);
        RuleFiles becomes = new(surroundings.Directory);
        foreach (string path in paths.Concat(vocabularies))
        {
            bool wasThere = Add(old, path, repository, range.Old);
            bool isThere = Add(becomes, path, repository, range.New);
            TellMissing(path, wasThere ? isThere ? null : NameOf(range.New) : isThere ? NameOf(range.Old) : $"{NameOf(range.Old)} or {NameOf(range.New)}", wasThere || isThere);
        }

        surroundings.TellAll(old.Remarks.Concat(becomes.Remarks));
        return (new DiffSide($"{shown} {NameOf(range.Old)}", old), new DiffSide($"{shown} {NameOf(range.New)}", becomes));
    }

    private static string NameOf(Revision? revision) => revision is null ? "on disk" : $"at {revision.Shown}";

    private static bool Add(RuleFiles files, string path, GitRepository repository, Revision? revision)
    {
        if (revision is null)
        {
            return files.TryAdd(path);
        }

        IReadOnlyList<GitFile> found = repository.Read(revision.Commit, path, Extension);
        foreach (GitFile file in found)
        {
            files.Add(file.Shown, file.Content);
        }

        return found.Count > 0;
    }

    private void TellMissing(string path, string? where, bool isElsewhere)
    {
        if (where is null)
        {
            return;
        }

        string sentence = $"There are no rules in `{path}` {where}.";
        if (!isElsewhere)
        {
            throw new InputException(sentence);
        }

        surroundings.Tell(sentence);
    }
}
