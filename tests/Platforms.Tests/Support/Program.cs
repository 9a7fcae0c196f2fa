using System.Diagnostics;
using System.Text;

namespace Platforms.Tests.Support;

/// <summary>Runs programs to their end.</summary>
internal static class Program
{
    /// <summary>Many times what the slowest of the emulated programs takes on a busy machine.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(30);

    /// <summary>Runs a program and waits until it has ended and its output has been read.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Variables that are added to the environment of this process.</param>
    /// <param name="patience">How long it may take before it is ended; 30 minutes if not given.</param>
    public static async Task<Ended> RunAsync(
        string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null, TimeSpan? patience = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string inherited in start.Environment.Keys.Where(IsOfTests).ToArray())
            start.Environment.Remove(inherited);
        foreach ((string name, string value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience ?? s_patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token),
                errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new Ended(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Returns whether a variable speaks to this test run, and not to the programs that it starts.</summary>
    private static bool IsOfTests(string name) =>
        name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal) || name.StartsWith("MNIST_NOTEBOOKS", StringComparison.Ordinal)
        || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);
}
