using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Notebooks.Cells;
using Notebooks.Files;
using Notebooks.Text;

namespace Notebooks.References;

/// <summary>
/// Builds the project of a referenced assembly if the assembly is missing, older than its sources, or made for another engine.
/// </summary>
internal static partial class LibraryBuilder
{
    private const string EngineKey = "Engine";
    private const int MaxErrors = 10;

    /// <summary>The engine that this kernel was built with; referenced projects are built with the same one.</summary>
    public static string? Engine { get; } = typeof(LibraryBuilder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == EngineKey)?.Value;

    /// <summary>Builds the project that produces an assembly; does nothing if it is up to date or belongs to no project.</summary>
    /// <param name="assembly">The full path that a cell names.</param>
    /// <param name="output">Shows the progress of the build.</param>
    /// <param name="cancellationToken">Stops the build.</param>
    /// <exception cref="CellFailedException">The build failed; the message holds the compiler's errors.</exception>
    public static async Task EnsureBuiltAsync(string assembly, ICellOutput output, CancellationToken cancellationToken)
    {
        if (ProjectOutput.Of(assembly) is { } built)
            await EnsureBuiltAsync(built, output, cancellationToken);
    }

    /// <summary>Builds the project unless its assembly is up to date.</summary>
    /// <exception cref="CellFailedException">The build failed; the message holds the compiler's errors.</exception>
    public static async Task EnsureBuiltAsync(ProjectOutput built, ICellOutput output, CancellationToken cancellationToken)
    {
        var sources = ProjectSources.Of(built.Project);
        if (!IsStale(built, sources))
            return;

        string what = Engine is null ? built.Configuration : $"{built.Configuration}, {Engine}";
        output.Status($"building {DisplayPath(built.ProjectFolder)} ({what}) … ");
        var started = DateTime.UtcNow;
        var clock = Stopwatch.StartNew();
        var (exitCode, lines) = await DotnetCommand.RunAsync(Arguments(built), built.ProjectFolder, cancellationToken);
        output.Status(Durations.Format(clock.Elapsed) + (exitCode == 0 ? "\n" : ", failed\n"));
        if (exitCode != 0)
            throw new CellFailedException("BuildError", $"{DisplayPath(built.Project)} does not build:\n{Errors(lines)}");
        if (!File.Exists(built.Assembly))
        {
            throw new CellFailedException(
                "BuildError", $"{DisplayPath(built.Project)} was built, but it does not make {built.Assembly}; correct the path.");
        }
        WriteStamp(built, sources, started);
    }

    /// <summary>
    /// Returns whether the assembly is out of date. A build with nothing to do does not change the assembly's time, so each successful
    /// build leaves a stamp with its time and its files; the sources must be older than the newer of the two.
    /// </summary>
    private static bool IsStale(ProjectOutput built, IReadOnlyList<string> sources)
    {
        if (!File.Exists(built.Assembly))
            return true;
        if (Engine is not null && AssemblyFile.Metadata(built.Assembly, EngineKey) is { } other && other != Engine)
            return true;

        var newest = sources.Max(File.GetLastWriteTimeUtc);
        string stamp = StampPath(built);
        if (!File.Exists(stamp))
            return newest > File.GetLastWriteTimeUtc(built.Assembly);
        return File.ReadAllText(stamp) != Fingerprint(built, sources)
            || newest > new[] { File.GetLastWriteTimeUtc(stamp), File.GetLastWriteTimeUtc(built.Assembly) }.Max();
    }

    // Without analyzers, which take longer than the compiler: whoever runs a notebook wants the library, not advice on its code. The
    // compiler server, which is often still running after dotnet run, compiles in half the time; the variable UseSharedCompilation=false
    // does without it.
    private static string[] Arguments(ProjectOutput built) =>
    [
        "build", built.Project, "-c", built.Configuration, "--nologo", "-v:quiet", "-nodeReuse:false",
        "-p:RunAnalyzersDuringBuild=false", "-clp:NoSummary",
        .. Engine is null ? Array.Empty<string>() : [$"-p:{EngineKey}={Engine}"],
    ];

    private static string StampPath(ProjectOutput built) =>
        Path.Combine(built.ProjectFolder, "obj", $"{built.Configuration}.{Engine ?? "any"}.notebook-build");

    private static void WriteStamp(ProjectOutput built, IReadOnlyList<string> sources, DateTime started)
    {
        string path = StampPath(built);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Fingerprint(built, sources));
        // A file saved during the build may have been too late for it.
        File.SetLastWriteTimeUtc(path, started);
    }

    /// <summary>
    /// Returns a value that changes if a file is added or deleted, which time stamps do not show, but not if the checkout moves.
    /// </summary>
    private static string Fingerprint(ProjectOutput built, IReadOnlyList<string> sources)
    {
        var names = sources.Select(source => Path.GetRelativePath(built.ProjectFolder, source).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))));
    }

    private static string Errors(IReadOnlyList<string> lines)
    {
        var errors = lines.Where(line => ErrorLine().IsMatch(line)).Select(Tidy).Distinct().ToList();
        if (errors.Count == 0)
            return string.Join('\n', lines.TakeLast(MaxErrors));
        int others = errors.Count - MaxErrors;
        string rest = others > 0
            ? string.Create(CultureInfo.InvariantCulture, $"\n… and {others} more {(others == 1 ? "error" : "errors")}")
            : "";
        return string.Join('\n', errors.Take(MaxErrors)) + rest;
    }

    /// <summary>Removes the project in brackets at the end of a line and makes its path readable.</summary>
    private static string Tidy(string line)
    {
        string text = ProjectSuffix().Replace(line.Trim(), "");
        int end = text.IndexOf('(', StringComparison.Ordinal);
        return end > 0 && Path.IsPathRooted(text[..end]) ? DisplayPath(text[..end]) + text[end..] : text;
    }

    /// <summary>Returns the path relative to the top of the repository, or to the solution.</summary>
    private static string DisplayPath(string path) => RepositoryFolder.Of(Path.GetDirectoryName(path)!) is { } folder
        ? Path.GetRelativePath(folder, path).Replace('\\', '/')
        : path;

    [GeneratedRegex(@"\berror\b.*:|: error ", RegexOptions.IgnoreCase)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"\s*\[[^\]]*proj[^\]]*\]$")]
    private static partial Regex ProjectSuffix();
}
