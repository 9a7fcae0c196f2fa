namespace Shared;

/// <summary>The checkout that this program was built from.</summary>
internal static class Repository
{
    /// <summary>The top folder of the checkout.</summary>
    internal static string Folder { get; } = Find();

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MnistNotebooks.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"MnistNotebooks.slnx: not found above {AppContext.BaseDirectory}");
    }
}
