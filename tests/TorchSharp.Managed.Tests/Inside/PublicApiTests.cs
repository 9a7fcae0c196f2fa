namespace TorchSharp.Managed.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicSurface_IsTheApprovedOne() => PublicApi.AssertApproved(typeof(torch).Assembly);
}
