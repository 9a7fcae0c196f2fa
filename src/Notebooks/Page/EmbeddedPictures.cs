namespace Notebooks.Page;

/// <summary>Embeds the pictures of a self-contained page and leaves its links to other places unchanged.</summary>
/// <param name="folder">The folder of the notebook.</param>
/// <param name="content">The content of the page, whose headings links may refer to.</param>
internal sealed class EmbeddedPictures(string folder, PageContent content) : IPageLinks
{
    private const long MaxPictureBytes = 10 * 1024 * 1024;

    public string? Link(string url) => url.StartsWith('#') && content.FindAnchor(url[1..]) is { } anchor ? "#" + anchor : url;

    public string Picture(string url)
    {
        if (url.Contains(':', StringComparison.Ordinal) || PictureTypes.Of(url) is not { } mimeType)
            return url;
        string path = Uri.UnescapeDataString(url);
        return !path.Contains('\0', StringComparison.Ordinal) && Read(Path.Combine(folder, path)) is { } content
            ? $"data:{mimeType};base64,{Convert.ToBase64String(content)}"
            : url;
    }

    public string Output(string html) => html;

    /// <summary>Returns the content of a picture file; null if it is missing, is too large, or cannot be read.</summary>
    private static byte[]? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file is { Exists: true, Length: <= MaxPictureBytes } && RegularFile.IsRegular(file.FullName)
                ? File.ReadAllBytes(file.FullName)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The page is complete without the picture; a browser shows its description.
            return null;
        }
    }
}
