using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NotebookKernel.Jupyter.History;

/// <summary>
/// A folder with a file for each session of a kernel, a JSON object a line: kernels that run at the same time do not get in each other's
/// way.
/// </summary>
internal sealed class HistoryFolder : IDisposable
{
    /// <summary>How many sessions are kept.</summary>
    private const int KeptSessions = 200;

    /// <summary>What is read of a session, in bytes: a file that grew beyond it is not all remembered.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    private const string Extension = ".jsonl";

    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    private readonly string _folder;
    private readonly Action<string> _log;
    private StreamWriter? _writer;

    /// <param name="folder">Made if it is not there. If it cannot be written to, only this session is remembered.</param>
    /// <param name="log">Is told so.</param>
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

    /// <summary>The user's own, beside other data of programs.</summary>
    public static string DefaultPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "notebook-kernel", "history");

    /// <summary>This session's number.</summary>
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

    /// <summary>The entries of the sessions before this one, in their order. A line that is damaged is left out.</summary>
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

    /// <summary>A number is taken by making its file, which only one kernel can.</summary>
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
                // Another kernel was faster.
            }
        }
    }

    /// <summary>What somebody has typed may be a secret: it is for nobody else to read.</summary>
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

    /// <summary>A folder that is there already stays as it is; but not what earlier versions have left in it for all to read.</summary>
    private void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            // There, what is in a user's own folder is the user's alone.
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
