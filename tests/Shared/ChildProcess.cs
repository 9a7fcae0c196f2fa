using System.Diagnostics;

namespace Shared;

/// <summary>Runs tests of this assembly in a separate process: with other processor features, or if a fault ends the process.</summary>
internal static class ChildProcess
{
    /// <summary>Runs all tests of some classes, with this process's environment and one more variable.</summary>
    internal static void Run(Type[] classes, string variable, string value)
    {
        using Process process = TestProcess.Start(typeof(ChildProcess).Assembly, classes, new() { [variable] = value });
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string last = output.TrimEnd().Split('\n')[^1];
        Assert.True(
            process.ExitCode == 0 && last.Contains("Failed: 0", StringComparison.Ordinal),
            $"{variable}={value}: exit code {process.ExitCode}\n{output}\n{errors.Result}");
        Assert.DoesNotContain("Total: 0", last, StringComparison.Ordinal);
    }
}
