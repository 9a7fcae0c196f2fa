using System.Diagnostics;

namespace Documentation.Tests.Running;

/// <summary>The folder that a person stands in, with a home and an environment of its own.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly TempFolder _own = new();

    private string[] _lasting = [];

    private Workplace(string? folder)
    {
        Folder = folder ?? Directory.CreateDirectory(_own.Find("work")).FullName;
        Home = Directory.CreateDirectory(_own.Find("home")).FullName;
        // Whatever opens a browser says so instead.
        foreach (string browser in (string[])["xdg-open", "browser"])
            AddProgram(browser, $"#!/bin/sh\necho \"$1\" >> '{_own.Find("opened")}'\n");
        Environment = new()
        {
            ["PATH"] = string.Join(
                ':', Programs, Path.Combine(Home, ".dotnet", "tools"), System.Environment.GetEnvironmentVariable("PATH")),
            ["BROWSER"] = Path.Combine(Programs, "browser"),
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            // No process may stay behind that holds the folder.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["UseSharedCompilation"] = "false",
        };
        // What is built in the checkout knows the home that it was restored from, and would be built again for another.
        if (folder is null)
            MoveHome();
    }

    /// <summary>The folder in which commands are typed.</summary>
    public string Folder { get; }

    public string Home { get; }

    public Dictionary<string, string> Environment { get; }

    private string Programs => _own.Find("programs");

    private static string PackageFolder => System.Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named ? named
        : Path.Combine(UserFolder, ".nuget", "packages");

    private static string UserFolder => System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile);

    /// <summary>The checkout that the tests belong to, with all that is built there.</summary>
    public static Workplace Repository() => new(Testing.Repository.Folder);

    /// <summary>An empty folder, with the command <c>mnist</c> as it is built in the checkout.</summary>
    public static Workplace Empty()
    {
        var place = new Workplace(null);
        string program = Path.Combine(Testing.Repository.Folder, "src", "MnistApp", "bin", "Release", "net10.0", "mnist");
        place.AddProgram("mnist", $"#!/bin/sh\nexec '{program}' \"$@\"\n");
        return place;
    }

    /// <summary>A copy of the files that git knows, with nothing built.</summary>
    public static async Task<Workplace> FreshAsync(CancellationToken cancellation)
    {
        var place = new Workplace(null);
        foreach (string file in await Reading.Texts.FilesAsync(cancellation))
        {
            string target = place.Find(file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Testing.Repository.Folder, file), target);
        }
        place._lasting = [.. Directory.EnumerateFileSystemEntries(place.Folder), place.Find("artifacts")];
        return place;
    }

    /// <summary>
    /// Removes what commands have left in the working folder and at home, except for what was there at first and what is built.
    /// </summary>
    public void TidyUp()
    {
        foreach (string left in Directory.EnumerateFileSystemEntries(Folder).Except(_lasting))
            Remove(left);
        foreach (string left in Directory.EnumerateFileSystemEntries(Home).Where(entry => !Path.GetFileName(entry).StartsWith('.')))
            Remove(left);
    }

    public string Find(string name) => Path.Combine(Folder, name);

    /// <summary>Puts a file of the repository where a text presupposes one of the reader's.</summary>
    public void Provide(string name, string original)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Find(name))!);
        File.Copy(Path.Combine(Testing.Repository.Folder, original), Find(name), overwrite: true);
    }

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Find(name))!);
        File.WriteAllText(Find(name), text);
    }

    /// <summary>Packs and installs the tools, as the README says, unless they are there.</summary>
    public void InstallTools()
    {
        if (Directory.Exists(Path.Combine(Home, ".dotnet", "tools")) || File.Exists(Path.Combine(Programs, "mnist")))
            return;
        const string commands =
            "dotnet pack -c Release -o artifacts/packages && for tool in mnist-notebooks mnist-notebook-kernel mnist-notebook-server; do "
            + "dotnet tool install --global $tool --source artifacts/packages || exit 1; done";
        using var process = Process.Start(Start(commands, ""))!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
    }

    /// <summary>Returns how to start a command as a shell does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="folder">The folder in which it is typed, below the working folder.</param>
    public ProcessStartInfo Start(string command, string folder)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", command])
        {
            WorkingDirectory = Find(folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string inherited in start.Environment.Keys.Where(IsOfTests).ToArray())
            start.Environment.Remove(inherited);
        foreach ((string name, string value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    public void Dispose() => _own.Dispose();

    private static void Remove(string entry)
    {
        if (Directory.Exists(entry))
            Directory.Delete(entry, recursive: true);
        else
            File.Delete(entry);
    }

    private void MoveHome()
    {
        Environment["HOME"] = Environment["DOTNET_CLI_HOME"] = Home;
        Environment["NUGET_PACKAGES"] = PackageFolder;
        string configuration = Path.Combine(UserFolder, ".nuget", "NuGet", "NuGet.Config");
        if (File.Exists(configuration))
        {
            Directory.CreateDirectory(Path.Combine(Home, ".nuget", "NuGet"));
            File.Copy(configuration, Path.Combine(Home, ".nuget", "NuGet", "NuGet.Config"));
        }
    }

    private static bool IsOfTests(string variable) => variable.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)
        || variable.StartsWith("MNIST_NOTEBOOKS", StringComparison.Ordinal);

    private void AddProgram(string name, string script)
    {
        Directory.CreateDirectory(Programs);
        string file = Path.Combine(Programs, name);
        File.WriteAllText(file, script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
