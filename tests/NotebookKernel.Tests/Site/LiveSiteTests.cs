using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Common;
using NotebookKernel.Site;
using Notebooks.Files;

namespace NotebookKernel.Tests.Site;

/// <summary>The pages on which notebooks run in the browser; what the workers were published to is made up here.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private const string Page =
        """<html lang="en" data-state="loading"><title>Notebook</title><script src="/page/page.js"></script>"""
        + """<link href="/monaco/loader.js"><a href="/" aria-label="All files" title="All files"></a></html>""";

    private readonly TempFolder _folder = new();

    public LiveSiteTests()
    {
        _folder.Write("workers/page/notebook.html", Page);
        _folder.Write("workers/page/notebook.css", "body {}");
        _folder.Write("workers/worker.js", "// worker");
        _folder.Write("workers/_framework/dotnet.js", "// runtime");
        _folder.Write("workers/_framework/System.wasm", new string('w', 5000));
        _folder.Write("workers/_framework/System.pdb", "symbols");
        _folder.Write("book/README.md", "# Book");
        TestNotebook.Write(_folder, "book/main.ipynb", ["md:# A & B", "parameters:int count = 9;  // 1 to 10", "1 + 1"]);
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
        Assert.Equal("// runtime", Text(files, "live/_framework/dotnet.js"));
        Assert.Equal(new string('w', 5000), Encoding.UTF8.GetString(Decompress(files["live/_framework/System.wasm.gz"])));
        Assert.Contains("live/page/look.css", files.Keys);
        Assert.Contains("live/page/theme.js", files.Keys);
        Assert.DoesNotContain("live/_framework/System.pdb", files.Keys);
        Assert.DoesNotContain("live/page/notebook.html", files.Keys);
        Assert.Equal("../index.html", (string?)List(files)["addresses"]!["README.md"]);
        Assert.Equal("main.html", (string?)List(files)["addresses"]!["main.ipynb"]);
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
            """{ "parameters": { "main.ipynb": { "count": "3" } }, "cells": { "main.ipynb": { "id-2": "\"not here\"" } } }""");

        var notebook = Notebook.Read(new MemoryStream(Content(Write(), "main.ipynb")), "main.ipynb");

        Assert.Equal("int count = 3;  // 1 to 10", notebook.Cells[1].Source);
        Assert.Equal("\"not here\"", notebook.Cells[2].Source);
        Assert.Empty(notebook.Cells[2].Outputs);
    }

    /// <summary>Libraries come with what they need; what cells read is split, and comes when it is read.</summary>
    [Fact]
    public void FilesOfCells_AreThoseThatTheyName()
    {
        Directory.CreateDirectory(_folder.Find("book/lib"));
        foreach (string name in (string[])["NotebookKernel.dll", "MnistNotebooks.Common.dll", "Testing.dll"])
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), _folder.Find("book/lib/" + name));
        byte[] data = new byte[2_500_000];
        new Random(1).NextBytes(data);
        Directory.CreateDirectory(_folder.Find("book/data"));
        File.WriteAllBytes(_folder.Find("book/data/a.bin"), data);
        _folder.Write("book/data/b.txt", "no");
        TestNotebook.Write(_folder, "book/main.ipynb", ["#r \"lib/NotebookKernel.dll\"\n#r \"nuget: Humanizer\"\n1"]);
        _folder.Write("book/live.json", """{ "files": ["data/*.bin"] }""");

        var files = Write();

        Assert.Equal(
            [("main.ipynb", true, 1), ("lib/MnistNotebooks.Common.dll", true, 1), ("lib/NotebookKernel.dll", true, 1),
                ("data/a.bin", false, 3)],
            List(files)["files"]!.AsArray().Select(
                file => ((string?)file!["path"], (bool)file["isFirst"]!, file["parts"]!.AsArray().Count)));
        Assert.Equal(data, Content(files, "data/a.bin"));
        Assert.Equal(File.ReadAllBytes(_folder.Find("book/lib/NotebookKernel.dll")), Content(files, "lib/NotebookKernel.dll"));
    }

    [Theory]
    [InlineData("[]", "live.json: it holds no object. It is of the form ")]
    [InlineData("{ \"files\": [1] }", "live.json: ")]
    [InlineData("{ \"file\": [] }", "live.json: it has a member \"file\"; there are files, parameters, cells. It is of the form ")]
    [InlineData("{ \"cells\": { \"main.ipynb\": { \"id-2\": 1 } } }", "live.json: ")]
    [InlineData(
        "{ \"cells\": { \"main.ipynb\": { \"id-9\": \"1\" } } }", "live.json, main.ipynb: The notebook has no cell with the ID id-9.")]
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
        return new LiveSite(map, _folder.Find("workers")).Write()
            .ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal);
    }
}
