using System.Text.Json.Nodes;
using Common;
using LiveNotebooks.Documents;
using NotebookServer.Tests.Page;

namespace NotebookServer.Tests.Documents;

/// <summary>Saving goes on, whatever others do with the file.</summary>
public sealed class OpenNotebookTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly OpenFile _file;

    public OpenNotebookTests() => _file = new OpenFile(_folder);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [SampledTheory(3)]
    [InlineData("pipe", "is a named pipe")]
    [InlineData("folder", "is a folder")]
    public async Task SomethingElseInThePlaceOfTheFile_IsSaidUntilItIsRightAgain(string what, string sentence)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        _file.Write("one");
        await using var open = _file.Open();
        string kept = _folder.Find("kept");
        File.Move(_file.Path, kept);
        if (what == "pipe")
            NamedPipe.Make(_file.Path);
        else
            Directory.CreateDirectory(_file.Path);
        await OpenFile.StateAsync(open, SaveState.Failed);
        Assert.Contains(sentence, open.Notice, StringComparison.Ordinal);

        // What is written is kept in spite of it.
        open.Notebook.Write("c0", "written meanwhile");
        await _file.JournalAsync("written meanwhile");
        if (what == "pipe")
            File.Delete(_file.Path);
        else
            Directory.Delete(_file.Path);
        File.Move(kept, _file.Path);
        await OpenFile.StateAsync(open, SaveState.Saved);
        Assert.Null(open.Notice);
        Assert.Equal(["written meanwhile"], _file.Saved());
        Assert.Empty(_file.Log);
    }

    [LongFact]
    public async Task FileThatCannotBeReadForAWhile_IsSavedAfterwards()
    {
        _file.Write("one");
        await using var open = _file.Open();
        using (new FileStream(_file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            File.SetLastWriteTimeUtc(_file.Path, DateTime.UtcNow.AddMinutes(1));
            await OpenFile.StateAsync(open, SaveState.Failed);
            Assert.Contains("cannot be", open.Notice, StringComparison.Ordinal);
            open.Notebook.Write("c0", "written meanwhile");
            await _file.JournalAsync("written meanwhile");
        }
        await OpenFile.StateAsync(open, SaveState.Saved);
        Assert.Equal(["written meanwhile"], _file.Saved());
    }

    /// <summary>A file of 3 GB is somebody else's, until it is the known one again.</summary>
    [LongFact]
    public async Task FileThatHasGrownEnormously_IsAConflictUntilItIsRightAgain()
    {
        _file.Write("one");
        await using var open = _file.Open();
        long length = new FileInfo(_file.Path).Length;
        SetLength(3L << 30);
        await OpenFile.StateAsync(open, SaveState.Conflict);
        open.Notebook.Write("c0", "written meanwhile");
        await _file.JournalAsync("written meanwhile");
        var refused = await Assert.ThrowsAsync<RequestFault>(open.TakeTheirsAsync);
        Assert.Contains("more than", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*-mine*"));
        SetLength(length);
        await OpenFile.StateAsync(open, SaveState.Saved);
        Assert.Equal(["written meanwhile"], _file.Saved());

        void SetLength(long bytes)
        {
            using var stream = new FileStream(_file.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.SetLength(bytes);
        }
    }

    [Fact]
    public async Task FileThatWasDeleted_CannotBeRead_AndLeavesNoCopies()
    {
        _file.Write("one");
        await using var open = _file.Open();
        open.Notebook.Write("c0", "mine");
        File.Delete(_file.Path);
        await OpenFile.StateAsync(open, SaveState.Conflict);
        for (int i = 0; i < 3; i++)
        {
            var refused = await Assert.ThrowsAsync<RequestFault>(open.TakeTheirsAsync);
            Assert.Equal("a.ipynb was deleted, so there is nothing to read; keep yours instead", refused.Message);
        }
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
        Assert.Equal(SaveState.Conflict, open.State);
        await open.KeepMineAsync();
        Assert.Equal((SaveState.Saved, "mine"), (open.State, Assert.Single(_file.Saved())));
    }

    [Fact]
    public async Task FileThatIsNoNotebookAnyMore_IsNotRead_AndMineStays()
    {
        _file.Write("one");
        await using var open = _file.Open();
        open.Notebook.Write("c0", "mine");
        await File.WriteAllTextAsync(_file.Path, "{\"cells\": [5], \"metadata\": {}, \"nbformat\": 4}", Cancellation);
        await OpenFile.StateAsync(open, SaveState.Conflict);
        var refused = await Assert.ThrowsAsync<RequestFault>(open.TakeTheirsAsync);
        Assert.Contains("cell 1 of the file is not a cell of a notebook", refused.Message, StringComparison.Ordinal);
        Assert.Equal([_file.Path], Directory.EnumerateFiles(_folder.Path));
        // Nothing of theirs counts as known: mine does not replace it unasked.
        open.Notebook.Write("c0", "mine again");
        await _file.JournalAsync("mine again");
        await open.SaveAsync();
        Assert.Equal(SaveState.Conflict, open.State);
    }

    /// <summary>The journal goes on after somebody has tidied up, and after a line was cut off.</summary>
    [Fact]
    public async Task JournalThatWasDeleted_IsBegunAnew()
    {
        _file.Write("one");
        var notebook = new LiveNotebook(new NotebookFile(_file.Path).Read());
        string path = Path.Combine(_file.Checkpoints, "journal");
        var journal = new UnsavedJournal(() => path);
        notebook.Read(journal.Remember);
        foreach (string source in new[] { "first", "second", "third" })
        {
            notebook.Write("c0", source);
            notebook.Read(cells => journal.Write(cells, "hash"));
            if (source == "first")
                File.Delete(path);
        }
        var restored = UnsavedJournal.Read(path)!.ApplyTo(new NotebookFile(_file.Path).Read(), new NotebookFile(_file.Path).Read());
        Assert.Equal("third", (string?)restored["cells"]![0]!["source"]);
    }

    [Fact]
    public async Task HalfAPairInTheFile_IsShownAsTheReplacementCharacter()
    {
        string text = """
            {"cells": [{"cell_type": "markdown", "id": "c0", "metadata": {}, "source": ["half \ud83d, whole \ud83d\ude00, \\ud83d"]}],
            "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """;
        await File.WriteAllTextAsync(_file.Path, text, Cancellation);
        await using var open = _file.Open();
        Assert.Equal(["half \ufffd, whole 😀, \\ud83d"], OpenFile.SourcesOf(open));
        Assert.Contains("half a character", open.Notice, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_file.Path, Cancellation));
    }

    /// <summary>All notebooks are saved at the end, whatever is wrong with one of them.</summary>
    [Fact]
    public async Task TerminatedServer_SavesAllNotebooks()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        _file.Write("one");
        OpenPage.Write(_folder.Find("b.ipynb"), [OpenPage.Code("one")]);
        using var server = await ServerProcess.StartAsync(_folder.Path);
        var (first, _) = await server.OpenAsync("a.ipynb");
        var (second, _) = await server.OpenAsync("b.ipynb");
        File.Delete(_file.Path);
        NamedPipe.Make(_file.Path);
        foreach (var socket in new[] { first, second })
        {
            await ServerProcess.SendAsync(socket, new JsonObject
            {
                ["do"] = "edit",
                ["cell"] = "c0",
                ["version"] = 0,
                ["sequence"] = 1,
                ["start"] = 0,
                ["length"] = 3,
                ["text"] = "changed",
            });
            await ServerProcess.ReceiveAsync(socket, "edit");
        }
        await server.TerminateAsync();
        first.Dispose();
        second.Dispose();
        Assert.Contains("changed", await File.ReadAllTextAsync(_folder.Find("b.ipynb"), Cancellation), StringComparison.Ordinal);
        await _file.JournalAsync("changed");
    }

    [Fact]
    public void FileThatIsHeld_IsReplacedWhenItIsFree()
    {
        string target = _folder.Find("target");
        Directory.CreateDirectory(target);
        _folder.Write("new", "new");
        var refused = Assert.ThrowsAny<Exception>(() => AtomicFile.Replace(_folder.Find("new"), target, _ => false));
        Assert.StartsWith(target, refused.Message, StringComparison.Ordinal);
        AtomicFile.Replace(_folder.Find("new"), target, _ =>
        {
            Directory.Delete(target);
            return true;
        });
        Assert.Equal("new", File.ReadAllText(target));
    }
}
