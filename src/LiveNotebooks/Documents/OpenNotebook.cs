using System.Diagnostics;
using System.Net;
using LiveNotebooks.Folders;
using LiveNotebooks.Supervision;

namespace LiveNotebooks.Documents;

/// <summary>
/// A notebook that is open, and its file: everything is saved after a pause in typing and after each cell, and what is not yet saved is in
/// a journal within a fraction of a second.
/// </summary>
internal sealed class OpenNotebook : IAsyncDisposable
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(200);

    /// <summary>The pause in typing after which the file is written, and the longest time without one.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1), s_longest = TimeSpan.FromSeconds(15);

    /// <summary>The time between two looks at what others do with the file.</summary>
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromSeconds(2);

    private readonly UnsavedJournals _journals;
    private readonly Notices _notices = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly PeriodicTimer _timer = new(s_tick);
    private readonly SupervisedLoop _loop;
    private Task _running = Task.CompletedTask;
    private NotebookFile _file;
    private (SaveState State, string? Notice) _told;
    private long _saved;
    private long _seen;
    private long _kept;
    private long _changed;
    private long _firstChanged;
    private long _looked = Stopwatch.GetTimestamp();

    private OpenNotebook(NotebookFile file, UnsavedJournals journals, LiveNotebook notebook, Action<string> log)
    {
        (_file, _journals, Notebook) = (file, journals, notebook);
        _notices[NoticeKind.Content] = file.Notice;
        _saved = _seen = _kept = notebook.Revision;
        _loop = new SupervisedLoop($"Saving {Path.GetFileName(file.Path)}", log);
        _loop.FaultChanged += () =>
        {
            _notices[NoticeKind.Loop] = _loop.Fault;
            StateChanged?.Invoke();
        };
    }

    /// <summary>Told when <see cref="State"/> or <see cref="Notice"/> has changed.</summary>
    public event Action? StateChanged;

    /// <summary>Told when the file has been read anew, and <see cref="Notebook"/> is another one.</summary>
    public event Action? Replaced;

    public LiveNotebook Notebook { get; private set; }

    /// <summary>The full path of the folder that the file is in.</summary>
    public string Folder => Path.GetDirectoryName(_file.Path)!;

    public SaveState State { get; private set; }

    /// <summary>Sentences for the person: what was restored, who else has the notebook open, or why the file cannot be written.</summary>
    public string? Notice => _notices.Text;

    /// <summary>Opens a notebook; edits that killed servers had not saved are in it.</summary>
    /// <param name="folder">The folder that is served.</param>
    /// <param name="path">The full path of the file, as <see cref="ServedFolder.Find"/> returns it.</param>
    /// <param name="log">Receives faults of the server's own.</param>
    /// <exception cref="RequestFault">The file is not a notebook, or too large.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OpenNotebook Open(ServedFolder folder, string path, Action<string> log)
    {
        var file = new NotebookFile(path);
        var json = file.Read();
        var journals = new UnsavedJournals(folder, path);
        IReadOnlyList<Unsaved> left = [];
        string? unread = null;
        string? fault = Attempt(() => (left, unread) = journals.ReadLeft()) ?? unread;
        var merged = json;
        foreach (var unsaved in left)
            merged = unsaved.ApplyTo(json, merged);
        var open = new OpenNotebook(file, journals, new LiveNotebook(merged), log);
        if (left.Count == 0)
            open.Notebook.Read(journals.Remember);
        else
            open.Restore(left);
        open.LookForOthers();
        if (fault is not null)
            open._notices[NoticeKind.Journal] = $"What a server that ended had not saved cannot be read: {fault}";
        open._told = (open.State, open.Notice);
        open._running = open._loop.RunAsync(open.TickAsync, open._end.Token);
        return open;
    }

    /// <summary>Writes the file now, if anything has changed.</summary>
    public Task SaveAsync() => ChangeAsync(() => Save());

    /// <summary>Ends a conflict: the person's version replaces the file.</summary>
    public Task KeepMineAsync() => ChangeAsync(() =>
    {
        if (State == SaveState.Conflict)
            Save(overwrites: true);
    });

    /// <summary>Ends a conflict: the file replaces the person's version, which is kept beside it.</summary>
    /// <exception cref="RequestFault">The file was deleted, or is not a notebook; the person's version stays.</exception>
    /// <exception cref="IOException">The file cannot be read, or the copy cannot be written.</exception>
    public Task TakeTheirsAsync() => ChangeAsync(() =>
    {
        if (State != SaveState.Conflict)
            return;
        string name = Path.GetFileName(_file.Path);
        if (!Path.Exists(_file.Path))
            throw new RequestFault((int)HttpStatusCode.NotFound, $"{name} was deleted, so there is nothing to read; keep yours instead");
        // The copy last of all: if anything of theirs cannot be read, there is none.
        var file = new NotebookFile(_file.Path);
        var theirs = new LiveNotebook(file.Read());
        string copy = CopyName();
        new NotebookFile(copy).Write(Notebook.ToJson().Json);
        (_file, Notebook) = (file, theirs);
        _saved = _seen = _kept = theirs.Revision;
        State = SaveState.Saved;
        _notices[NoticeKind.File] = null;
        string sentence = $"The file was read anew; your version is in {Path.GetFileName(copy)}.";
        _notices[NoticeKind.Content] = file.Notice is null ? sentence : $"{sentence} {file.Notice}";
        _notices[NoticeKind.Journal] = JournalFault(Attempt(() => theirs.Read(_journals.Reset)));
        Replaced?.Invoke();
    });

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        try
        {
            await ChangeAsync(() =>
            {
                Save();
                // Where the file is somebody else's, what was written last is in the journal.
                if (State != SaveState.Saved)
                    KeepUnsaved();
            });
        }
        finally
        {
            _journals.Dispose();
            _timer.Dispose();
            _end.Dispose();
            _writing.Dispose();
        }
    }

    private void Restore(IReadOnlyList<Unsaved> left)
    {
        // Nothing of the notebook is in the file yet.
        _saved = _kept = -1;
        var other = left.FirstOrDefault(unsaved => unsaved.FileHash != _file.KnownHash);
        State = other is null ? SaveState.Unsaved : SaveState.Conflict;
        _notices[NoticeKind.Content] = other is null
            ? "Edits that had not been saved were restored."
            : "Edits that had not been saved were restored; the file has been changed since.";
        if (other is not null)
            _file.Expect(other.FileHash);
        KeepUnsaved();
    }

    private async Task<bool> TickAsync(CancellationToken end)
    {
        await _timer.WaitForNextTickAsync(end);
        await ChangeAsync(Tick);
        return true;
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
                State = SaveState.Unsaved;
        }
        if (_kept != revision)
            KeepUnsaved();
        if (Stopwatch.GetElapsedTime(_looked, now) > s_betweenLooks)
        {
            _looked = now;
            LookForOthers();
            LookAtFile();
        }
        if (State is SaveState.Unsaved or SaveState.Failed
            && (Stopwatch.GetElapsedTime(_changed, now) > s_pause || Stopwatch.GetElapsedTime(_firstChanged, now) > s_longest))
        {
            Save();
        }
    }

    private void KeepUnsaved() => _notices[NoticeKind.Journal] = JournalFault(Attempt(() => _kept = Notebook.Read(cells =>
    {
        _journals.Write(cells, _file.KnownHash);
        return Notebook.Revision;
    })));

    /// <summary>Finds out whether the file is still the one that was read or written last; a conflict ends when it is that again.</summary>
    private void LookAtFile()
    {
        if (State is not (SaveState.Saved or SaveState.Conflict))
            return;
        string? fault = Attempt(() => State = _file.HasChanged() ? SaveState.Conflict
            : Notebook.Revision == _saved ? SaveState.Saved : SaveState.Unsaved);
        _notices[NoticeKind.File] = fault is null ? null : $"The notebook's file cannot be read: {fault}";
        if (fault is not null && State == SaveState.Saved)
            State = SaveState.Failed;
    }

    private void LookForOthers()
    {
        string? fault = Attempt(() =>
        {
            _journals.Mark();
            _notices[NoticeKind.Others] = _journals.Others() is { Count: > 0 } others
                ? $"Another server has this notebook open, too (process {string.Join(" and ", others)}); close it in one of them, "
                    + "because neither sees what is written in the other before it is saved."
                : null;
        });
        if (fault is not null || _kept == Notebook.Revision)
            _notices[NoticeKind.Journal] = JournalFault(fault);
    }

    /// <param name="overwrites">Whether the person has decided against whatever is in the file.</param>
    private void Save(bool overwrites = false)
    {
        if (!overwrites && (State == SaveState.Conflict || State == SaveState.Saved && Notebook.Revision == _saved))
            return;
        string? fault = Attempt(() =>
        {
            if (!overwrites && _file.HasChanged())
            {
                State = SaveState.Conflict;
                return;
            }
            if (overwrites || Notebook.Revision != _saved)
            {
                var (json, revision) = Notebook.ToJson();
                _file.Write(json);
                _saved = revision;
                _notices[NoticeKind.Content] = null;
            }
            State = Notebook.Revision == _saved ? SaveState.Saved : SaveState.Unsaved;
        });
        _notices[NoticeKind.File] = fault is null ? null : $"The notebook cannot be saved: {fault}";
        if (fault is not null)
        {
            // The next attempt comes after a pause, too: a full disk does not get emptier by trying.
            _changed = _firstChanged = Stopwatch.GetTimestamp();
            State = overwrites ? SaveState.Conflict : SaveState.Failed;
        }
        else if (State == SaveState.Saved)
        {
            _notices[NoticeKind.Journal] = JournalFault(Attempt(() => Notebook.Read(cells =>
            {
                if (Notebook.Revision == _saved)
                    _journals.Reset(cells);
            })));
        }
    }

    /// <summary>Does something with files.</summary>
    /// <returns>Why it could not be done; null if it could.</returns>
    private static string? Attempt(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }

    private static string? JournalFault(string? fault) =>
        fault is null ? null : $"What is not saved yet cannot be kept beside the notebook: {fault}";

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

    /// <summary>Changes the notebook's relation to its file, one change at a time, and tells if it is another one then.</summary>
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
            var now = (State, Notice);
            if (now != _told)
            {
                _told = now;
                StateChanged?.Invoke();
            }
        }
    }
}
