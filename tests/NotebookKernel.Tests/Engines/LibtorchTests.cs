using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Notebooks.References;

namespace NotebookKernel.Tests.Engines;

/// <summary>
/// With Engine=libtorch the sources are compiled against the original packages, which cannot be had everywhere. Here they are compiled
/// against TorchSharp's public face, so that nothing is used that only the managed library has.
/// </summary>
public sealed class LibtorchTests(LibtorchLibrary library) : IClassFixture<LibtorchLibrary>
{
    public static TheoryData<string> Notebooks =>
        [.. Directory.GetFiles(Path.Combine(Repository.Folder, "notebooks"), "*.ipynb")
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.EndsWith(".executed.ipynb", StringComparison.Ordinal))];

    [Fact]
    public void MnistHelpers_CompilesWithoutAWarning() => Assert.Empty(library.Problems);

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_Compiles(string name)
    {
        string[] cells = [.. Cells(Path.Combine(Repository.Folder, "notebooks", name))];
        Assert.NotEmpty(cells);
        CSharpCompilation? before = null;
        foreach (string cell in cells)
        {
            before = library.Script(cell, before);
            Assert.Empty(Errors(before));
        }
    }

    [Fact]
    public async Task MnistHelpers_IsBuiltForThisPlatform_SoThatNativeLibrariesLieBesideIt()
    {
        string project = Path.Combine(Repository.Folder, "src", "MnistHelpers", "MnistHelpers.csproj");
        var (exitCode, lines) = await DotnetCommand.RunAsync(
            ["msbuild", project, "-getProperty:RuntimeIdentifier", "-p:Engine=libtorch"], Repository.Folder,
            TestContext.Current.CancellationToken);
        Assert.Equal(0, exitCode);
        Assert.EndsWith(
            RuntimeInformation.ProcessArchitecture.ToString(), Assert.Single(lines, line => line.Length > 0),
            StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("float first = ones(1)[0].ToSingle();", null)]
    [InlineData("var both = !ones(1);", "CS0023")]
    [InlineData("int highest = System.Numerics.Tensors.TensorPrimitives.IndexOfMax([1f, 2f]);", "CS0234")]
    public void WhatTheOriginalHasNot_IsAnError(string code, string? error) => Assert.Equal(
        error is null ? [] : [error],
        Errors(library.Script("using TorchSharp; using static TorchSharp.torch;\n" + code, null)).Select(problem => problem.Id));

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity == DiagnosticSeverity.Error);

    /// <summary>The code without its directives: libraries are referenced already.</summary>
    private static IEnumerable<string> Cells(string notebook) => JsonNode.Parse(File.ReadAllText(notebook))!["cells"]!.AsArray()
        .Where(cell => (string?)cell!["cell_type"] == "code")
        .Select(cell => string.Concat(cell!["source"]!.AsArray().Select(line => (string)line!).Where(line => !line.StartsWith('#'))));
}
