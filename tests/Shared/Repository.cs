namespace Shared;

/// <summary>The checkout that this program was built from.</summary>
internal static class Repository
{
    /// <summary>The top folder of the checkout.</summary>
    internal static string Folder { get; } = Find();

    /// <summary>The folder of the built helper library, which notebooks refer to.</summary>
    internal static string Library { get; } = Path.Combine(Folder, "src", "MnistHelpers", "bin", "Release", "net10.0");

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MnistNotebooks.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"MnistNotebooks.slnx: not found above {AppContext.BaseDirectory}");
    }
}
