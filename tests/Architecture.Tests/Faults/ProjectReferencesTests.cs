using FaultSeeder.Running;

namespace Architecture.Tests.Faults;

public sealed class ProjectReferencesTests
{
    private readonly ProjectReferences _references = new(Repository.Folder);

    [Fact]
    public void TestsOf_AProject_BeginWithTheNearest() => Assert.Equal(
        ["TensorKernels.Tests", "TorchSharp.Managed.Tests"],
        _references.TestsOf(["TensorKernels"], onlyMirrors: false).Take(2));

    [Fact]
    public void TestsOf_AProject_LeaveOutWhatDoesNotUseIt() =>
        Assert.DoesNotContain("TensorKernels.Tests", _references.TestsOf(["MnistHelpers"], onlyMirrors: false));

    [Fact]
    public void TestsOf_SeveralProjects_AreThoseOfAll() => Assert.Equal(
        ["MnistApp.Tests", "NotebookServer.Tests"], _references.TestsOf(["NotebookServer", "MnistApp"], onlyMirrors: true));
}
