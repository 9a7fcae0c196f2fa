using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using LiveNotebooks.Kernels;

namespace NotebookServer.Kernels;

/// <summary>The process of a kernel, from its start to its end.</summary>
internal sealed partial class KernelProcess : IAsyncDisposable
{
    private const string ConnectionFile = "{connection_file}", ResourceFolder = "{resource_dir}";

    /// <summary>The number of lines kept of what the process writes, to say why it ended.</summary>
    private const int KeptLines = 20;

    private const int Interrupt = 2;

    private readonly Process _process;
    private readonly string _file;
    private readonly Queue<string> _lines = [];
    private readonly Lock _lock = new();

    private KernelProcess(Process process, KernelPorts ports, string file)
    {
        _process = process;
        _file = file;
        Ports = ports;
        Ended = EndAsync();
    }

    /// <summary>The ports on which it listens, or soon will.</summary>
    public KernelPorts Ports { get; }

    /// <summary>The task that ends with the process.</summary>
    public Task Ended { get; }

    /// <summary>The last lines that the process has written; they are not output of cells.</summary>
    public string LastLines
    {
        get
        {
            lock (_lock)
                return string.Join('\n', _lines);
        }
    }

    /// <summary>Starts a kernel.</summary>
    /// <param name="specification">How it is started.</param>
    /// <param name="folder">The folder in which its cells run.</param>
    /// <param name="runtime">The folder for its connection file, which nobody else may read.</param>
    /// <exception cref="KernelException">The program cannot be started; the message says why.</exception>
    public static KernelProcess Start(KernelSpecification specification, string folder, string runtime)
    {
        var ports = KernelPorts.Choose();
        string file = Path.Combine(runtime, $"kernel-{Guid.NewGuid():N}.json");
        File.WriteAllBytes(file, ports.ToConnectionFile(specification.Name));
        var start = new ProcessStartInfo
        {
            FileName = Word(specification.Arguments[0]),
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string word in specification.Arguments.Skip(1))
            start.ArgumentList.Add(Word(word));
        foreach (var (name, value) in specification.Environment)
            start.Environment[name] = value;
        // Kernels watch this process, so that none outlives a server that was killed.
        start.Environment["JPY_PARENT_PID"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        try
        {
            return new KernelProcess(Process.Start(start)!, ports, file);
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            File.Delete(file);
            throw new KernelException(
                $"The kernel '{specification.DisplayName}' cannot be started: {start.FileName}: {error.Message}", error);
        }

        string Word(string word) => word
            .Replace(ConnectionFile, file, StringComparison.Ordinal)
            .Replace(ResourceFolder, specification.Folder ?? "", StringComparison.Ordinal);
    }

    /// <summary>Sends the signal by which kernels are interrupted that do not take messages for it.</summary>
    public void Signal()
    {
        // Windows has no signals; kernels there are interrupted by messages.
        if (!OperatingSystem.IsWindows() && !_process.HasExited)
            _ = Kill(_process.Id, Interrupt);
    }

    /// <summary>Waits for the end of a process that was asked to end, and ends it if it takes too long.</summary>
    public async Task EndAsync(TimeSpan patience)
    {
        await Task.WhenAny(Ended, Task.Delay(patience));
        await DisposeAsync();
    }

    /// <summary>Ends the process and all that it has started.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Ended;
        _process.Dispose();
    }

    /// <summary>Asks the system to end the process and all that it has started.</summary>
    public void Kill()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself at that moment.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    private async Task EndAsync()
    {
        _process.StandardInput.Close();
        await Task.WhenAll(KeepAsync(_process.StandardOutput), KeepAsync(_process.StandardError), _process.WaitForExitAsync());
        try
        {
            File.Delete(_file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It goes with its folder. What matters is that the process has ended.
        }
    }

    private async Task KeepAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (_lock)
            {
                _lines.Enqueue(line);
                if (_lines.Count > KeptLines)
                    _lines.Dequeue();
            }
        }
    }
}
