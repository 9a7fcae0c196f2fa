using System.Globalization;
using System.Text;
using Notebooks.Files;

namespace Notebooks.Page;

/// <summary>Writes an executed notebook as a self-contained page, which by itself loads no other files.</summary>
internal static class HtmlPage
{
    /// <summary>The number of sections that a page needs for a table of contents; fewer can be seen at a glance.</summary>
    private const int SectionsForContents = 3;

    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="path">The path of the notebook; the pictures that it names are found relative to its folder.</param>
    public static byte[] Render(Notebook notebook, string path)
    {
        var content = PageContent.Of(notebook);
        string title = content.Title?.Text ?? Path.GetFileNameWithoutExtension(path);
        var sections = content.Headings.Where(heading => heading.Level == 2).ToList();
        var html = new StringBuilder();
        html.Append(PageHead.Of(title, $"<style>\n{Part("page.css")}</style>\n")).Append("<body>\n<main>\n");
        if (sections.Count >= SectionsForContents)
        {
            html.Append("<nav class=\"sections\" aria-label=\"Contents\"><details><summary>Contents</summary>\n<ul>\n");
            foreach (var section in sections)
                html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Uri.EscapeDataString(section.Id)}\">{section.Html}</a></li>\n");
            html.Append("</ul>\n</details></nav>\n");
        }
        html.Append(content.Render(new EmbeddedPictures(Path.GetDirectoryName(path)!, content), _ => { }));
        html.Append(CultureInfo.InvariantCulture, $"</main>\n<script>\n{Part("page.js")}</script>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    /// <summary>Returns a style or script of all pages.</summary>
    public static string Part(string name) => EmbeddedFile.Text(typeof(HtmlPage).Assembly, name);
}
