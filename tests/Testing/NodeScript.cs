using System.Diagnostics;

namespace Testing;

/// <summary>Runs scripts in Node.js.</summary>
public static class NodeScript
{
    /// <summary>Runs a script to its end and returns what it printed; a script that fails fails the test with all that it said.</summary>
    /// <param name="arguments">The script's path, and its arguments.</param>
    /// <param name="log">Returns what else belongs to a failure.</param>
    public static async Task<string> RunAsync(IEnumerable<string> arguments, Func<string>? log = null)
    {
        DebianPackage.Require(NpmPackage.Find("fs") is not null, "Node is not there; apt-get install nodejs.");
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        })!;
        var cancellation = TestContext.Current.CancellationToken;
        var errors = node.StandardError.ReadToEndAsync(cancellation);
        string output = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        Assert.True(node.ExitCode == 0, $"{output}\n{await errors}\n{log?.Invoke()}");
        return output;
    }

    /// <summary>Runs a script that prints <c>step: </c> with a name for each step that went well, and checks which these were.</summary>
    /// <param name="steps">All steps, in their order.</param>
    /// <param name="arguments">The script's path, and its arguments.</param>
    /// <param name="log">Returns what else belongs to a failure.</param>
    public static async Task TakeStepsAsync(IEnumerable<string> steps, IEnumerable<string> arguments, Func<string>? log = null)
    {
        string output = await RunAsync(arguments, log);
        Assert.Equal(
            steps.Select(step => $"step: {step}"),
            output.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("step: ", StringComparison.Ordinal)));
    }
}
