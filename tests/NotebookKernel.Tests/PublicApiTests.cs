using Microsoft.DotNet.Interactive;
using Shared;

namespace NotebookKernel.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTheKernel_IsWhatCellsAreMeantToSee() => PublicApi.AssertApproved(typeof(Kernel).Assembly);
}
