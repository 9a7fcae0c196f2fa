using Notebooks.Cells;

namespace Notebooks.References;

/// <summary>Handles a project file named by <c>#r</c>, which references the assembly that its build produces.</summary>
internal static class ProjectReference
{
    private const string Configuration = "Release";

    private static readonly string[] s_extensions = [".csproj", ".fsproj", ".vbproj"];

    public static bool IsProject(string target) => s_extensions.Contains(Path.GetExtension(target), StringComparer.OrdinalIgnoreCase);

    /// <summary>Builds the project if its assembly is missing or out of date.</summary>
    /// <param name="project">The full path of the project file.</param>
    /// <param name="output">Shows the progress of the build.</param>
    /// <param name="cancellationToken">Stops the build.</param>
    /// <returns>The assembly's path.</returns>
    /// <exception cref="CellFailedException">The project does not exist, does not build, or produces several assemblies.</exception>
    public static async Task<string> BuildAsync(string project, ICellOutput output, CancellationToken cancellationToken)
    {
        if (!File.Exists(project))
            throw new CellFailedException("ReferenceError", $"{project} does not exist; correct the path of the #r.");
        project = RealPath.Of(project);
        string assembly = await TargetPathAsync(project, cancellationToken);
        await LibraryBuilder.EnsureBuiltAsync(new ProjectOutput(assembly, project, Configuration), output, cancellationToken);
        return assembly;
    }

    private static async Task<string> TargetPathAsync(string project, CancellationToken cancellationToken)
    {
        var (exitCode, lines) = await DotnetCommand.RunAsync(
            ["msbuild", project, "-getProperty:TargetPath", $"-p:Configuration={Configuration}", "-nologo"],
            Path.GetDirectoryName(project)!, cancellationToken);
        if (exitCode != 0)
            throw new CellFailedException("BuildError", $"{project} cannot be built:\n{string.Join('\n', lines)}");
        string path = lines.Count > 0 ? lines[^1].Trim() : "";
        return path.Length > 0 ? Path.GetFullPath(path)
            : throw new CellFailedException(
                "ReferenceError", $"{project} is built for several frameworks; name the assembly of one of them in the #r instead.");
    }
}
