using System.Globalization;
using Common;
using LiveNotebooks.Documents;

namespace NotebookServer.Tests.Documents;

/// <summary>What is not saved yet, beside a notebook that one or several servers have open.</summary>
public sealed class UnsavedJournalsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly OpenFile _file;

    public UnsavedJournalsTests() => _file = new OpenFile(_folder);

    public void Dispose() => _folder.Dispose();

    /// <summary>The one that saves deletes its own journal only, and both know of one another.</summary>
    [Fact]
    public async Task TwoServersHaveAJournalEach()
    {
        _file.Write("one", "two");
        var first = _file.Open();
        Assert.Null(first.Notice);
        await using (var second = _file.Open())
        {
            string process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            Assert.Contains($"Another server has this notebook open, too (process {process})", second.Notice, StringComparison.Ordinal);
            await Eventually.IsTrueAsync(
                () => first.Notice?.Contains("Another server", StringComparison.Ordinal) == true, () => first.Notice);

            second.Notebook.Write("c1", "two of the second");
            await second.SaveAsync();
            first.Notebook.Write("c0", "one of the first");
            await OpenFile.StateAsync(first, SaveState.Conflict);
            await _file.JournalAsync("one of the first");
            second.Notebook.Write("c1", "two of the second again");
            await second.SaveAsync();
            Assert.Single(_file.Kept(".jsonl"));
        }
        await Eventually.IsTrueAsync(() => first.Notice is null, () => first.Notice);
        await first.DisposeAsync();
        Assert.Empty(_file.Kept(".lock"));
        Assert.Equal(["one", "two of the second again"], _file.Saved());

        await using var again = _file.Open();
        Assert.Equal(["one of the first", "two"], OpenFile.SourcesOf(again));
        Assert.Equal(SaveState.Conflict, again.State);
        Assert.Empty(_file.Log);
    }

    /// <summary>A journal in use is left alone; those of servers that were killed are put together, and nothing of any is lost.</summary>
    [Fact]
    public async Task JournalsOfDeadServersAreRestored_TheOldestFirst()
    {
        _file.Write("one", "two", "three");
        Leave("a-unsaved.jsonl", 3, ("c0", "one of the oldest"), ("c2", "three of the oldest"));
        Leave(NameOfOne(), 2, ("c1", "two of the second"));
        Leave(NameOfOne(), 1, ("c0", "one of the third"));
        await using var open = _file.Open();
        Assert.Equal(
            ["one of the third", "one of the oldest", "two of the second", "three of the oldest"], OpenFile.SourcesOf(open));
        Assert.Contains("restored", open.Notice, StringComparison.Ordinal);
        // All of it is in a journal of its own before the others are gone.
        string journal = Assert.Single(_file.Kept(".jsonl"));
        Assert.Contains(
            "three of the oldest",
            await File.ReadAllTextAsync(Path.Combine(_file.Checkpoints, journal), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        await open.SaveAsync();
        Assert.Equal(4, _file.Saved().Length);
        Assert.Empty(_file.Kept(".jsonl"));
        Assert.Null(open.Notice);
    }

    /// <summary>Cells that one has deleted stay deleted, unless another has changed them; those that one has made stay.</summary>
    [Fact]
    public async Task DeletedAndNewCellsOfDeadServersAreKept()
    {
        _file.Write("one", "two", "three");
        Leave(NameOfOne(), 2, notebook =>
        {
            notebook.Delete(["c0", "c1"]);
            notebook.Insert("markdown", "c2", "new at the end");
        });
        Leave(NameOfOne(), 1, notebook =>
        {
            notebook.Write("c1", "two, changed");
            notebook.Insert("code", null, "new at the top");
        });
        await using var open = _file.Open();
        Assert.Equal(["new at the top", "two, changed", "three", "new at the end"], OpenFile.SourcesOf(open));
    }

    /// <summary>Outputs and cells without IDs come from the file, as before.</summary>
    [Fact]
    public async Task RestoredNotebookOfAnOlderFormatKeepsItsOutputs()
    {
        string text = """
            {"cells": [{"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [{"name": "stdout", "output_type": "stream",
            "text": ["hello"]}], "source": ["one"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
            """;
        await File.WriteAllTextAsync(_file.Path, text, TestContext.Current.CancellationToken);
        Leave(NameOfOne(), 1, notebook => notebook.Write("cell-1", "one, changed"));
        await using var open = _file.Open();
        Assert.Equal(["one, changed"], OpenFile.SourcesOf(open));
        Assert.Equal(5, open.Notebook.Read(cells => cells[0].Outputs.All[0].TextLength));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"base\":5,\"order\":[],\"cells\":{}}")]
    [InlineData("{\"base\":\"x\",\"order\":[5],\"cells\":{}}")]
    [InlineData("{\"base\":\"x\",\"order\":[\"c0\"],\"cells\":{\"c0\":7}}")]
    [InlineData("{\"base\":\"x\",\"order\":[\"c0\"],\"cells\":{\"c0\":{\"kind\":1,\"source\":2}}}")]
    public async Task JournalThatIsNoneIsNoObstacle(string text)
    {
        _file.Write("one");
        _folder.Write($".ipynb_checkpoints/{NameOfOne()}", text);
        await using var open = _file.Open();
        Assert.Equal(["one"], OpenFile.SourcesOf(open));
    }

    /// <summary>Whatever is in the place of a journal or of its folder: nothing hangs or leads outside, and it is said.</summary>
    [Theory]
    [InlineData("pipe", "is a named pipe")]
    [InlineData("folder", "is a folder")]
    [InlineData("link", "a-unsaved.jsonl is a link; delete it.")]
    [InlineData("folder link", ".ipynb_checkpoints is a link")]
    [InlineData("folder pipe", "ipynb_checkpoints")]
    public async Task SomethingElseInThePlaceOfTheJournal(string what, string sentence)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        _file.Write("one");
        using var outside = new TempFolder();
        outside.Write("a-unsaved.jsonl", "theirs");
        string journal = Path.Combine(_file.Checkpoints, "a-unsaved.jsonl");
        if (!what.StartsWith("folder ", StringComparison.Ordinal))
            Directory.CreateDirectory(_file.Checkpoints);
        if (what == "pipe")
            NamedPipe.Make(journal);
        else if (what == "folder")
            Directory.CreateDirectory(journal);
        else if (what == "link")
            File.CreateSymbolicLink(journal, outside.Find("a-unsaved.jsonl"));
        else if (what == "folder link")
            Directory.CreateSymbolicLink(_file.Checkpoints, outside.Path);
        else
            NamedPipe.Make(_file.Checkpoints);

        await using (var open = _file.Open())
        {
            Assert.Contains(sentence, open.Notice, StringComparison.Ordinal);
            open.Notebook.Write("c0", "one, changed");
            await open.SaveAsync();
            Assert.Equal((SaveState.Saved, "one, changed"), (open.State, Assert.Single(_file.Saved())));
        }
        Assert.Equal("theirs", await File.ReadAllTextAsync(outside.Find("a-unsaved.jsonl"), TestContext.Current.CancellationToken));
        Assert.Single(Directory.EnumerateFileSystemEntries(outside.Path));
    }

    /// <summary>Returns the name of the journal of a server that does not run.</summary>
    private static string NameOfOne() => $"a-unsaved-{TemporaryWriter.Create()}.jsonl";

    private void Leave(string name, int age, params (string Cell, string Source)[] changes) => Leave(name, age, notebook =>
    {
        foreach (var (cell, source) in changes)
            notebook.Write(cell, source);
    });

    /// <summary>Writes the journal of a server that has changed the notebook, and was killed some minutes ago.</summary>
    private void Leave(string name, int age, Action<LiveNotebook> change)
    {
        var file = new NotebookFile(_file.Path);
        var notebook = new LiveNotebook(file.Read());
        string path = Path.Combine(_file.Checkpoints, name);
        var journal = new UnsavedJournal(() => path);
        notebook.Read(journal.Remember);
        change(notebook);
        notebook.Read(cells => journal.Write(cells, file.KnownHash));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-age));
    }
}
