using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Notebooks.Formatting;
using Notebooks.Page;

namespace NotebookKernel.Site;

/// <summary>Writes the pages of a site and the files that they share.</summary>
/// <param name="map">The pages of the site.</param>
/// <param name="beside">Links to what lies beside the pages.</param>
/// <param name="isLive">Whether there are pages on which the notebooks run.</param>
/// <param name="warn">Receives warnings about links that lead nowhere and formulas that cannot be shown.</param>
internal sealed partial class SiteWriter(SiteMap map, IReadOnlyList<SiteLink> beside, bool isLive, Action<string> warn)
{
    private const int DescriptionLength = 200;

    private const string FunctionsFile = "assets/functions.js";

    private readonly SitePictures _pictures = new();
    private readonly SharedFunctions _functions = new();

    /// <summary>The picture files that pages show, once they have been written, with the names of the copies.</summary>
    public IReadOnlyDictionary<string, string> Pictures => _pictures.Copies;

    /// <summary>Returns all files of the site; the same notebooks with the same outputs give the same bytes.</summary>
    public IReadOnlyList<SiteFile> Write()
    {
        var files = new List<SiteFile>();
        AppendPage(files, map.Index, (links, _) => WriteIndex(links));
        foreach (var page in map.Notebooks.Concat(map.Documents))
            AppendPage(files, page, (links, report) => page.Content.Render(links, report));
        files.Add(Text("assets/site.css", ChosenTheme.Allow(HtmlPage.Part("page.css")) + Own("site.css")));
        files.Add(Text("assets/site.js", HtmlPage.Part("page.js") + Own("site.js")));
        files.Add(Text("assets/theme.js", HtmlPage.Part("theme.js")));
        if (_functions.Text is { Length: > 0 } functions)
            files.Add(Text(FunctionsFile, functions));
        files.AddRange(_pictures.Files);
        return files;
    }

    private static string Own(string name) => EmbeddedFile.Text(typeof(SiteWriter).Assembly, name);

    private static SiteFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Cuts a long text after a word; without spaces, as in Chinese or Japanese, after a character.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= DescriptionLength)
            return text;
        int end = text.LastIndexOf(' ', DescriptionLength);
        if (end < 0)
            end = char.IsSurrogatePair(text, DescriptionLength - 1) ? DescriptionLength - 1 : DescriptionLength;
        return text[..end] + " …";
    }

    private void AppendPage(List<SiteFile> files, SitePage page, Func<IPageLinks, Action<string>, string> write)
    {
        var scripts = new PageScripts(_functions);
        string main = write(new SiteLinks(map, page, _pictures, scripts, warn), fault => warn($"{map.NameOf(page.Source)}: {fault}."));
        string script = "";
        if (scripts.Text is { Length: > 0 } text)
        {
            script = "scripts/" + Path.ChangeExtension(page.File, ".js");
            files.Add(Text(script, text));
        }
        string html = Frame(page, main, script);
        long copies = PlotlyCopy().Matches(html).Sum(match => (long)match.Length);
        byte[] content = Encoding.UTF8.GetBytes(html);
        files.Add(new SiteFile(page.File, content, content.Length - copies));
    }

    private string Frame(SitePage page, string main, string script)
    {
        string title = page == map.Index ? map.Title : $"{page.Title} · {map.Title}";
        var frame = new StringBuilder(PageHead.Of(title, HeadLinks(page, script)));
        frame.Append(CultureInfo.InvariantCulture, $"""
            <body{(page == map.Index ? " class=\"index\"" : "")}>
            <a class="skip" href="#content">Skip to the content</a>
            <header class="top">
            <a class="home" href="index.html">{HtmlRenderer.Escape(map.Title)}</a>

            """);
        AppendSteps(frame, page, "steps", "Pages");
        if (isLive && map.Notebooks.Contains(page))
        {
            frame.Append(CultureInfo.InvariantCulture, $"<a class=\"run\" href=\"{LiveSite.AddressOf(page)}\">Run it here</a>\n");
        }
        frame.Append("<button type=\"button\" class=\"theme\" hidden>Dark</button>\n</header>\n<div class=\"book\">\n");
        if (page != map.Index)
        {
            string contents = Contents(page);
            frame.Append("<nav class=\"side\" aria-label=\"Contents\">\n").Append(contents).Append("</nav>\n");
            frame.Append("<nav class=\"fold\" aria-label=\"Contents, folded\"><details><summary>Contents</summary>\n")
                .Append(contents)
                .Append("</details></nav>\n");
        }
        frame.Append(
            CultureInfo.InvariantCulture, $"<main id=\"content\" tabindex=\"-1\">\n{main}</main>\n</div>\n<footer class=\"bottom\">\n");
        if (page == map.Index && beside.Count > 0)
        {
            frame.Append("<nav class=\"beside\" aria-label=\"Beside the notebooks\">").AppendJoin(" · ", beside.Select(link => link.Html))
                .Append("</nav>\n");
        }
        AppendSteps(frame, page, "turn", "Previous and next page");
        return frame.Append("</footer>\n</body>\n</html>\n").ToString();
    }

    private static string HeadLinks(SitePage page, string script)
    {
        string summary = page.Content.Summary is { } html
            ? $"<meta name=\"description\" content=\"{HtmlRenderer.Escape(Shortened(PageContent.PlainText(html)))}\">\n"
            : "";
        string own = script.Length == 0
            ? ""
            : $"<script src=\"{FunctionsFile}\" defer></script>\n<script "
                + $"src=\"{Uri.EscapeDataString(script).Replace("%2F", "/", StringComparison.Ordinal)}\" defer></script>\n";
        return summary + """
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="assets/site.css">
            <script src="assets/theme.js"></script>
            <script src="assets/site.js" defer></script>

            """.ReplaceLineEndings("\n") + own;
    }

    /// <summary>Returns the list of all chapters, with the sections of the page's own chapter.</summary>
    private string Contents(SitePage page)
    {
        var html = new StringBuilder("<ol>\n");
        foreach (var chapter in map.Documents.Contains(page) ? [.. map.Notebooks, page] : map.Notebooks)
        {
            bool isOwn = chapter == page;
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li><a href=\"{(isOwn ? "#content" : chapter.Address)}\"{(isOwn ? " aria-current=\"page\"" : "")}>{HtmlRenderer.Escape(chapter.Title)}</a>");
            if (isOwn && chapter.Sections.Any())
            {
                html.Append("\n<ul>\n");
                foreach (var section in chapter.Sections)
                {
                    html.Append(
                        CultureInfo.InvariantCulture, $"<li><a href=\"#{Uri.EscapeDataString(section.Id)}\">{section.Html}</a></li>\n");
                }
                html.Append("</ul>\n");
            }
            html.Append("</li>\n");
        }
        foreach (var link in beside)
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"beside\">{link.Html}</li>\n");
        return html.Append("</ol>\n").ToString();
    }

    private void AppendSteps(StringBuilder html, SitePage page, string name, string label)
    {
        SitePage[] order = [map.Index, .. map.Notebooks];
        int index = Array.IndexOf(order, page);
        var before = index < 0 ? map.Index : index > 0 ? order[index - 1] : null;
        var after = index >= 0 && index + 1 < order.Length ? order[index + 1] : null;
        html.Append(CultureInfo.InvariantCulture, $"<nav class=\"{name}\" aria-label=\"{label}\">");
        if (before is not null)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<a rel=\"prev\" href=\"{before.Address}\"><span>{(before == map.Index ? "Contents" : "Previous")}</span> "
                    + $"<b>{HtmlRenderer.Escape(TitleOf(before))}</b></a>");
        }
        if (after is not null)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<a rel=\"next\" href=\"{after.Address}\"><span>Next</span> <b>{HtmlRenderer.Escape(TitleOf(after))}</b></a>");
        }
        html.Append("</nav>\n");
    }

    private string TitleOf(SitePage page) => page == map.Index ? map.Title : page.Title;

    /// <summary>Writes the page of contents: the introduction of README.md, the chapters, and the rest of README.md.</summary>
    private string WriteIndex(IPageLinks links)
    {
        string text = map.Index.Content.Render(links, fault => warn($"{map.NameOf(map.Index.Source)}: {fault}."), withTitle: false);
        int sections = text.IndexOf("<h2", StringComparison.Ordinal);
        string introduction = sections < 0 ? text : text[..sections] + "</section>\n";
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"<section class=\"prose\">\n<h1>{map.Index.Content.Title?.Html ?? HtmlRenderer.Escape(map.Title)}</h1>\n</section>\n{introduction}<ol class=\"chapters\">\n");
        foreach (var page in map.Notebooks)
            AppendChapter(html, page);
        html.Append("</ol>\n");
        if (sections >= 0)
            html.Append("<section class=\"prose\">\n").Append(text[sections..]);
        if (map.Documents.Count > 0)
        {
            html.Append("<section class=\"prose further\">\n<h2>Further pages</h2>\n<ul>\n");
            foreach (var page in map.Documents)
                html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{page.Address}\">{HtmlRenderer.Escape(page.Title)}</a></li>\n");
            html.Append("</ul>\n</section>\n");
        }
        return html.ToString();
    }

    private void AppendChapter(StringBuilder html, SitePage page)
    {
        html.Append("<li>\n");
        // The link beside the picture already says where it leads, so assistive technology can skip this one.
        if (_pictures.First(page, new PageScripts(_functions).Clean) is { } picture)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<a class=\"picture\" href=\"{page.Address}\" tabindex=\"-1\" aria-hidden=\"true\"><img "
                    + $"src=\"{picture}\" alt=\"\" loading=\"lazy\"></a>\n");
        }
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div>\n<h2><a href=\"{page.Address}\">{page.Content.Title?.Html ?? HtmlRenderer.Escape(page.Title)}</a></h2>\n");
        if (page.Content.Summary is { } summary)
            html.Append("<p>").Append(summary).Append("</p>\n");
        if (page.Sections.Any())
        {
            html.Append("<ul>\n");
            foreach (var section in page.Sections)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<li><a href=\"{page.Address}#{Uri.EscapeDataString(section.Id)}\">{section.Html}</a></li>\n");
            }
            html.Append("</ul>\n");
        }
        html.Append("</div>\n</li>\n");
    }

    /// <summary>Matches a copy of plotly.js, gzipped and in base64, which a figure contains if a copy has been downloaded.</summary>
    [GeneratedRegex("H4sI[A-Za-z0-9+/=]{200000,}")]
    private static partial Regex PlotlyCopy();
}
