using Microsoft.CodeAnalysis;

namespace Architecture.Tests;

public sealed class FolderTests
{
    /// <summary>The projects whose layers are settled.</summary>
    public static TheoryData<string> Projects =>
    [
        "Common", "FigureRenderer", "LiveNotebooks", "MnistApp", "MnistHelpers", "NotebookKernel", "Notebooks", "NotebookServer", "Sweeps",
        "TensorKernels", "TorchSharp.Managed",
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_UseOneAnother_InOneDirection(string project)
    {
        ProjectSources sources = ProjectSources.Of(project);
        // A dependency through an unresolved name would be missed. The build has already checked what stands inside methods.
        Assert.Empty(sources.Compilation.GetDeclarationDiagnostics(TestContext.Current.CancellationToken).Where(
            found => found.Severity == DiagnosticSeverity.Error));
        Circle[] circles = [.. Circle.Among(sources.Uses)];
        Assert.True(circles.Length == 0, $"{project}: folders use one another in a circle.\n{string.Join('\n', circles.AsEnumerable())}");
    }
}
