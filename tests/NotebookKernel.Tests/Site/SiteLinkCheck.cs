using System.Net;
using System.Text.RegularExpressions;

namespace NotebookKernel.Tests.Site;

/// <summary>Follows the links of a site.</summary>
internal static partial class SiteLinkCheck
{
    /// <summary>Addresses within a site that lead to no file, or to no element of their page, and names that a page gives twice.</summary>
    internal static IEnumerable<string> Broken(string site)
    {
        var pages = Directory.GetFiles(site, "*.html")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        var ids = pages.ToDictionary(
            page => page.Key, page => Id().Matches(page.Value).Select(match => match.Groups[1].Value).ToList(), StringComparer.Ordinal);
        foreach (var (name, html) in pages)
        {
            foreach (string twice in ids[name].GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key))
                yield return $"{name}: {twice} is there twice";
            foreach (string url in Url().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                if (url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("http", StringComparison.Ordinal))
                    continue;
                string[] parts = url.Split('#');
                string target = parts[0].Length == 0 ? name : Uri.UnescapeDataString(parts[0]);
                bool isThere = File.Exists(Path.Combine(site, target))
                    && (parts.Length == 1 || ids[target].Contains(Uri.UnescapeDataString(parts[1])));
                if (!isThere)
                    yield return $"{name}: {url}";
            }
        }
    }

    [GeneratedRegex("\\sid=[\"']([^\"']*)[\"']")]
    private static partial Regex Id();

    [GeneratedRegex("\\s(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Url();
}
