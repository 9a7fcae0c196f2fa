namespace Platforms.Tests.Support;

/// <summary>
/// Projects of this repository, published with their runtime for other platforms. Each is published once; the checkout stays as it is.
/// </summary>
public sealed class PublishedPrograms : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(20);

    /// <summary>What a build leaves running would hold the pipe that its output is read from.</summary>
    private static readonly Dictionary<string, string> s_withoutServers = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",
    };

    private readonly Dictionary<(string Project, string Platform), string> _folders = [];

    private readonly TempFolder _artifacts = new();

    public void Dispose() => _artifacts.Dispose();

    /// <summary>Returns the folder of a published program.</summary>
    /// <param name="project">The project's folder, below the top of the repository.</param>
    /// <param name="platform">The runtime identifier, such as <c>win-x64</c>.</param>
    internal async Task<string> GetAsync(string project, string platform)
    {
        if (_folders.TryGetValue((project, platform), out string? folder))
            return folder;
        folder = _artifacts.Find(Path.Combine(platform, "programs", Path.GetFileName(project)));
        Ended publishing = await Program.RunAsync(
            "dotnet",
            [
                "publish", Path.Combine(Repository.Folder, project), "-c", "Release", "-r", platform, "--self-contained", "true",
                "--artifacts-path", _artifacts.Find(platform), "-o", folder, "-p:RunAnalyzersDuringBuild=false",
            ],
            s_withoutServers, s_patience);
        Assert.True(publishing.ExitCode == 0, publishing.ToString());
        _folders.Add((project, platform), folder);
        return folder;
    }
}
