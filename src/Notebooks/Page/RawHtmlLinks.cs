using System.Net;
using System.Text.RegularExpressions;
using Notebooks.Formatting;

namespace Notebooks.Page;

/// <summary>Finds and rewrites the links and pictures in raw HTML within Markdown.</summary>
internal static partial class RawHtmlLinks
{
    public static IEnumerable<string> Find(string html) =>
        Address().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["url"].Value));

    /// <summary>Returns the HTML with the page's addresses; a link that leads nowhere loses its address and becomes text.</summary>
    public static string Rewrite(string html, IPageLinks links) => Address().Replace(html, match =>
    {
        string url = WebUtility.HtmlDecode(match.Groups["url"].Value);
        string? address = match.Groups["tag"].Value.Equals("img", StringComparison.OrdinalIgnoreCase)
            ? links.Picture(url)
            : links.Link(url);
        return address is null
            ? match.Groups["before"].Value.TrimEnd()
            : $"{match.Groups["before"].Value}{match.Groups["name"].Value}=\"{HtmlRenderer.Escape(address)}\"";
    });

    [GeneratedRegex(
        "(?<before><(?<tag>a|img)\\b[^>]*?\\s)(?<name>href|src)=(?<quote>[\"'])(?<url>.*?)\\k<quote>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Address();
}
