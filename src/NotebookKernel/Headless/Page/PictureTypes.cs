namespace NotebookKernel.Headless.Page;

/// <summary>The kinds of pictures that browsers show.</summary>
internal static class PictureTypes
{
    private static readonly Dictionary<string, string> s_byExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
    };

    /// <summary>The type of a file by its name; null if it is not a picture.</summary>
    public static string? Of(string path) => s_byExtension.GetValueOrDefault(Path.GetExtension(path));
}
