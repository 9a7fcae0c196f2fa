using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json.Nodes;
using Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookKernel.Site;
using Notebooks.Files;

namespace NotebookKernel.Tests.Site;

/// <summary>The pages on which notebooks run in the browser; what the workers were published to is made up here.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private const string Page =
        """<html lang="en" data-state="loading"><title>Notebook</title><script src="/page/page.js"></script>"""
        + """<link href="/monaco/loader.js"><a href="/" aria-label="All files" title="All files"></a></html>""";

    private const string Runtime =
        """x(/*json-start*/{"resources": {"lazyAssembly": [{"virtualPath": "Testing.dll", "name": "Testing.0123456789.dll"}]}}"""
        + "/*json-end*/)";

    private readonly TempFolder _folder = new();

    public LiveSiteTests()
    {
        _folder.Write("workers/page/notebook.html", Page);
        _folder.Write("workers/page/notebook.css", "body {}");
        _folder.Write("workers/worker.js", "// worker");
        _folder.Write("workers/_framework/dotnet.js", Runtime);
        _folder.Write("workers/_framework/System.wasm", new string('w', 5000));
        _folder.Write("workers/_framework/System.pdb", "symbols");
        Copy("Testing.dll", "workers/_framework/Testing.0123456789.dll");
        Copy("MnistNotebooks.Common.dll", "workers/reference/MnistNotebooks.Common.dll");
        _folder.Write("book/README.md", "# Book");
        TestNotebook.Write(_folder, "book/main.ipynb", ["md:# A & B", "parameters:int count = 9;  // 1 to 10", "1 + 1", "5 + 5"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Page_IsTheServers_WithAddressesOfItsOwn()
    {
        var files = Write();
        Assert.Equal(
            """<html lang="en" data-notebook="main.ipynb" data-state="loading"><title>A &amp; B</title>"""
                + """<script src="page/page.js"></script><link href="monaco/loader.js"><a href="../index.html" aria-label="All pages" title="All pages"></a></html>""",
            Text(files, "live/main.html"));
        Assert.Equal("// worker", Text(files, "live/worker.js"));
        Assert.Equal(Runtime, Text(files, "live/_framework/dotnet.js"));
        Assert.Equal(new string('w', 5000), Encoding.UTF8.GetString(Decompress(files["live/_framework/System.wasm.gz"])));
        Assert.Contains("live/page/look.css", files.Keys);
        Assert.Contains("live/page/theme.js", files.Keys);
        Assert.DoesNotContain("live/_framework/System.pdb", files.Keys);
        Assert.DoesNotContain("live/_framework/Testing.0123456789.dll.gz", files.Keys);
        Assert.DoesNotContain("live/reference/MnistNotebooks.Common.dll.gz", files.Keys);
        Assert.DoesNotContain("live/page/notebook.html", files.Keys);
        Assert.Equal("../index.html", (string?)List(files)["addresses"]!["README.md"]);
        Assert.Equal("main.html", (string?)List(files)["addresses"]!["main.ipynb"]);
        Assert.Equal("../images/a%20b.svg", (string?)List(files)["addresses"]!["a%20b.svg"]);
    }

    [Fact]
    public void Notebook_BeginsWithTheValuesForABrowser_AndNothingRun()
    {
        string path = _folder.Find("book/main.ipynb");
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        json["cells"]![2]!["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "2" });
        File.WriteAllText(path, json.ToJsonString());
        _folder.Write(
            "book/live.json",
            """{ "parameters": { "main.ipynb": { "count": "3" } }, "cells": { "main.ipynb": { "id-2": "\"not here\"", "id-3": { "5": "3", "+": "-" } } } }""");

        var notebook = Notebook.Read(new MemoryStream(Content(Write(), "main.ipynb")), "main.ipynb");

        Assert.Equal("int count = 3;  // 1 to 10", notebook.Cells[1].Source);
        Assert.Equal("\"not here\"", notebook.Cells[2].Source);
        Assert.Equal("3 - 3", notebook.Cells[3].Source);
        Assert.Empty(notebook.Cells[2].Outputs);
    }

    /// <summary>
    /// Of libraries, cells are compiled against the metadata; their code, and that of libraries which only they use, comes when it runs.
    /// What cells read is split.
    /// </summary>
    [Fact]
    public void FilesOfCells_AreThoseThatTheyName()
    {
        Compile("Unused", "");
        Compile("Shown", "public struct Size { }");
        Compile("Hidden", "public class Cache { }");
        Compile("Used", "public class Sheet<T> { public Size[] Sizes; private Cache cache; }", "Shown", "Hidden");
        byte[] data = new byte[2_500_000];
        new Random(1).NextBytes(data);
        Directory.CreateDirectory(_folder.Find("book/data"));
        File.WriteAllBytes(_folder.Find("book/data/a.bin"), data);
        _folder.Write("book/data/b.txt", "no");
        TestNotebook.Write(_folder, "book/main.ipynb", ["#r \"lib/Used.dll\"\n#r \"nuget: Humanizer\"\n1"]);
        _folder.Write("book/live.json", """{ "files": ["data/*.bin"] }""");

        var files = Write();

        Assert.Equal(
            [("main.ipynb", true, 1), (".net/reference.zip", true, 1), (".net/Testing.dll.gz", false, 1),
                ("lib/Hidden.dll.gz", false, 1), ("lib/Shown.dll", true, 1), ("lib/Shown.dll.gz", false, 1),
                ("lib/Used.dll", true, 1), ("lib/Used.dll.gz", false, 1), ("data/a.bin", false, 3)],
            List(files)["files"]!.AsArray().Select(
                file => ((string?)file!["path"], (bool)file["isFirst"]!, file["parts"]!.AsArray().Count)));
        Assert.Equal(data, Content(files, "data/a.bin"));
        Assert.Equal(File.ReadAllBytes(_folder.Find("book/lib/Used.dll")), Decompress(Content(files, "lib/Used.dll.gz")));
        AssertMetadata(_folder.Find("book/lib/Used.dll"), Content(files, "lib/Used.dll"));
        using var references = new ZipArchive(new MemoryStream(Content(files, ".net/reference.zip")));
        var entry = Assert.Single(references.Entries);
        Assert.Equal("MnistNotebooks.Common.dll", entry.FullName);
    }

    /// <summary>The build for this machine holds machine code; what the same sources gave without it was published.</summary>
    [Fact]
    public void Libraries_AreThoseOfEveryMachine_IfTheyAreOfTheSameBuild()
    {
        string own = Path.Combine(AppContext.BaseDirectory, "FigureRenderer.dll");
        string plain = Path.Combine(Repository.Folder, "src", "FigureRenderer", "obj", "Release", "net10.0", "FigureRenderer.dll");
        Copy("FigureRenderer.dll", "book/lib/FigureRenderer.dll");
        _folder.Write("workers/libraries/FigureRenderer.dll", "");
        File.Copy(plain, _folder.Find("workers/libraries/FigureRenderer.dll"), overwrite: true);
        TestNotebook.Write(_folder, "book/main.ipynb", ["#r \"lib/FigureRenderer.dll\""]);
        Assert.Equal(File.ReadAllBytes(plain), Decompress(Content(Write(), "lib/FigureRenderer.dll.gz")));

        Copy("Testing.dll", "workers/libraries/FigureRenderer.dll");
        Assert.Equal(File.ReadAllBytes(own), Decompress(Content(Write(), "lib/FigureRenderer.dll.gz")));
    }

    /// <summary>A server need not compress what it sends.</summary>
    [Fact]
    public void LongTexts_ComeCompressedAsWell()
    {
        string script = string.Concat(Enumerable.Repeat("// a long script\n", 2000));
        _folder.Write("workers/page/long.js", script);
        var files = Write();
        Assert.Equal(["page/long.js"], List(files)["compressed"]!.AsArray().Select(name => (string?)name));
        Assert.Equal(script, Text(files, "live/page/long.js"));
        Assert.Equal(script, Encoding.UTF8.GetString(Decompress(files["live/page/long.js.gz"])));
    }

    [Fact]
    public void AnotherDotnet_IsRefused()
    {
        _folder.Write("workers/_framework/dotnet.js", "// another version");
        Assert.Equal(
            $"{_folder.Find("workers/_framework/dotnet.js")} does not tell which assemblies .NET begins with; "
                + "publish src/NotebookWorkers again.", Assert.Throws<UsageException>(Write).Message);
    }

    [Theory]
    [InlineData("[]", "live.json: it holds no object. It is of the form ")]
    [InlineData("{ \"files\": [1] }", "live.json: ")]
    [InlineData("{ \"file\": [] }", "live.json: it has a member \"file\"; there are files, parameters, cells. It is of the form ")]
    [InlineData("{ \"cells\": { \"main.ipynb\": { \"id-2\": 1 } } }", "live.json: ")]
    [InlineData("{ \"cells\": { \"main.ipynb\": { \"id-2\": { \"1\": 2 } } } }", "live.json: ")]
    [InlineData(
        "{ \"cells\": { \"main.ipynb\": { \"id-2\": { \"7\": \"8\" } } } }",
        "live.json, main.ipynb: The cell id-2 does not contain 7.")]
    [InlineData(
        "{ \"cells\": { \"main.ipynb\": { \"id-9\": \"1\" } } }", "live.json, main.ipynb: The notebook has no cell with the ID id-9.")]
    [InlineData(
        "{ \"parameters\": { \"other.ipynb\": { } } }",
        "live.json names the notebook other.ipynb, and there is none; there are main.ipynb.")]
    [InlineData("{ \"files\": [\"data/*.csv\"] }", "live.json names data/*.csv, and there is no such file; build the project first.")]
    [InlineData("{ \"files\": [\"../outside.txt\"] }", "outside.txt lies outside of the repository, and is not published.")]
    [InlineData(
        "{ \"parameters\": { \"main.ipynb\": { \"counts\": \"3\" } } }",
        "live.json, main.ipynb: The notebook has no parameter 'counts'; it has count.")]
    public void Settings_ThatAreWrong_AreRefused(string settings, string sentence)
    {
        _folder.Write("outside.txt", "secret");
        _folder.Write("book/live.json", settings);
        Assert.Contains(sentence, Assert.Throws<UsageException>(Write).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsMissing_IsNamed()
    {
        var fault = Assert.Throws<UsageException>(() => LiveSite.Check(_folder.Find("book")));
        Assert.Equal(
            $"{_folder.Find("book")} does not hold what runs notebooks in a browser; publish src/NotebookWorkers, and name the folder "
                + "wwwroot of the output.", fault.Message);
        TestNotebook.Write(_folder, "book/main.ipynb", ["#r \"lib/None.dll\""]);
        Assert.Equal(
            $"A notebook refers to {_folder.Find("book/lib/None.dll")}, and there is no such file; build the project first.",
            Assert.Throws<UsageException>(Write).Message);
    }

    /// <summary>Asserts that an assembly has the metadata of another one, and no code.</summary>
    private static void AssertMetadata(string expected, byte[] image)
    {
        using var whole = new PEReader(File.OpenRead(expected));
        using var metadata = new PEReader(new MemoryStream(image));
        Assert.Equal(whole.GetMetadata().GetContent(), metadata.GetMetadata().GetContent());
        Assert.InRange(image.Length, 0, whole.PEHeaders.MetadataSize + 2048);
        Assert.NotNull(MetadataReference.CreateFromImage(image).GetMetadata());
    }

    /// <summary>Compiles a library beside others that it refers to.</summary>
    private void Compile(string name, string code, params string[] references)
    {
        string path = _folder.Find($"book/lib/{name}.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string[] used = [typeof(object).Assembly.Location, .. references.Select(reference => _folder.Find($"book/lib/{reference}.dll"))];
        var result = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code)], used.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    private void Copy(string name, string target)
    {
        _folder.Write(target, "");
        File.Copy(Path.Combine(AppContext.BaseDirectory, name), _folder.Find(target), overwrite: true);
    }

    private static string Text(Dictionary<string, byte[]> files, string name) => Encoding.UTF8.GetString(files[name]);

    private static JsonNode List(Dictionary<string, byte[]> files) => JsonNode.Parse(files["live/files.json"])!;

    /// <summary>Returns a file as a worker puts it together.</summary>
    private static byte[] Content(Dictionary<string, byte[]> files, string path)
    {
        var file = List(files)["files"]!.AsArray().Single(file => (string?)file!["path"] == path)!;
        byte[][] parts = [.. file["parts"]!.AsArray().Select(part => files["live/" + (string)part!])];
        Assert.Equal((int)file["length"]!, parts.Sum(part => part.Length));
        byte[] content = (bool)file["isFirst"]! ? Decompress(parts.Single()) : [.. parts.SelectMany(part => part)];
        Assert.Equal((int)file["size"]!, content.Length);
        return content;
    }

    private static byte[] Decompress(byte[] compressed)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return content.ToArray();
    }

    private Dictionary<string, byte[]> Write()
    {
        string path = _folder.Find("book/main.ipynb");
        var map = new SiteMap(_folder.Find("book"), [(path, Notebook.Read(path))]);
        var pictures = new Dictionary<string, string>(StringComparer.Ordinal) { [_folder.Find("book/a b.svg")] = "images/a b.svg" };
        return new LiveSite(map, _folder.Find("workers")).Write(pictures)
            .ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal);
    }
}
