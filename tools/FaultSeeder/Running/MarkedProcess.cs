using System.Diagnostics;
using System.Text;

namespace FaultSeeder.Running;

/// <summary>
/// Runs programs. When one has ended, or takes too long, everything that it started is ended too, wherever that has gone: it is known by a
/// variable in its environment.
/// </summary>
internal static class MarkedProcess
{
    private const string Mark = "FAULT_SEEDER_PROCESS";

    private static readonly TimeSpan s_toRead = TimeSpan.FromSeconds(10);

    /// <param name="folder">The working folder.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="variables">Variables that are added to the environment; those without a value are removed.</param>
    /// <param name="patience">How long it may print nothing, and how long it may take.</param>
    /// <param name="heard">Called with each line that it prints.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The exit code, or null if it took too long.</returns>
    internal static async Task<int?> RunAsync(
        string folder, string[] command, Dictionary<string, string?> variables, Patience patience, Action<string> heard,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string mark = Guid.NewGuid().ToString();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        limit.CancelAfter(patience.InAll);
        silence.CancelAfter(patience.InSilence);
        using Process process = Start(folder, command, variables, mark);
        Task read = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        try
        {
            await process.WaitForExitAsync(silence.Token);
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            End(process, mark);
            // Elsewhere than on Linux, something that it left behind may hold the output open.
            await Task.WhenAny(read, Task.Delay(s_toRead, CancellationToken.None));
            if (read.IsFaulted)
                await read;
        }

        async Task ReadAsync(StreamReader output)
        {
            while (await output.ReadLineAsync(CancellationToken.None) is { } line)
            {
                silence.CancelAfter(patience.InSilence);
                lock (process)
                    heard(line);
            }
        }
    }

    private static Process Start(string folder, string[] command, Dictionary<string, string?> variables, string mark)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach ((string name, string? value) in variables)
            start.Environment[name] = value;
        start.Environment[Mark] = mark;
        return Process.Start(start)!;
    }

    private static void End(Process process, string mark)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        // What is being started while the list is read is found the next time.
        while (Marked(mark) is { Count: > 0 } left)
        {
            foreach (Process found in left)
            {
                using (found)
                {
                    found.Kill();
                    found.WaitForExit();
                }
            }
        }
    }

    /// <summary>Returns the running processes that inherited the mark; only Linux tells of them.</summary>
    private static List<Process> Marked(string mark)
    {
        var found = new List<Process>();
        if (!OperatingSystem.IsLinux())
            return found;
        foreach (Process process in Process.GetProcesses())
        {
            if (HasMark(process.Id, mark))
                found.Add(process);
            else
                process.Dispose();
        }
        return found;
    }

    private static bool HasMark(int process, string mark)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/environ").Contains($"{Mark}={mark}", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
