using SkiaSharp;

namespace ManagedSkia.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicSurface_IsTheApprovedOne() => PublicApi.AssertApproved(typeof(SKColor).Assembly);
}
