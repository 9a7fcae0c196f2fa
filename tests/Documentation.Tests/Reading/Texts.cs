using System.Diagnostics;

namespace Documentation.Tests.Reading;

/// <summary>All texts that tell people what to type.</summary>
internal static class Texts
{
    /// <summary>Returns the files that git knows, below the repository's folder.</summary>
    public static async Task<string[]> FilesAsync(CancellationToken cancellation)
    {
        Assert.SkipUnless(Path.Exists(Path.Combine(Repository.Folder, ".git")), "This folder is not a clone of the repository.");
        var start = new ProcessStartInfo("git", ["ls-files", "-z"])
        {
            WorkingDirectory = Repository.Folder,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        string output = await git.StandardOutput.ReadToEndAsync(cancellation);
        await git.WaitForExitAsync(cancellation);
        Assert.Equal(0, git.ExitCode);
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    public static async Task<IReadOnlyList<DocumentedCommand>> CommandsAsync(CancellationToken cancellation)
    {
        string[] files = await FilesAsync(cancellation);
        return
        [
            .. files.Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !IsTestData(file)).SelectMany(MarkdownCommands.Read),
            .. files.Where(file => file.StartsWith("deploy/", StringComparison.Ordinal)).SelectMany(DeploymentCommands.Read),
            .. await HelpCommands.ReadAsync(cancellation),
        ];
    }

    private static bool IsTestData(string file) => file.StartsWith("tests/", StringComparison.Ordinal);
}
