using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Documentation.Tests.Running;

/// <summary>A command that has been typed.</summary>
internal sealed class TypedCommand : IDisposable
{
    private readonly string _text;
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task _read;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TypedCommand(Workplace place, string text, string folder)
    {
        _text = text;
        _process = Process.Start(place.Start(text, folder))!;
        _process.StandardInput.Close();
        _read = Task.WhenAll(ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
    }

    /// <summary>What it has printed so far, on both of its outputs.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Waits until its output matches a pattern.</summary>
    public async Task<Match> PrintsAsync(string pattern, CancellationToken cancellation)
    {
        while (true)
        {
            Task more = Volatile.Read(ref _more).Task;
            if (Regex.Match(Output, pattern) is { Success: true } match)
                return match;
            Assert.False(_read.IsCompleted, $"{_text}: ended without printing {pattern}\n{Output}");
            await Task.WhenAny(more, _read).WaitAsync(cancellation);
        }
    }

    /// <summary>Waits until it has ended.</summary>
    public async Task EndsAsync(int exitCode, CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        // What it has left behind may hold its outputs open.
        await Task.WhenAny(_read, Task.Delay(TimeSpan.FromSeconds(2), cancellation));
        Assert.True(_process.ExitCode == exitCode, $"{_text}: exit code {_process.ExitCode}\n{Output}");
    }

    /// <summary>Tells the program to stop, and waits until it has ended.</summary>
    public async Task StopsAsync(int exitCode, CancellationToken cancellation)
    {
        int program = Program();
        using (Process kill = Process.Start("kill", ["-TERM", program.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(cancellation);
        await EndsAsync(exitCode, cancellation);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    /// <summary>Returns the process that serves: <c>dotnet run</c> starts one, and the shell makes room for any other.</summary>
    private int Program()
    {
        if (!_text.StartsWith("dotnet run", StringComparison.Ordinal))
            return _process.Id;
        string id = _process.Id.ToString(CultureInfo.InvariantCulture);
        string[] children = File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // What builds may take a moment longer to end; the program was started last.
        return int.Parse(children[^1], CultureInfo.InvariantCulture);
    }

    private async Task ReadAsync(StreamReader reader)
    {
        char[] buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is > 0 and int count)
        {
            lock (_output)
                _output.Append(buffer, 0, count);
            Interlocked.Exchange(ref _more, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }
}
