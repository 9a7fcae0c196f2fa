namespace Notebooks.References;

/// <summary>An assembly produced by a project's build, in a <c>bin</c> folder beside the only project file.</summary>
/// <param name="Assembly">The assembly's path; the file may be missing.</param>
/// <param name="Project">The project file's path with links resolved, so that the build uses the settings above the project rather than
/// those above the link.</param>
/// <param name="Configuration">The configuration, such as Release or Debug: the folder below <c>bin</c>.</param>
internal sealed record ProjectOutput(string Assembly, string Project, string Configuration)
{
    public string ProjectFolder => Path.GetDirectoryName(Project)!;

    /// <summary>Returns the project that produces an assembly, or null if there is none.</summary>
    public static ProjectOutput? Of(string assembly)
    {
        string below = Path.GetFileName(assembly);
        for (var folder = Directory.GetParent(assembly); folder is not null; folder = folder.Parent)
        {
            if (string.Equals(folder.Name, "bin", StringComparison.OrdinalIgnoreCase) && folder.Parent is { Exists: true } parent
                && parent.GetFiles("*.csproj") is [var project])
            {
                bool hasConfiguration = below != Path.GetFileName(assembly);
                return new ProjectOutput(assembly, RealPath.Of(project.FullName), hasConfiguration ? below : "Release");
            }
            below = folder.Name;
        }
        return null;
    }
}
