using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Notebooks.Files;

namespace NotebookKernel.Site;

/// <summary>The picture files of a site: copies of those that its pages show, and one of each notebook for the page of contents.</summary>
internal sealed partial class SitePictures
{
    private readonly Dictionary<string, string> _copies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The copied picture files, with the names of their copies.</summary>
    public IReadOnlyDictionary<string, string> Copies => _copies;

    public IEnumerable<SiteFile> Files => _files.Select(file => new SiteFile(file.Key, file.Value));

    /// <summary>Adds a copy of a picture file.</summary>
    /// <returns>The address of the copy.</returns>
    public string Copy(string path)
    {
        if (!_copies.TryGetValue(path, out string? name))
        {
            _copies[path] = name = Add(
                Path.GetFileNameWithoutExtension(path), Path.GetExtension(path).ToLowerInvariant(), File.ReadAllBytes(path));
        }
        return SiteMap.Escape(name);
    }

    /// <summary>Adds the first picture in the cell outputs of a notebook.</summary>
    /// <returns>The address of the picture, or null if there is none.</returns>
    public string? First(SitePage page, Func<string, string> clean)
    {
        string name = Path.GetFileNameWithoutExtension(page.File);
        foreach (var data in page.Content.Cells
            .SelectMany(cell => cell.Outputs)
            .OfType<JsonObject>()
            .Select(output => output["data"])
            .OfType<JsonObject>())
        {
            if (Picture(data, clean) is var (extension, content))
                return SiteMap.Escape(Add(name, extension, content));
        }
        return null;
    }

    /// <summary>Returns the picture of an output; null if it has none, or one that is damaged.</summary>
    private static (string Extension, byte[] Content)? Picture(JsonObject data, Func<string, string> clean)
    {
        if (NotebookJson.Text(data["text/html"]) is { } html && DataPicture().Match(html) is { Success: true } match)
        {
            string text = WebUtility.HtmlDecode(match.Groups["data"].Value);
            bool isSvg = match.Groups["type"].Value.StartsWith("svg", StringComparison.Ordinal);
            if (match.Groups["base64"].Success)
                return Decoded(isSvg ? ".svg" : "." + match.Groups["type"].Value, text);
            return isSvg ? (".svg", System.Text.Encoding.UTF8.GetBytes(clean(Uri.UnescapeDataString(text)))) : null;
        }
        return NotebookJson.Text(data["image/png"]) is { } png ? Decoded(".png", png) : null;
    }

    private static (string Extension, byte[] Content)? Decoded(string extension, string base64)
    {
        byte[] content = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, content, out int length) ? (extension, content[..length]) : null;
    }

    private string Add(string stem, string extension, byte[] content)
    {
        string name = $"images/{stem}{extension}";
        for (int number = 2; _files.ContainsKey(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"images/{stem}-{number}{extension}");
        _files[name] = content;
        return name;
    }

    [GeneratedRegex(
        "<img\\b[^>]*?\\ssrc=(?<quote>[\"'])data:image/(?<type>svg\\+xml|png|jpeg|gif|webp)(?:;charset=[\\w-]+)?(?<base64>;base64)?,(?<data>.*?)\\k<quote>", RegexOptions.IgnoreCase)]
    private static partial Regex DataPicture();
}
