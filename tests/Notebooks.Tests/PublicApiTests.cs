using Microsoft.DotNet.Interactive;

namespace Notebooks.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTheKernel_IsWhatCellsAreMeantToSee() => PublicApi.AssertApproved(typeof(Kernel).Assembly);
}
