namespace Notebooks.Page;

/// <summary>The types of picture files that browsers show.</summary>
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

    /// <summary>Returns the MIME type of a file by its extension; null if it is not a picture.</summary>
    public static string? Of(string path) => s_byExtension.GetValueOrDefault(Path.GetExtension(path));
}
