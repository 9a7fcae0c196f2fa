using System.Diagnostics;

namespace MnistApp.Tests.Packaging;

/// <summary>The packages as <c>dotnet pack</c> makes them, in a folder that NuGet takes for a source.</summary>
public sealed class PackedFixture : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    /// <summary>The folder of the packages.</summary>
    public string Packages => _folder.Find("packages");

    /// <summary>The configuration that names that folder, and what is restored already.</summary>
    public string Sources => _folder.Find("nuget.config");

    public async ValueTask InitializeAsync()
    {
        // Everything else that a package asks for has been restored for the build; here is nothing but it and the new packages, so that no
        // older package of the same version can be taken, and no network is asked.
        string restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Directory.CreateDirectory(Packages);
        await File.WriteAllTextAsync(Sources, $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="new" value="{Packages}" />
                <add key="restored" value="{restored}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="new"><package pattern="mnist*" /></packageSource>
                <packageSource key="restored"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!);
        await DotnetAsync(Repository.Folder, "pack", "-c", configuration, "-o", Packages, "-nologo");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    /// <summary>A new folder of that name, below the one where the packages are known.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(_folder.Find(name)).FullName;

    /// <returns>What it has written on standard output.</returns>
    internal Task<string> DotnetAsync(string folder, params string[] arguments) => RunAsync(folder, "dotnet", arguments);

    /// <inheritdoc cref="DotnetAsync"/>
    internal async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The checkout stays restored from where it was.
        if (folder != Repository.Folder)
            start.Environment["NUGET_PACKAGES"] = _folder.Find("cache");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = start.Environment["DOTNET_NOLOGO"] = "1";
        // No process may stay behind that holds the folder.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        if (program != "dotnet")
            start.Environment["PATH"] = Path.GetDirectoryName(program) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using Process process = Process.Start(start)!;
        (int exitCode, string output, string errors) = await MnistProcess.EndAsync(process);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}: {exitCode}\n{output}\n{errors}");
        return output.ReplaceLineEndings("\n");
    }
}
