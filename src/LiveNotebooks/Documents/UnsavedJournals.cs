using System.Globalization;
using LiveNotebooks.Folders;

namespace LiveNotebooks.Documents;

/// <summary>
/// The journals beside a notebook: one for each server that has it open, so that none deletes what another has not saved. What a server has
/// left that was killed is read by the next one.
/// </summary>
internal sealed class UnsavedJournals : IDisposable
{
    private const string JournalEnd = ".jsonl", MarkEnd = ".lock";

    private readonly ServedFolder _folder;
    private readonly string _notebook;
    private readonly string _start;
    private readonly string _server = TemporaryWriter.Create();
    private readonly UnsavedJournal _own;
    private readonly List<string> _left = [];
    private ServerMark? _mark;

    /// <param name="folder">The folder that is served.</param>
    /// <param name="notebook">The notebook's file, as <see cref="ServedFolder.Find"/> returns it.</param>
    public UnsavedJournals(ServedFolder folder, string notebook)
    {
        (_folder, _notebook) = (folder, notebook);
        _start = $"{Path.GetFileNameWithoutExtension(notebook)}-unsaved";
        _own = new UnsavedJournal(() => PlaceOf(_server, JournalEnd));
    }

    /// <summary>Shows other servers that this one has the notebook open.</summary>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public void Mark() => _mark ??= ServerMark.Make(PlaceOf(_server, MarkEnd));

    /// <summary>Returns the processes of the other servers that have the notebook open.</summary>
    public IReadOnlyList<int> Others() => [.. _folder.KeptNames(_notebook)
        .Select(name => ServerOf(name, MarkEnd)).OfType<string>()
        .Where(server => server != _server && !IsGone(server))
        .Select(server => int.Parse(server.Split('-')[1], CultureInfo.InvariantCulture))
        .Order()];

    /// <summary>Reads what servers have left that run no more, the oldest first.</summary>
    /// <returns>What they have left, and why some of it could not be read.</returns>
    /// <exception cref="IOException">The folder of the journals leads elsewhere, or cannot be read.</exception>
    public (IReadOnlyList<Unsaved> Left, string? Fault) ReadLeft()
    {
        var names = _folder.KeptNames(_notebook);
        var found = new List<(Unsaved? Unsaved, DateTime Time)>();
        string? fault = null;
        // Servers of former versions have shared one.
        bool IsLeft(string name) => name == _start + JournalEnd || ServerOf(name, JournalEnd) is { } server && IsGone(server);
        foreach (string name in names.Where(IsLeft))
        {
            try
            {
                string path = _folder.FindKept(_notebook, name);
                found.Add((UnsavedJournal.Read(path), File.GetLastWriteTimeUtc(path)));
                _left.Add(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                fault = error.Message;
            }
        }
        return ([.. found.OrderBy(item => item.Time).Select(item => item.Unsaved).OfType<Unsaved>()], fault);
    }

    /// <summary>Writes what has changed since the last call, or since the notebook was saved.</summary>
    /// <param name="cells">All cells.</param>
    /// <param name="fileHash">Identifies the content of the file that the notebook was read from or saved to.</param>
    public void Write(IReadOnlyList<LiveCell> cells, string fileHash)
    {
        _own.Write(cells, fileHash);
        DeleteLeft();
    }

    /// <summary>Takes the cells as they are for what was read from the notebook's file.</summary>
    public void Remember(IReadOnlyList<LiveCell> cells) => _own.Remember(cells);

    /// <summary>Takes the cells as they are for what is in the notebook's file, and deletes what was kept of them.</summary>
    public void Reset(IReadOnlyList<LiveCell> cells)
    {
        _own.Reset(cells);
        DeleteLeft();
    }

    public void Dispose() => _mark?.Dispose();

    /// <summary>Deletes what others have left, because it is in this server's journal or in the file.</summary>
    private void DeleteLeft()
    {
        foreach (string path in _left)
        {
            File.Delete(path);
            File.Delete(Path.ChangeExtension(path, MarkEnd));
        }
        _left.Clear();
    }

    private bool IsGone(string server) => server != _server && !ServerMark.IsHeld(PlaceOf(server, MarkEnd));

    private string PlaceOf(string server, string end) => _folder.FindKept(_notebook, $"{_start}-{server}{end}");

    /// <summary>Returns the server that a name names; null if it is not the name of such a file of this notebook.</summary>
    private string? ServerOf(string name, string end) =>
        name.StartsWith(_start + "-", StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal)
        && name.Length > _start.Length + 1 + end.Length
        && name[(_start.Length + 1)..^end.Length] is var server && TemporaryWriter.IsGone(server, DateTime.UtcNow) is not null
            ? server
            : null;
}
