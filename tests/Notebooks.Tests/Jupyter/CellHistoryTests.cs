using Notebooks.Jupyter.History;

namespace Notebooks.Tests.Jupyter;

public sealed class CellHistoryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sessions_RememberWhatTheOnesBeforeThemHaveRun()
    {
        using (var first = Open())
        {
            var history = new CellHistory(first);
            history.Add(1, "int x = 1;\nx", "1");
            history.Add(2, "x + 1", null);
        }
        using var second = Open();
        var later = new CellHistory(second);
        later.Add(1, "y", null);

        Assert.Equal([(1, 1), (1, 2), (2, 1)], Places(later.Tail(10)));
        Assert.Equal([(1, 2), (2, 1)], Places(later.Tail(2)));
        Assert.Equal(new HistoryEntry(1, 1, "int x = 1;\nx", "1"), later.Tail(3)[0]);
        Assert.Empty(_log);
    }

    [Fact]
    public void Range_TakesASessionByItsNumber_OrCountedBackFromThisOne()
    {
        using (var first = Open())
            Fill(new CellHistory(first), "a", "b", "c");
        using var second = Open();
        var history = new CellHistory(second);
        Fill(history, "d", "e");
        Assert.Equal(["b"], Inputs(history.Range(1, 2, 3)));
        Assert.Equal(["b", "c"], Inputs(history.Range(-1, 2, null)));
        Assert.Equal(["d", "e"], Inputs(history.Range(0, 1, null)));
        Assert.Empty(history.Range(7, 1, null));
    }

    [Fact]
    public void Search_TakesGlobs_TheLastOnes_AndOneOfEachIfUnique()
    {
        using var folder = Open();
        var history = new CellHistory(folder);
        Fill(history, "1+1", "x.y(2)", "1+1", "1+2\n+3", "[1+1]");
        Assert.Equal(["1+1", "1+1"], Inputs(history.Search("1+1", null, unique: false)));
        Assert.Equal(["1+1"], Inputs(history.Search("1+1", null, unique: true)));
        Assert.Equal(["1+1", "1+1", "1+2\n+3"], Inputs(history.Search("1*", null, unique: false)));
        Assert.Equal(["1+1", "1+2\n+3"], Inputs(history.Search("1*", 2, unique: false)));
        Assert.Equal(["x.y(2)"], Inputs(history.Search("x.y(?)", null, unique: false)));
        Assert.Equal(["[1+1]"], Inputs(history.Search("[*", null, unique: false)));
    }

    [Fact]
    public void SessionsAtTheSameTime_HaveFilesOfTheirOwn()
    {
        using HistoryFolder one = Open(), other = Open();
        Assert.NotEqual(one.Session, other.Session);
        new CellHistory(other).Add(1, "other", null);
        var history = new CellHistory(one);
        history.Add(1, "one", null);
        Assert.Equal(["one"], Inputs(history.Tail(5)));
    }

    [Fact]
    public void DamagedLines_AreLeftOut()
    {
        using (var first = Open())
            Fill(new CellHistory(first), "a", "b");
        string path = Directory.GetFiles(_folder.Path).Single();
        File.WriteAllText(path, "{\"Input\":3}\n" + File.ReadAllText(path) + "{\"Session\":1,\"Line\":3,\"Inp");
        using var second = Open();
        Assert.Equal(["a", "b"], Inputs(new CellHistory(second).Tail(5)));
    }

    [Fact]
    public void AFolderThatCannotBeMade_IsSaid_AndThisSessionIsRememberedAllTheSame()
    {
        string file = _folder.Write("file", "");
        using var folder = new HistoryFolder(Path.Combine(file, "history"), _log.Add);
        var history = new CellHistory(folder);
        history.Add(1, "a", null);
        Assert.Equal(["a"], Inputs(history.Tail(5)));
        Assert.Contains("only this session is remembered", Assert.Single(_log), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_AreForTheirOwnerAlone_ThoseOfEarlierVersionsToo()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There are no such modes on Windows.");
            return;
        }
        string path = Path.Combine(_folder.Path, "made", "history");
        string older = Path.Combine(path, "000001.jsonl");
        new HistoryFolder(path, _log.Add).Dispose();
        File.SetUnixFileMode(older, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        using var folder = new HistoryFolder(path, _log.Add);
        folder.Append(new HistoryEntry(2, 1, "a password", null));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        Assert.Equal([older, Path.Combine(path, "000002.jsonl")], Directory.GetFiles(path).Order(StringComparer.Ordinal));
        foreach (string file in Directory.GetFiles(path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Empty(_log);
    }

    private HistoryFolder Open() => new(_folder.Path, _log.Add);

    private static void Fill(CellHistory history, params string[] inputs)
    {
        for (int i = 0; i < inputs.Length; i++)
            history.Add(i + 1, inputs[i], null);
    }

    private static string[] Inputs(IReadOnlyList<HistoryEntry> entries) => [.. entries.Select(entry => entry.Input)];

    private static (int Session, int Line)[] Places(IReadOnlyList<HistoryEntry> entries) =>
        [.. entries.Select(entry => (entry.Session, entry.Line))];
}
