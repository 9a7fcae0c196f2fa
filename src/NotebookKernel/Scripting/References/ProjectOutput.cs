namespace NotebookKernel.Scripting.References;

/// <summary>An assembly that a project's build makes: it lies under a <c>bin</c> folder beside the one project file.</summary>
/// <param name="Assembly">The assembly's path; the file may be missing.</param>
/// <param name="Project">The project file's path; without links, so that it is built with the settings that lie above it and not above the
/// link.</param>
/// <param name="Configuration">Release, Debug, …: the folder below <c>bin</c>.</param>
internal sealed record ProjectOutput(string Assembly, string Project, string Configuration)
{
    public string ProjectFolder => Path.GetDirectoryName(Project)!;

    /// <summary>The project whose output the path is, or null if it is nobody's.</summary>
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
