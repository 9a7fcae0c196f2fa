namespace Testing;

/// <summary>The checkout that this program was built from.</summary>
public static class Repository
{
    /// <summary>The top folder of the checkout.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The folder of the built helper library, which notebooks refer to.</summary>
    public static string Library { get; } = Path.Combine(Folder, "src", "MnistHelpers", "bin", "Release", "net10.0");

    /// <summary>Returns the folder into which a project was built together with this program.</summary>
    /// <param name="project">The project's folder in the checkout.</param>
    public static string Output(string project)
    {
        string framework = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        string configuration = Path.GetDirectoryName(framework)!;
        return Path.Combine(Folder, project, "bin", Path.GetFileName(configuration), Path.GetFileName(framework));
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MnistNotebooks.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"MnistNotebooks.slnx: not found above {AppContext.BaseDirectory}");
    }
}
