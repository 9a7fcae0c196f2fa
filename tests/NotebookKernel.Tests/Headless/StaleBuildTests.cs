using NotebookKernel.Tests.Support;
using Notebooks.References;

namespace NotebookKernel.Tests.Headless;

/// <summary>Small projects, really built, by the program as a process: a notebook loads a library that references another one.</summary>
public sealed class StaleBuildTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _app;
    private readonly string _core;

    public StaleBuildTests()
    {
        _folder.Write("Repo.slnx", "<Solution />");
        _folder.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost></PropertyGroup>
              <ItemGroup><AssemblyMetadata Include="Engine" Value="$(Engine)" /></ItemGroup>
            </Project>
            """);
        _folder.Write("src/Core/Core.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _core = _folder.Write("src/Core/Text.cs", "namespace Core; public static class Text { public static string Value => \"first\"; }");
        _app = _folder.Write("src/App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ProjectReference Include="..\Core\Core.csproj" Condition="'$(Engine)' == 'managed'" />
                <EmbeddedResource Include="words.txt" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("src/App/words.txt", "alpha");
        _folder.Write("src/App/Facade.cs", """
            namespace App;
            public static class Facade
            {
                public static string Value => Core.Text.Value + " " + new System.IO.StreamReader(typeof(Facade).Assembly.GetManifestResourceStream("App.words.txt")!).ReadToEnd();
            }
            """);
        TestNotebook.Write(
            _folder, "notebooks/test.ipynb",
            ["#r \"../src/App/bin/Release/net10.0/App.dll\"", "App.Facade.Value + \" \" + Core.Text.Value"]);
    }

    private string Dll => _folder.Find("src/App/bin/Release/net10.0/App.dll");

    public void Dispose() => _folder.Dispose();

    [LongFact]
    public async Task Project_NamedByItself_IsBuilt_AndItsAssemblyUsed()
    {
        TestNotebook.Write(_folder, "notebooks/test.ipynb", ["#r \"../src/App/App.csproj\"", "App.Facade.Value"]);
        string output = await RunAsync();
        Assert.Contains("building src/App", output, StringComparison.Ordinal);
        Assert.Contains("first alpha", output, StringComparison.Ordinal);
        Assert.DoesNotContain("building", await RunAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Library_IsBuiltWhenMissingOrOlderThanASource_AndOnlyThen()
    {
        string first = await RunAsync();
        Assert.Matches($@"building src/App \(Release, {LibraryBuilder.Engine}\) … \d+(\.\d)? m?s", first);
        Assert.Contains("first alpha first", first, StringComparison.Ordinal);
        Assert.Equal(LibraryBuilder.Engine, AssemblyFile.Metadata(Dll, "Engine"));
        Assert.DoesNotContain("building", await RunAsync(), StringComparison.Ordinal);

        // A source of a project that is referenced, though only under a condition.
        await File.WriteAllTextAsync(
            _core,
            (await File.ReadAllTextAsync(_core, TestContext.Current.CancellationToken))
                .Replace("first", "second", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        string second = await RunAsync();
        Assert.Contains("building src/App", second, StringComparison.Ordinal);
        Assert.Contains("second alpha second", second, StringComparison.Ordinal);
    }

    [LongFact]
    public async Task Library_OlderThanAFileThatChangesNothingInIt_IsBuiltOnce()
    {
        await RunAsync();
        _folder.Write("global.json", "{}");
        Assert.Contains("building", await RunAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("building", await RunAsync(), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task Library_ReachedThroughALink_IsTheSameLibrary()
    {
        using var other = new TempFolder();
        TestNotebook.Write(other, "notebooks/test.ipynb", ["#r \"../src/App/bin/Release/net10.0/App.dll\"", "App.Facade.Value"]);
        Directory.CreateSymbolicLink(other.Find("src"), _folder.Find("src"));

        // Built through the link, it has the settings that lie above its own folder.
        string first = await RunAsync(other);
        Assert.Contains("building src/App", first, StringComparison.Ordinal);
        Assert.Contains("first alpha", first, StringComparison.Ordinal);
        Assert.DoesNotContain("building", await RunAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("building", await RunAsync(other), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task Library_OfACheckoutThatWasMoved_IsStillUpToDate()
    {
        Assert.Contains("building", await RunAsync(), StringComparison.Ordinal);
        using var other = new TempFolder();
        Directory.Move(_folder.Path, other.Find("moved"));
        Assert.DoesNotContain("building", await RunAsync(other, "moved/notebooks/test.ipynb"), StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.Path);
    }

    [LongFact]
    public async Task Library_OfAnotherEngine_IsBuiltAgain()
    {
        _folder.Write("src/App/Facade.cs", "namespace App; public static class Facade { public static string Value => \"any\"; }");
        TestNotebook.Write(_folder, "notebooks/test.ipynb", ["#r \"../src/App/bin/Release/net10.0/App.dll\"", "App.Facade.Value"]);
        var (exitCode, _) = await DotnetCommand.RunAsync(
            ["build", _app, "-c", "Release", "-v:quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:Engine=other"],
            _folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal(0, exitCode);
        Assert.Equal("other", AssemblyFile.Metadata(Dll, "Engine"));
        Assert.Contains("building src/App", await RunAsync(), StringComparison.Ordinal);
        Assert.Equal(LibraryBuilder.Engine, AssemblyFile.Metadata(Dll, "Engine"));
    }

    [LongFact]
    public async Task Library_ThatDoesNotBuild_FailsTheCellWithTheCompilersErrors()
    {
        _folder.Write("src/App/Broken.cs", "namespace App;\npublic class Broken { int x = \"text\"; }");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "notebooks/test.ipynb"]);
        Assert.Equal(1, exitCode);
        Assert.Contains(", failed", output, StringComparison.Ordinal);
        Assert.Contains("src/App/App.csproj does not build:", error, StringComparison.Ordinal);
        Assert.Contains("src/App/Broken.cs(2,31): error CS0029", error, StringComparison.Ordinal);
        Assert.Single(error.Split("CS0029")[1..]);
    }

    private Task<string> RunAsync() => RunAsync(_folder);

    private static async Task<string> RunAsync(TempFolder folder, string notebook = "notebooks/test.ipynb")
    {
        var (exitCode, output, error) = await KernelProcess.RunAsync(folder.Path, ["run", notebook]);
        Assert.True(exitCode == 0, output + error);
        return output;
    }
}
