namespace Platforms.Tests.Support;

/// <summary>Windows as Wine has it: programs published for win-x64 run there.</summary>
public sealed class WindowsMachine(PublishedPrograms programs) : IDisposable
{
    private const string Wine = "/usr/bin/wine";

    private readonly TempFolder _prefix = new();

    public void Dispose()
    {
        // Its server and services outlive the programs, and hold files of the prefix.
        if (File.Exists(Wine))
            Program.RunAsync("/usr/bin/wineserver", ["--kill", "--wait"], Variables, TimeSpan.FromMinutes(1)).GetAwaiter().GetResult();
        _prefix.Dispose();
    }

    private Dictionary<string, string> Variables => new()
    {
        ["WINEPREFIX"] = _prefix.Path,
        ["WINEDEBUG"] = "-all",
        // Without these two the runtime ends itself under Wine.
        ["DOTNET_EnableWriteXorExecute"] = "0",
        ["DOTNET_TC_QuickJitForLoops"] = "0",
    };

    /// <summary>Runs a program of this repository.</summary>
    /// <param name="project">The project's folder, below the top of the repository.</param>
    /// <param name="name">The name of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    internal async Task<Ended> RunAsync(string project, string name, params IEnumerable<string> arguments)
    {
        DebianPackage.RequireFile(Wine, "wine");
        string program = Path.Combine(await programs.GetAsync(project, "win-x64"), name);
        // Into files: Wine's services live on after the program, and would keep a pipe open.
        using var printed = new TempFolder();
        string output = printed.Find("output"), errors = printed.Find("errors");
        Ended ended = await Program.RunAsync(
            "/bin/sh", ["-c", $"exec \"$@\" > '{output}' 2> '{errors}' < /dev/null", "sh", Wine, program, .. arguments], Variables);
        return ended with { Output = await ReadAsync(output), Errors = ended.Errors + await ReadAsync(errors) };
    }

    /// <summary>Returns how Windows names a path of this machine.</summary>
    internal static string PathOf(string path) => "Z:" + path.Replace('/', '\\');

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
}
