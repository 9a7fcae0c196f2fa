using MnistHelpers;

namespace MnistApp.Serve.Model;

/// <summary>Reloads a model file when it has changed. An unreadable file is reported, and the network in use stays.</summary>
internal sealed class ModelWatch
{
    /// <summary>
    /// The polling interval. The file is polled because change notifications get lost on network drives and in containers.
    /// </summary>
    private static readonly TimeSpan s_poll = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly ModelThread _thread;
    private readonly Action<string> _tell;

    public ModelWatch(string path, ModelThread thread, Action<string> tell)
    {
        (_path, _thread, _tell) = (Directory.Exists(path) ? Path.Combine(path, NetworkFile.InRun) : path, thread, tell);
        Seen = Stamp();
    }

    /// <summary>The reason that the last change was rejected; null if it was not.</summary>
    public string? Fault { get; private set; }

    private (DateTime Time, long Length)? Seen { get; set; }

    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await Task.Delay(s_poll, cancellation);
                // A file that is still being written changes before the next check.
                if (Stamp() is not { } stamp || stamp == Seen)
                    continue;
                await Task.Delay(s_poll / 5, cancellation);
                if (Stamp() != stamp)
                    continue;
                Seen = stamp;
                await LoadAsync();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            DigitCnn network = NetworkFile.LoadSingle(_path);
            // First: whoever sees the new network sees no fault of the one before.
            Fault = null;
            await _thread.ReplaceAsync(former => new ServedModel(network, Path.GetFileName(_path), former.Version + 1, ModelOrigin.File));
            _tell($"{_path}: loaded again");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException or UsageException
            or ArgumentException)
        {
            // Told first: whoever sees the fault finds the line.
            _tell($"{fault.Message} (the previous network keeps answering)");
            Fault = fault.Message;
        }
    }

    private (DateTime, long)? Stamp() => new FileInfo(_path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : null;
}
