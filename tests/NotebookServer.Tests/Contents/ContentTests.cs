using System.Text;
using System.Text.Json.Nodes;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Contents;

public sealed class ContentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NotebookIsSentInOnePieceAndWrittenAsJupyterWritesIt()
    {
        await using var server = await Server.StartAsync();
        string file = server.Folder.Write("a.ipynb", """
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": 1,
               "id": "one",
               "metadata": {},
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "a\n",
                  "b\n"
                 ]
                }
               ],
               "source": [
                "first <&>'\n",
                "zweite Zeile: ä 😀"
               ]
              }
             ],
             "metadata": {
              "unknown": [
               1,
               2.50
              ]
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """.ReplaceLineEndings("\n"));
        string before = await File.ReadAllTextAsync(file, Cancellation);
        var model = (await server.GetAsync("/api/contents/a.ipynb")).Json;
        Assert.Equal("first <&>'\nzweite Zeile: ä 😀", (string)model["content"]!["cells"]![0]!["source"]!);
        Assert.Equal("a\nb\n", (string)model["content"]!["cells"]![0]!["outputs"]![0]!["text"]!);
        Assert.Equal(("notebook", "json", "a.ipynb"), ((string)model["type"]!, (string)model["format"]!, (string)model["path"]!));

        var body = new JsonObject { ["type"] = "notebook", ["format"] = "json", ["content"] = model["content"]!.DeepClone() };
        Assert.Equal(200, (await server.SendAsync(HttpMethod.Put, "/api/contents/a.ipynb", body)).Status);
        Assert.Equal(before, await File.ReadAllTextAsync(file, Cancellation));
    }

    [Theory]
    [InlineData("", "bad.ipynb is empty; take it from a backup, or delete it and make a new notebook")]
    [InlineData("{", "bad.ipynb is no notebook: line 1 is not JSON; mend that line in a text editor, or take the file from a backup")]
    [InlineData("[]", "bad.ipynb is no notebook: it has no list of cells, or no nbformat; take the file from a backup")]
    [InlineData("{\"cells\": []}", "bad.ipynb is no notebook: it has no list of cells, or no nbformat; take the file from a backup")]
    [InlineData(
        "{\"worksheets\": [], \"nbformat\": 3}",
        "bad.ipynb is a notebook of another format than 4; convert it with 'jupyter nbconvert --to notebook bad.ipynb'")]
    public async Task FileThatIsNoNotebookIsSaidToBeNone(string text, string sentence)
    {
        await using var server = await Server.StartAsync();
        server.Folder.Write("bad.ipynb", text);
        var answer = await server.GetAsync("/api/contents/bad.ipynb");
        Assert.Equal((400, sentence), (answer.Status, answer.Message));
        Assert.Equal(text, (string)(await server.GetAsync("/api/contents/bad.ipynb?type=file")).Json["content"]!);
    }

    [Fact]
    public async Task FileThatIsTooLargeIsNotRead()
    {
        await using var server = await Server.StartAsync();
        // It takes no place on the disk.
        using (var file = File.Create(server.Folder.Find("huge.ipynb")))
            file.SetLength((512L << 20) + 1);
        var answer = await server.GetAsync("/api/contents/huge.ipynb");
        Assert.Equal(
            (400, "huge.ipynb has more than 536,870,912 bytes; "
                + "clear its outputs with 'jupyter nbconvert --clear-output --inplace huge.ipynb'"),
            (answer.Status, answer.Message));
    }

    [Fact]
    public async Task LargeFilesAreTakenInChunks()
    {
        await using var server = await Server.StartAsync();
        byte[][] chunks = [[.. Enumerable.Range(0, 256).Select(value => (byte)value)], [1, 2, 3], [4]];
        for (int i = 0; i < chunks.Length; i++)
        {
            var body = new JsonObject
            {
                ["type"] = "file",
                ["format"] = "base64",
                ["content"] = Convert.ToBase64String(chunks[i]),
                ["chunk"] = i == chunks.Length - 1 ? -1 : i + 1,
            };
            var answer = await server.SendAsync(HttpMethod.Put, "/api/contents/large.bin", body);
            Assert.Equal(i == chunks.Length - 1 ? 201 : 200, answer.Status);
            Assert.Equal(i == chunks.Length - 1, File.Exists(server.Folder.Find("large.bin")));
        }
        Assert.Equal(chunks.SelectMany(chunk => chunk), await File.ReadAllBytesAsync(server.Folder.Find("large.bin"), Cancellation));
        Assert.Equal(["large.bin"], Directory.EnumerateFileSystemEntries(server.Folder.Path).Select(Path.GetFileName));

        var late = new JsonObject { ["type"] = "file", ["format"] = "text", ["content"] = "x", ["chunk"] = 2 };
        var refused = await server.SendAsync(HttpMethod.Put, "/api/contents/other.bin", late);
        Assert.Equal((400, "other.bin: chunk 2 came without those before it; begin again with chunk 1"), (refused.Status, refused.Message));
    }

    [Fact]
    public async Task FaultsOfClientsAreSaidInASentence()
    {
        await using var server = await Server.StartAsync();
        server.Folder.Write("text.txt", "text");
        server.Folder.Write("full/file.txt", "text");
        await File.WriteAllBytesAsync(server.Folder.Find("binary"), [0, 255], Cancellation);
        await Fails(HttpMethod.Get, "nothing.txt", null, 404, "nothing.txt: not found");
        await Fails(HttpMethod.Get, "text.txt?type=directory", null, 400, "text.txt is no folder");
        await Fails(HttpMethod.Get, "full?type=file", null, 400, "full is a folder");
        await Fails(HttpMethod.Get, "binary?format=text", null, 400, "binary is no UTF-8 text");
        await Fails(HttpMethod.Put, "new.txt", new JsonObject { ["content"] = "x" }, 400, "the body does not say the \"type\"");
        await Fails(HttpMethod.Put, "new.txt", new JsonObject { ["type"] = 5 }, 400, "\"type\" is no text");
        await Fails(HttpMethod.Put, "none/new.txt", new JsonObject { ["type"] = "file" }, 404, "none: not found");
        await Fails(
            HttpMethod.Put, "new.txt", new JsonObject { ["type"] = "file", ["format"] = "base64", ["content"] = "%" }, 400,
            "the content is no base64");
        await Fails(
            HttpMethod.Put, "new.ipynb", new JsonObject { ["type"] = "notebook", ["content"] = new JsonObject() }, 400,
            "the content is no notebook: it has no cells, or no nbformat");
        await Fails(HttpMethod.Patch, "text.txt", new JsonObject { ["path"] = "binary" }, 409, "binary exists already");
        await Fails(HttpMethod.Patch, "text.txt", [], 400, "the body does not say the new \"path\"");
        await Fails(HttpMethod.Delete, "full", null, 400, "full is not empty; delete what is in it first");
        await Fails(HttpMethod.Delete, "", null, 400, "the folder that is served cannot be deleted");
        await Fails(HttpMethod.Post, "text.txt/checkpoints/wrong", null, 404, "checkpoint wrong of text.txt: not found");
        Assert.Equal("text", await File.ReadAllTextAsync(server.Folder.Find("text.txt"), Cancellation));

        foreach (string body in new[] { "{", "[]", "null", "{\"type\": \"file\", \"type\": \"notebook\"}", "\u0000" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/contents/new.txt")
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            var answer = await server.SendAsync(request);
            Assert.Equal((400, "the body is no JSON object"), (answer.Status, answer.Message));
        }
        Assert.Empty(server.Log);

        async Task Fails(HttpMethod method, string path, JsonObject? body, int status, string sentence)
        {
            var answer = await server.SendAsync(method, $"/api/contents/{path}", body);
            Assert.Equal((status, sentence), (answer.Status, answer.Message));
        }
    }

    [Fact]
    public async Task FilesAreSentAsFilesInWhichNothingRuns()
    {
        await using var server = await Server.StartAsync();
        server.Folder.Write("page.html", "<script>alert(1)</script>");
        using var answer = await server.Client.GetAsync("/files/page.html", Cancellation);
        Assert.Equal("<script>alert(1)</script>", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("attachment", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    /// <summary>Paths that the server makes itself are checked as requested ones are: nothing hangs or leads outside.</summary>
    [Fact]
    public async Task PipesAndLinksAreRefusedInASentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        await using var server = await Server.StartAsync();
        using var outside = new TempFolder();
        NamedPipe.Make(server.Folder.Find("pipe.txt"));
        server.Folder.Write("linked/text.txt", "text");
        outside.Write("text-checkpoint.txt", "theirs");
        Directory.CreateSymbolicLink(server.Folder.Find("linked/.ipynb_checkpoints"), outside.Path);
        server.Folder.Write("place/text.txt", "text");
        Directory.CreateDirectory(server.Folder.Find("place/.ipynb_checkpoints"));
        NamedPipe.Make(server.Folder.Find("place/.ipynb_checkpoints/text-checkpoint.txt"));
        File.CreateSymbolicLink(server.Folder.Find("loop.ipynb"), "loop.ipynb");

        await Fails(HttpMethod.Post, "pipe.txt/checkpoints", null, "is a named pipe");
        await Fails(HttpMethod.Post, "", new JsonObject { ["copy_from"] = "pipe.txt" }, "is a named pipe");
        await Fails(HttpMethod.Post, "linked/text.txt/checkpoints", null, ".ipynb_checkpoints is a link");
        await Fails(HttpMethod.Post, "linked/text.txt/checkpoints/checkpoint", null, ".ipynb_checkpoints is a link");
        await Fails(HttpMethod.Delete, "linked/text.txt/checkpoints/checkpoint", null, ".ipynb_checkpoints is a link");
        await Fails(HttpMethod.Get, "linked/text.txt/checkpoints", null, ".ipynb_checkpoints is a link");
        await Fails(HttpMethod.Post, "place/text.txt/checkpoints", null, "is a named pipe");
        await Fails(HttpMethod.Post, "place/text.txt/checkpoints/checkpoint", null, "is a named pipe");
        await Fails(HttpMethod.Get, "loop.ipynb", null, "loop.ipynb is a link that leads back to itself");
        Assert.Equal("theirs", await File.ReadAllTextAsync(outside.Find("text-checkpoint.txt"), Cancellation));
        Assert.Equal("text", await File.ReadAllTextAsync(server.Folder.Find("linked/text.txt"), Cancellation));
        Assert.Single(Directory.EnumerateFileSystemEntries(outside.Path));
        Assert.Equal(200, (await server.GetAsync("/api/contents/")).Status);
        Assert.Empty(server.Log);

        async Task Fails(HttpMethod method, string path, JsonObject? body, string sentence)
        {
            var answer = await server.SendAsync(method, $"/api/contents/{path}", body);
            Assert.InRange(answer.Status, 400, 500);
            Assert.Contains(sentence, answer.Message, StringComparison.Ordinal);
        }
    }
}
