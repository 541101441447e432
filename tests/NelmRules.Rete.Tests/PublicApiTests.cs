using NelmRules.Tests.Architecture;

namespace NelmRules.Rete.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public Task Public_surface_is_the_reviewed_one() => Snapshot.Match(PublicApi.Of(typeof(Recommendation<>).Assembly));
}
