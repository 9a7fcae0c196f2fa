using System.Diagnostics;

namespace NotebookServer.Documents;

/// <summary>
/// A notebook that is open, and its file: everything is saved after a pause in typing and after each cell, and what is not yet saved is in
/// a journal within a fraction of a second.
/// </summary>
internal sealed class OpenNotebook : IAsyncDisposable
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(200);

    /// <summary>The pause in typing after which the file is written, and the longest time without one.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1), s_longest = TimeSpan.FromSeconds(15);

    /// <summary>The time between two looks at whether the file has been changed by others.</summary>
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromSeconds(2);

    private readonly NotebookFile _file;
    private readonly UnsavedJournal _journal;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;
    private long _saved;
    private long _seen;
    private long _changed;
    private long _firstChanged;
    private long _looked = Stopwatch.GetTimestamp();

    private OpenNotebook(NotebookFile file, UnsavedJournal journal, LiveNotebook notebook, string? notice)
    {
        _file = file;
        _journal = journal;
        Notebook = notebook;
        Notice = notice;
        _saved = _seen = notebook.Revision;
        _running = RunAsync();
    }

    /// <summary>Told when <see cref="State"/> or <see cref="Notice"/> has changed.</summary>
    public event Action? StateChanged;

    /// <summary>Told when the file has been read anew, and <see cref="Notebook"/> is another one.</summary>
    public event Action? Replaced;

    public LiveNotebook Notebook { get; private set; }

    /// <summary>The full path of the folder that the file is in.</summary>
    public string Folder => Path.GetDirectoryName(_file.Path)!;

    public SaveState State { get; private set; }

    /// <summary>A sentence for the person: what was restored, or why the file cannot be written.</summary>
    public string? Notice { get; private set; }

    /// <summary>Opens a notebook; edits that a killed server had not saved are in it.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <exception cref="RequestFault">The file is no notebook, or too large.</exception>
    public static OpenNotebook Open(string path)
    {
        var file = new NotebookFile(path);
        var journal = new UnsavedJournal(path);
        var json = file.Read();
        if (journal.Read() is not { } unsaved)
        {
            var notebook = new LiveNotebook(json);
            notebook.Read(journal.Reset);
            return new OpenNotebook(file, journal, notebook, null);
        }
        bool isSame = unsaved.FileHash == file.KnownHash;
        var restored = new OpenNotebook(
            file, journal, new LiveNotebook(unsaved.ApplyTo(json)),
            isSame ? "Edits that had not been saved were restored."
                : "Edits that had not been saved were restored; the file has been changed since.");
        restored._saved = -1;
        restored.State = isSame ? SaveState.Unsaved : SaveState.Conflict;
        return restored;
    }

    /// <summary>Writes the file now, if anything has changed.</summary>
    public Task SaveAsync() => ChangeAsync(Save);

    /// <summary>Ends a conflict: the person's version replaces the file.</summary>
    public Task KeepMineAsync() => ChangeAsync(() =>
    {
        if (State != SaveState.Conflict)
            return;
        _file.Accept();
        State = SaveState.Unsaved;
        _saved = -1;
        Save();
    });

    /// <summary>Ends a conflict: the file replaces the person's version, which is kept beside it.</summary>
    public Task TakeTheirsAsync() => ChangeAsync(() =>
    {
        if (State != SaveState.Conflict)
            return;
        string copy = CopyName();
        new NotebookFile(copy).Write(Notebook.ToJson().Json);
        Notebook = new LiveNotebook(_file.Read());
        _saved = _seen = Notebook.Revision;
        Notebook.Read(_journal.Reset);
        Set(SaveState.Saved, $"The file was read anew; your version is in {Path.GetFileName(copy)}.");
        Replaced?.Invoke();
    });

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        await SaveAsync();
        _end.Dispose();
        _writing.Dispose();
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(s_tick);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
                await ChangeAsync(Tick);
        }
        catch (OperationCanceledException)
        {
            // The notebook is being closed.
        }
    }

    private void Tick()
    {
        long now = Stopwatch.GetTimestamp(), revision = Notebook.Revision;
        if (revision != _seen)
        {
            if (_seen == _saved)
                _firstChanged = now;
            (_seen, _changed) = (revision, now);
            if (State == SaveState.Saved)
                Set(SaveState.Unsaved, Notice);
            try
            {
                Notebook.Read(cells => _journal.Write(cells, _file.KnownHash));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Set(SaveState.Failed, $"What is not saved yet cannot be kept beside the notebook: {error.Message}");
            }
        }
        if (State == SaveState.Saved && Stopwatch.GetElapsedTime(_looked, now) > s_betweenLooks)
        {
            _looked = now;
            if (_file.HasChanged())
                Set(SaveState.Conflict, null);
        }
        if (State is SaveState.Unsaved or SaveState.Failed
            && (Stopwatch.GetElapsedTime(_changed, now) > s_pause || Stopwatch.GetElapsedTime(_firstChanged, now) > s_longest))
        {
            Save();
        }
    }

    private void Save()
    {
        if (State is SaveState.Conflict || State == SaveState.Saved && Notebook.Revision == _saved)
            return;
        try
        {
            if (_file.HasChanged())
            {
                Set(SaveState.Conflict, null);
                return;
            }
            var (json, revision) = Notebook.ToJson();
            _file.Write(json);
            _saved = revision;
            Notebook.Read(cells =>
            {
                if (Notebook.Revision == revision)
                    _journal.Reset(cells);
            });
            Set(Notebook.Revision == revision ? SaveState.Saved : SaveState.Unsaved, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next attempt comes after a pause, too: a full disk does not get emptier by trying.
            _changed = _firstChanged = Stopwatch.GetTimestamp();
            Set(SaveState.Failed, $"The notebook cannot be saved: {error.Message}");
        }
    }

    private void Set(SaveState state, string? notice)
    {
        if (State == state && Notice == notice)
            return;
        (State, Notice) = (state, notice);
        StateChanged?.Invoke();
    }

    private string CopyName()
    {
        string stem = Path.Combine(Path.GetDirectoryName(_file.Path)!, Path.GetFileNameWithoutExtension(_file.Path));
        for (int number = 1; ; number++)
        {
            string name = FormattableString.Invariant($"{stem}-mine{(number == 1 ? "" : number)}.ipynb");
            if (!Path.Exists(name))
                return name;
        }
    }

    private async Task ChangeAsync(Action change)
    {
        await _writing.WaitAsync();
        try
        {
            change();
        }
        finally
        {
            _writing.Release();
        }
    }
}
