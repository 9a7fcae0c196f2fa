namespace FaultSeeder.Running;

/// <summary>Runs the first tier of a test project.</summary>
internal static class TestProgram
{
    /// <param name="copy">The clone in which the project has been built.</param>
    /// <param name="project">The name of the test project.</param>
    /// <param name="arguments">Options for xunit's runner.</param>
    /// <param name="patience">How long it is waited for.</param>
    /// <param name="cancellation">Ends the tests.</param>
    /// <returns>What was heard of the tests, and whether they ended in time.</returns>
    internal static async Task<(TestMessages Messages, bool InTime)> RunAsync(
        WorkingCopy copy, string project, IEnumerable<string> arguments, Patience patience, CancellationToken cancellation)
    {
        var messages = new TestMessages();
        string temporary = Directory.CreateTempSubdirectory("f-").FullName;
        // Tests start PostgreSQL as another user.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(temporary) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var variables = new Dictionary<string, string?>
        {
            ["TMPDIR"] = temporary,
            ["TMP"] = temporary,
            ["TEMP"] = temporary,
            ["MNIST_NOTEBOOKS_LONG"] = null,
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["UseSharedCompilation"] = "false",
        };
        try
        {
            int? code = await MarkedProcess.RunAsync(
                Path.Combine(copy.Folder, "tests", project),
                ["dotnet", $"bin/Release/net10.0/{project}.dll", "-noColor", "-noAutoReporters", "-reporter", "json", .. arguments],
                variables, patience, messages.Hear, cancellation);
            return (messages, code is not null);
        }
        finally
        {
            Delete(temporary);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{folder}: left behind by a test: {fault.Message}");
        }
    }
}
