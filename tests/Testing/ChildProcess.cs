using System.Diagnostics;

namespace Testing;

/// <summary>Runs tests in a separate process: with other processor features, or if a fault ends the process.</summary>
public static class ChildProcess
{
    /// <summary>Many times what the slowest of these processes takes on a busy machine.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(20);

    /// <summary>Runs all tests of some classes, with this process's environment and one more variable.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="variable">The name of the variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="patience">How long the process may take before it is ended; 20 minutes if not given.</param>
    public static void Run(Type[] classes, string variable, string value, TimeSpan? patience = null)
    {
        TimeSpan atMost = patience ?? s_patience;
        using Process process = TestProcess.Start(classes[0].Assembly, classes, new() { [variable] = value });
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        bool hasEnded = process.WaitForExit(atMost);
        if (!hasEnded)
            process.Kill(entireProcessTree: true);
        // Waits for the end of what it has printed, too.
        process.WaitForExit();
        string what = $"{variable}={value}", printed = $"{output.Result}\n{errors.Result}", last = output.Result.TrimEnd().Split('\n')[^1];
        Assert.True(hasEnded, $"{what}: not ended after {atMost}\n{printed}");
        Assert.True(
            process.ExitCode == 0 && last.Contains("Failed: 0", StringComparison.Ordinal),
            $"{what}: exit code {process.ExitCode}\n{printed}");
        Assert.DoesNotContain("Total: 0", last, StringComparison.Ordinal);
    }
}
