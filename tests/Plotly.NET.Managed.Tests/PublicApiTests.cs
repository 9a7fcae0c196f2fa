using Plotly.NET;

namespace ManagedPlotly.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicSurface_IsTheApprovedOne() => PublicApi.AssertApproved(typeof(GenericChart).Assembly);
}
