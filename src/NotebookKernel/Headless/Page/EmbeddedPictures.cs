namespace NotebookKernel.Headless.Page;

/// <summary>For a page that stands alone: its pictures are inside of it, its links stay as they are.</summary>
/// <param name="folder">Where the notebook lies.</param>
/// <param name="content">The page's, whose headings links may name.</param>
internal sealed class EmbeddedPictures(string folder, PageContent content) : IPageLinks
{
    private const long MaxPictureBytes = 10 * 1024 * 1024;

    public string? Link(string url) => url.StartsWith('#') && content.FindAnchor(url[1..]) is { } anchor ? "#" + anchor : url;

    public string Picture(string url)
    {
        if (url.Contains(':', StringComparison.Ordinal) || PictureTypes.Of(url) is not { } mimeType)
            return url;
        var file = new FileInfo(Path.Combine(folder, Uri.UnescapeDataString(url)));
        return file is { Exists: true, Length: <= MaxPictureBytes } && RegularFile.IsRegular(file.FullName)
            ? $"data:{mimeType};base64,{Convert.ToBase64String(File.ReadAllBytes(file.FullName))}"
            : url;
    }

    public string Output(string html) => html;
}
