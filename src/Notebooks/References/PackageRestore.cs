using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Notebooks.Cells;
using Notebooks.Text;

namespace Notebooks.References;

/// <summary>
/// Restores the packages of <c>#r "nuget:Name,Version"</c> with the SDK, in a generated project that is kept and reused.
/// </summary>
internal sealed partial class PackageRestore
{
    /// <summary>The packages requested so far, with their versions.</summary>
    private readonly SortedDictionary<string, string> _packages = new(StringComparer.OrdinalIgnoreCase);

    public static bool IsPackage(string reference) => reference.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds a package to those of the session and restores all of them, so that they agree on shared dependencies.</summary>
    /// <param name="reference">"nuget:Name" (the latest), "nuget:Name,1.2.3" or "nuget: Name, 1.*".</param>
    /// <param name="output">Shows the progress of the restore.</param>
    /// <param name="cancellationToken">Stops the restore.</param>
    /// <returns>What to load, or null if the package had already been added.</returns>
    /// <exception cref="CellFailedException">The line cannot be parsed, or the package does not exist.</exception>
    public async Task<RestoredPackages?> AddAsync(string reference, ICellOutput output, CancellationToken cancellationToken)
    {
        if (PackageReference().Match(reference) is not { Success: true } match)
            throw new CellFailedException("ReferenceError", $"#r \"{reference}\": write it as #r \"nuget:Name,Version\".");

        string name = match.Groups["name"].Value;
        string version = match.Groups["version"].Success ? match.Groups["version"].Value : "*";
        if (_packages.TryGetValue(name, out string? present))
        {
            if (version == "*" || version == present)
                return null;
            throw new CellFailedException("ReferenceError", $"{name} {present} is loaded already; restart the kernel to load {version}.");
        }

        _packages[name] = version;
        try
        {
            return await RestoreAsync($"{name} {version}".TrimEnd('*', ' '), output, cancellationToken);
        }
        catch
        {
            _packages.Remove(name);
            throw;
        }
    }

    private async Task<RestoredPackages> RestoreAsync(string what, ICellOutput output, CancellationToken cancellationToken)
    {
        string project = ProjectText();
        string key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project + Directory.GetCurrentDirectory())))[..16];
        string folder = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "NotebookKernel", "packages", key);
        string assets = Path.Combine(folder, "obj", "project.assets.json");

        bool isFloating = _packages.Values.Any(version => version.Contains('*', StringComparison.Ordinal));
        if (!isFloating && File.Exists(assets) && TryRead(assets) is { } cached)
            return cached;

        await WriteProjectAsync(folder, project, cancellationToken);
        output.Status($"restoring {what} … ");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var (exitCode, lines) = await DotnetCommand.RunAsync(
            ["restore", "packages.csproj", "--nologo", "-v:quiet", "-nodeReuse:false",
            $"-p:RestoreRootConfigDirectory={Directory.GetCurrentDirectory()}"],
            folder, cancellationToken);
        output.Status(Durations.Format(clock.Elapsed) + (exitCode == 0 ? "\n" : ", failed\n"));
        if (exitCode != 0)
        {
            File.Delete(assets);
            var errors = lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
                .Select(line => ErrorPrefix().Replace(line.Trim(), ""))
                .Distinct();
            throw new CellFailedException("ReferenceError", $"{what} cannot be restored:\n{string.Join('\n', errors)}");
        }
        return TryRead(assets)
            ?? throw new CellFailedException("ReferenceError", $"{what} was restored, but its files are not in the package folder.");
    }

    private static async Task WriteProjectAsync(string folder, string project, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "packages.csproj"), project, cancellationToken);
            // Settings in a parent folder, wherever the user's data is stored, must not have an effect here.
            foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
                await File.WriteAllTextAsync(Path.Combine(folder, name), "<Project />", cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string remedy = OperatingSystem.IsWindows() ? "" : ", or set XDG_DATA_HOME to a folder that is";
            throw new CellFailedException(
                "ReferenceError",
                $"{folder}: packages are restored in this folder, and it cannot be written ({error.Message}); make it writable{remedy}.");
        }
    }

    private string ProjectText() => new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement("PropertyGroup",
            new XElement(
                "TargetFramework",
                string.Create(CultureInfo.InvariantCulture, $"net{Environment.Version.Major}.{Environment.Version.Minor}")),
            new XElement("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
            new XElement("SelfContained", "false"),
            new XElement("UseAppHost", "false"),
            new XElement("NuGetAudit", "false")),
        new XElement("ItemGroup", _packages.Select(package =>
            new XElement("PackageReference", new XAttribute("Include", package.Key), new XAttribute("Version", package.Value)))))
                .ToString();

    /// <summary>Reads the SDK's assets file; null if a file that it names is missing.</summary>
    private static RestoredPackages? TryRead(string assetsPath)
    {
        var assets = JsonNode.Parse(File.ReadAllText(assetsPath))!;
        string[] roots = [.. assets["packageFolders"]!.AsObject().Select(root => root.Key)];
        var target = assets["targets"]!.AsObject().FirstOrDefault(entry => entry.Key.Contains('/', StringComparison.Ordinal)).Value;
        var assemblies = new List<string>();
        var native = new List<string>();
        foreach (var (library, content) in target?.AsObject() ?? [])
        {
            string? folder = (string?)assets["libraries"]?[library]?["path"];
            foreach (string kind in new[] { "runtime", "native" })
            {
                foreach (var (file, _) in content?[kind]?.AsObject() ?? [])
                {
                    if (folder is null || file.EndsWith("_._", StringComparison.Ordinal))
                        continue;
                    string? path = roots.Select(root => Path.Combine(root, folder, file)).FirstOrDefault(File.Exists);
                    if (path is null)
                        return null;
                    if (kind == "native")
                        native.Add(Path.GetDirectoryName(path)!);
                    else
                        assemblies.Add(path);
                }
            }
        }
        return new RestoredPackages(assemblies, [.. native.Distinct()]);
    }

    [GeneratedRegex(@"^nuget:\s*(?<name>[\w.-]+)\s*(?:,\s*(?<version>[^\s,]+)\s*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex PackageReference();

    [GeneratedRegex(@"^.*?error\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ErrorPrefix();
}
