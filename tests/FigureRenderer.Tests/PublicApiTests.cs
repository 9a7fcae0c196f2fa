namespace FigureRenderer.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicSurface_IsTheApprovedOne() => PublicApi.AssertApproved(typeof(FigureSvg).Assembly);
}
