using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Compare;

/// <summary>A process that measures when it is asked: this project's worker, or a peer's.</summary>
internal sealed class Contender : IDisposable
{
    private readonly Process _process;

    private Contender(Process process) => _process = process;

    /// <summary>Starts this program once more, as one of its workers; null, with the reason, if it does not get ready.</summary>
    internal static Contender? StartSelf(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, out string reason)
    {
        string self = Environment.ProcessPath!;
        string[] program = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [typeof(Contender).Assembly.Location] : [];
        return Start(self, [.. program, .. arguments], environment, out reason);
    }

    /// <summary>Starts it; null, with the reason, if it does not get ready.</summary>
    internal static Contender? Start(
        string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, out string reason)
    {
        var start = new ProcessStartInfo(file)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        try
        {
            Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            if (process.StandardOutput.ReadLine() == "ready")
            {
                reason = "";
                return new Contender(process);
            }

            process.WaitForExit();
            reason = errors.Result.Trim().Split('\n')[^1];
            process.Dispose();
            return null;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            reason = exception.Message;
            return null;
        }
    }

    /// <summary>One measurement.</summary>
    internal double Ask(string request)
    {
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        string? answer = _process.StandardOutput.ReadLine();
        return double.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new InvalidOperationException($"'{request}' was answered with '{answer}' by {_process.StartInfo.FileName}.");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
            _process.Kill();
        _process.Dispose();
    }
}
