using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

public sealed class ReferenceTests : IDisposable
{
    private readonly TestSession _session = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Neighbors_OfAReferencedLibrary_CanBeUsedWithoutAReferenceOfTheirOwn()
    {
        string deepest = TestLibrary.Compile(_folder, "Deepest", "namespace Deep; public record Shape(int Rows, int Columns);");
        string middle = TestLibrary.Compile(
            _folder, "Middle", "namespace Mid; public static class Shapes { public static Deep.Shape Square(int n) => new(n, n); }",
            deepest);
        string top = TestLibrary.Compile(
            _folder, "Top", "namespace Library; public static class Facade { public static object Make() => Mid.Shapes.Square(2); }",
            middle, deepest);

        await _session.RunAsync($"#r \"{top}\"");
        Assert.Equal("Shape { Rows = 2, Columns = 2 }", (await _session.RunAsync("Library.Facade.Make()")).Result);
        Assert.Equal("Shape { Rows = 3, Columns = 4 }", (await _session.RunAsync("using Deep;\nnew Shape(3, 4)")).Result);
        Assert.Equal("True", (await _session.RunAsync("Library.Facade.Make() is Shape")).Result);
    }

    /// <summary>Types of MnistHelpers implement an interface of Common, which belongs to the kernel, too.</summary>
    [Fact]
    public async Task Types_WithAnInterfaceThatTheKernelHas_CanBeArguments() =>
        Assert.Equal(
            "a recipe",
            (await _session.RunAsync($$"""
                #r "{{Repository.Library}}/MnistHelpers.dll"
                using MnistHelpers;
                string Name(IEnumerable<int> numbers) => "numbers";
                string Name(Recipe recipe) => "a recipe";
                Name(Recipe.Basic)
                """)).Result);

    [Fact]
    public async Task Libraries_FindTheFilesBesideThem()
    {
        string path = TestLibrary.Compile(
            _folder, "Located",
            "public static class Located { public static string Read(string name) => "
                + "File.ReadAllText(Path.Combine(Path.GetDirectoryName(typeof(Located).Assembly.Location), name)); }");
        _folder.Write("data.txt", "beside");
        _folder.Write("Data/more.txt", "below");
        Assert.Equal(
            "beside below",
            (await _session.RunAsync($"#r \"{path}\"\nLocated.Read(\"data.txt\") + \" \" + Located.Read(\"Data/more.txt\")")).Result);
        // What lies beside them is the library's own, also while a session has it.
        await File.WriteAllTextAsync(_folder.Find("data.txt"), "changed", TestContext.Current.CancellationToken);
        Assert.Equal("changed", (await _session.RunAsync("Located.Read(\"data.txt\")")).Result);
    }

    [Fact]
    public async Task AssemblyFiles_CanBeReplacedWhileASessionHasThem()
    {
        string path = TestLibrary.Compile(
            _folder, "Replaced", "public static class Replaced { public static int One() => 1; public static int Two() => 2; }");
        Assert.Equal("1", (await _session.RunAsync($"#r \"{path}\"\nReplaced.One()")).Result);
        await File.WriteAllBytesAsync(path, [], TestContext.Current.CancellationToken);
        File.Delete(path);
        Assert.Equal("2", (await _session.RunAsync("Replaced.Two()")).Result);
    }

    [Fact]
    public async Task Copies_GoWithTheSession_AndTheOriginalsStay()
    {
        string path = TestLibrary.Compile(
            _folder, "Copied",
            "public static class Copied { public static string Folder => Path.GetDirectoryName(typeof(Copied).Assembly.Location); }");
        _folder.Write("Data/kept.txt", "kept");
        string copies = (await _session.RunAsync($"#r \"{path}\"\nCopied.Folder")).Result!;
        Assert.True(File.Exists(Path.Combine(copies, "Copied.dll")));
        Assert.NotEqual(_folder.Path, copies);
        _session.Dispose();
        Assert.Equal(OperatingSystem.IsWindows(), Directory.Exists(copies));
        Assert.True(File.Exists(path) && File.Exists(_folder.Find("Data/kept.txt")));
    }

    [Fact]
    public async Task Library_ThatIsBuiltAgain_IsAnnouncedOnce()
    {
        string path = TestLibrary.Compile(_folder, "Edited", "public static class Edited { public static int Value => 1; }");
        Assert.Equal("1", (await _session.RunAsync($"#r \"{path}\"\nEdited.Value")).Result);
        Assert.Equal("", (await _session.RunAsync("Edited.Value")).Stderr);

        // The same bytes, written anew, are no new build.
        File.WriteAllBytes(path, File.ReadAllBytes(path));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal("", (await _session.RunAsync("Edited.Value")).Stderr);

        // In the middle of a build there is no file.
        File.Delete(path);
        Assert.Equal("", (await _session.RunAsync("Edited.Value")).Stderr);
        TestLibrary.Compile(_folder, "Edited", "public static class Edited { public static int Value => 2; }");
        var output = await _session.RunAsync("Edited.Value");
        Assert.Equal(
            "Edited.dll has been built again since this session loaded it; restart the kernel to use the new build.\n", output.Stderr);
        Assert.Equal("1", output.Result);
        Assert.Equal("", (await _session.RunAsync("Edited.Value")).Stderr);
    }

    [Fact]
    public async Task Libraries_ThatAreBuiltAgain_AreAnnouncedTogether()
    {
        string lower = TestLibrary.Compile(_folder, "Lower", "public static class Lower { public static int Value => 1; }");
        string upper = TestLibrary.Compile(
            _folder, "Upper", "public static class Upper { public static int Value => Lower.Value; }", lower);
        await _session.RunAsync($"#r \"{upper}\"\nUpper.Value");
        TestLibrary.Compile(_folder, "Lower", "public static class Lower { public static int Value => 12; }");
        TestLibrary.Compile(_folder, "Upper", "public static class Upper { public static int Value => 1 + Lower.Value; }", lower);
        Assert.Equal(
            "Upper.dll and Lower.dll have been built again since this session loaded them; restart the kernel to use the new builds.\n",
            (await _session.RunAsync("1")).Stderr);
    }

    [Fact]
    public async Task Reference_ToNothing_SaysSo() =>
        Assert.StartsWith("The #r names nothing;", (await _session.FailAsync("#r \"\"")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Frames_OfALibrary_AreShownWithItsMethod()
    {
        string path = TestLibrary.Compile(
            _folder, "Throwing",
            "public static class Throwing { public static void Now() => throw new InvalidDataException(\"bad data\"); }");
        var error = await _session.FailAsync($"#r \"{path}\"\nThrowing.Now();");
        Assert.Equal(
            ["System.IO.InvalidDataException: bad data", "   at Throwing.Now", "   at cell 1, line 2:  Throwing.Now();"], error.Details);
    }

    [Fact]
    public async Task Reference_ToAFileThatIsMissing_SaysSo()
    {
        var error = await _session.FailAsync("int x = 1;\n#r \"/no/such/library.dll\"");
        Assert.Contains("library.dll does not exist", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Place!.Line);
    }

    [Fact]
    public async Task Reference_ToAFileThatIsNoAssembly_SaysSo()
    {
        string path = _folder.Write("text.dll", "no assembly");
        Assert.Contains("is not a .NET assembly", (await _session.FailAsync($"#r \"{path}\"")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_ToAnAssemblyOfTheRuntime_IsThereAlready() =>
        Assert.Equal(
            "0",
            (await _session.RunAsync(
                "#r \"System.Text.Json\"\n#r \"System.Net.Http.dll\"\nnew System.Text.Json.Nodes.JsonArray().Count")).Result);

    [Fact]
    public async Task Packages_AreRestoredBySdk_AndKept()
    {
        string data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        Assert.SkipUnless(IsWritable(data), $"{data}: cannot be written, and packages are kept there");
        const string code = "#r \"nuget: System.Numerics.Tensors, 10.0.0\"\nSystem.Numerics.Tensors.TensorPrimitives.Sum([1f, 2f, 3f])";
        Assert.Equal("6", (await _session.RunAsync(code)).Result);
        using var second = new TestSession();
        var output = await second.RunAsync(code);
        Assert.Equal("6", output.Result);
        Assert.Equal("", output.StatusText);
    }

    [Theory]
    [InlineData("nuget: A Package With Spaces")]
    [InlineData("nuget:")]
    public async Task Packages_WithoutAProperName_AreAnError(string reference) =>
        Assert.Contains("nuget:Name,Version", (await _session.FailAsync($"#r \"{reference}\"")).Message, StringComparison.Ordinal);

    private static bool IsWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
