using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NotebookKernel.Scripting.Notebooks;

namespace NotebookKernel.Site;

/// <summary>
/// The pictures that are files of the site: copies of those that its pages show, and one of each notebook for the page of contents.
/// </summary>
internal sealed partial class SitePictures
{
    private readonly Dictionary<string, string> _copies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public IEnumerable<SiteFile> Files => _files.Select(file => new SiteFile(file.Key, file.Value));

    /// <summary>Takes a copy of a file.</summary>
    /// <returns>Its address.</returns>
    public string Copy(string path)
    {
        if (!_copies.TryGetValue(path, out string? name))
        {
            _copies[path] = name = Add(
                Path.GetFileNameWithoutExtension(path), Path.GetExtension(path).ToLowerInvariant(), File.ReadAllBytes(path));
        }
        return Address(name);
    }

    /// <summary>Takes the first picture that the cells of a notebook have put out.</summary>
    /// <returns>Its address, or null if there is none.</returns>
    public string? First(SitePage page, Func<string, string> clean)
    {
        string name = Path.GetFileNameWithoutExtension(page.File);
        foreach (var data in page.Content.Cells.SelectMany(cell => cell.Outputs).Select(output => output?["data"]))
        {
            if (NotebookJson.Text(data?["text/html"]) is { } html && DataPicture().Match(html) is { Success: true } match)
            {
                string text = WebUtility.HtmlDecode(match.Groups["data"].Value);
                bool isSvg = match.Groups["type"].Value.StartsWith("svg", StringComparison.Ordinal);
                if (match.Groups["base64"].Success)
                    return Address(Add(name, isSvg ? ".svg" : "." + match.Groups["type"].Value, Convert.FromBase64String(text)));
                if (isSvg)
                    return Address(Add(name, ".svg", System.Text.Encoding.UTF8.GetBytes(clean(Uri.UnescapeDataString(text)))));
            }
            else if (NotebookJson.Text(data?["image/png"]) is { } png)
            {
                return Address(Add(name, ".png", Convert.FromBase64String(png)));
            }
        }
        return null;
    }

    private static string Address(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

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
