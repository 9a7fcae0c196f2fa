using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Notebooks.Jupyter.History;

/// <summary>
/// A folder with one file per kernel session and one JSON object per line, so that kernels running at the same time do not interfere with
/// each other.
/// </summary>
internal sealed class HistoryFolder : IDisposable
{
    /// <summary>The number of sessions to keep.</summary>
    private const int KeptSessions = 200;

    /// <summary>The number of bytes read from a session's file; entries beyond it are ignored.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    private const string Extension = ".jsonl";

    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    private readonly string _folder;
    private readonly Action<string> _log;
    private StreamWriter? _writer;

    /// <param name="folder">The folder; created if missing. If it is not writable, only this session is remembered.</param>
    /// <param name="log">Receives a line if the folder is not writable.</param>
    public HistoryFolder(string folder, Action<string> log)
    {
        _folder = folder;
        _log = log;
        Session = 1;
        try
        {
            CreateFolder(folder);
            _writer = CreateFile();
            foreach (string old in Sessions().SkipLast(KeptSessions))
                File.Delete(old);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            GiveUp(error);
        }
    }

    /// <summary>The user's own folder, beside the data of other programs.</summary>
    public static string DefaultPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "notebook-kernel", "history");

    /// <summary>The number of this session.</summary>
    public int Session { get; private set; }

    public void Append(HistoryEntry entry)
    {
        try
        {
            _writer?.WriteLine(JsonSerializer.Serialize(entry));
        }
        catch (IOException error)
        {
            GiveUp(error);
        }
    }

    /// <summary>Reads the entries of the earlier sessions, in order. Damaged lines are skipped.</summary>
    public IReadOnlyList<HistoryEntry> ReadEarlier()
    {
        var entries = new List<HistoryEntry>();
        foreach (string path in Sessions().Where(path => Number(path) < Session))
        {
            try
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                if (stream.Length > MaxLength)
                    continue;
                using var reader = new StreamReader(stream, Encoding.UTF8);
                while (reader.ReadLine() is { } line)
                {
                    if (Parse(line) is { } entry)
                        entries.Add(entry with { Session = Number(path) });
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                _log($"history: {path} cannot be read ({error.Message}); it is left out.");
            }
        }
        return entries;
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
    }

    /// <summary>Claims a session number by creating its file, which only one kernel can do.</summary>
    private StreamWriter CreateFile()
    {
        for (Session = Sessions().Select(Number).LastOrDefault() + 1; ; Session++)
        {
            string path = Path.Combine(_folder, Session.ToString("D6", CultureInfo.InvariantCulture) + Extension);
            if (File.Exists(path))
                continue;
            try
            {
                return new StreamWriter(new FileStream(path, Options())) { AutoFlush = true, NewLine = "\n" };
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another kernel has claimed this number.
            }
        }
    }

    /// <summary>Returns options that make the file readable only by its owner: typed code may contain secrets.</summary>
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read | FileShare.Delete,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnersFile;
        return options;
    }

    /// <summary>
    /// Creates the folder. An existing one is unchanged, but files that earlier versions left readable to everyone are restricted.
    /// </summary>
    private void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            // On Windows, the contents of a user's own folder are private by default.
            Directory.CreateDirectory(folder);
            return;
        }
        Directory.CreateDirectory(folder, OwnersFolder);
        foreach (string path in Sessions())
            File.SetUnixFileMode(path, OwnersFile);
    }

    private IEnumerable<string> Sessions() => Directory.Exists(_folder)
        ? Directory.EnumerateFiles(_folder, "*" + Extension).Where(path => Number(path) > 0).OrderBy(Number)
        : [];

    private static int Number(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static HistoryEntry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<HistoryEntry>(line) is { Input: not null } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void GiveUp(Exception error)
    {
        Dispose();
        _log($"history: {_folder} cannot be written to ({error.Message}); only this session is remembered.");
    }
}
