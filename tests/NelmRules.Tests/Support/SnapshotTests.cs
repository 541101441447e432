namespace NelmRules.Tests.Support;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nelm-snapshot-").FullName;

    [Fact]
    public Task Approved_text_passes_whatever_its_line_ends() => Snapshot.Match("one\r\ntwo\n");

    [Theory]
    [InlineData("cm")]
    [InlineData("mm")]
    public Task Suffix_tells_snapshots_of_a_theory_apart(string unit) => Snapshot.Match($"5 {unit}\n", unit);

    [Fact]
    public async Task Changed_text_fails_and_leaves_what_was_received()
    {
        await File.WriteAllTextAsync(PathOf("verified"), "R1\nrecommend LT\n");

        var failure = await Should.ThrowAsync<Exception>(() => Snapshot.Match("R1\nconsider LT\n", null, TestFile, "Advice"));

        failure.Message.ShouldContain("consider LT");
        (await File.ReadAllTextAsync(PathOf("received"))).ShouldBe("R1\nconsider LT\n");
    }

    [Fact]
    public async Task Text_never_approved_fails_and_leaves_what_was_received()
    {
        await Should.ThrowAsync<Exception>(() => Snapshot.Match("consider LT\n", null, TestFile, "Advice"));

        (await File.ReadAllTextAsync(PathOf("received"))).ShouldBe("consider LT\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string TestFile => Path.Combine(_folder, "AdviceTests.cs");

    private string PathOf(string kind) => Path.Combine(_folder, $"AdviceTests.Advice.{kind}.txt");
}
