using System.Text.Json;

namespace FaultSeeder.Running;

/// <summary>A clone of the repository, which mutants are put into: the user's own files stay as they are.</summary>
internal sealed class WorkingCopy : IDisposable
{
    /// <summary>No server of the build outlives it, and a mutant's warnings are no errors.</summary>
    private static readonly string[] s_build =
    [
        "-nodeReuse:false", "-p:Configuration=Release", "-p:UseSharedCompilation=false", "-p:RunAnalyzersDuringBuild=false",
        "-p:TreatWarningsAsErrors=false",
    ];

    private readonly string? _temporary;

    private WorkingCopy(string folder, string? temporary, string commit) => (Folder, _temporary, Commit) = (folder, temporary, commit);

    internal string Folder { get; }

    /// <summary>The commit that is checked out.</summary>
    internal string Commit { get; }

    /// <param name="repository">The repository that is cloned.</param>
    /// <param name="folder">Where the clone lies and stays, with what was built in it; null for a temporary folder.</param>
    /// <param name="revision">The commit that is checked out.</param>
    /// <param name="cancellation">Ends the preparation.</param>
    internal static async Task<WorkingCopy> MakeAsync(
        string repository, string? folder, string revision, CancellationToken cancellation)
    {
        string? temporary = folder is null ? Directory.CreateTempSubdirectory("faults-").FullName : null;
        folder = Path.GetFullPath(folder ?? Path.Combine(temporary!, "r"));
        string commit = (await RunAsync(repository, ["git", "rev-parse", "--verify", "-q", revision + "^{commit}"], cancellation)).Trim();
        if (!Directory.Exists(Path.Combine(folder, ".git")))
            await RunAsync(repository, ["git", "clone", "-q", "--no-checkout", repository, folder], cancellation);
        await RunAsync(folder, ["git", "fetch", "-q", repository, commit], cancellation);
        await RunAsync(folder, ["git", "checkout", "-q", "--force", "--detach", commit], cancellation);
        return new(folder, temporary, commit);
    }

    /// <summary>Builds a project, without the analyzers.</summary>
    /// <param name="project">The folder of the project, such as src/MnistApp.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <returns>Null, or the errors.</returns>
    internal async Task<string?> BuildAsync(string project, CancellationToken cancellation)
    {
        var lines = new List<string>();
        string[] build = ["dotnet", "build", project, "-v", "q", "-nologo", .. s_build];
        int? code = await MarkedProcess.RunAsync(Folder, build, BuildVariables(), Patience.Unknown, lines.Add, cancellation);
        return code == 0 ? null : string.Join('\n', lines.TakeLast(20));
    }

    /// <summary>
    /// Compiles packages ahead of time, as the build of the solution does, so that kernels start faster. If that fails, they run without.
    /// </summary>
    internal Task PrecompileAsync(CancellationToken cancellation) => MarkedProcess.RunAsync(
        Folder, ["dotnet", "msbuild", "tools/Precompiled/Precompiled.csproj", "-restore", "-t:Precompile", .. s_build],
        BuildVariables(), Patience.Unknown, static _ => { }, cancellation);

    /// <summary>Returns what the build of a project passes to the compiler, and what source generators wrote in it.</summary>
    /// <param name="project">The name of a project in src that has been built.</param>
    /// <param name="cancellation">Ends the question.</param>
    internal async Task<(string[] Arguments, string[] Generated)> CompilerInputAsync(string project, CancellationToken cancellation)
    {
        string[] question =
        [
            "dotnet", "msbuild", $"src/{project}/{project}.csproj", "-t:Compile", "-getItem:CscCommandLineArgs",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false",
            // The target would be skipped if all of its files were new.
            "-p:NonExistentFile=__NeverThere__", .. s_build,
        ];
        using var answer = JsonDocument.Parse(await RunAsync(Folder, question, cancellation));
        string generated = Path.Combine(Folder, "src", project, "obj", "Release", "net10.0", "generated");
        return (
            [
                .. answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                    .Select(item => item.GetProperty("Identity").GetString()!),
            ],
            Directory.Exists(generated)
                ? [.. Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
                : []);
    }

    /// <summary>Returns a file's text, with line feeds.</summary>
    internal string? Read(string file) =>
        File.Exists(Path.Combine(Folder, file)) ? File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n") : null;

    internal void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public void Dispose()
    {
        if (_temporary is null)
            return;
        // Git's objects are read-only, which keeps them from being deleted on Windows.
        foreach (string file in Directory.EnumerateFiles(_temporary, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_temporary, recursive: true);
    }

    private static async Task<string> RunAsync(string folder, string[] command, CancellationToken cancellation)
    {
        var lines = new List<string>();
        int? code = await MarkedProcess.RunAsync(folder, command, BuildVariables(), Patience.Unknown, lines.Add, cancellation);
        string printed = string.Join('\n', lines);
        return code == 0 ? printed : throw new UsageException($"{string.Join(' ', command)}: failed\n{printed}");
    }

    private static Dictionary<string, string?> BuildVariables() => new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",
    };
}
