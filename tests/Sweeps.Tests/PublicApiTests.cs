using MnistHelpers;

namespace Sweeps.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicSurface_IsTheApprovedOne() => PublicApi.AssertApproved(typeof(Study).Assembly);
}
