using System.Globalization;
using System.Text;
using NotebookKernel.Formatting;
using NotebookKernel.Scripting.Notebooks;

namespace NotebookKernel.Headless.Page;

/// <summary>Writes an executed notebook as one page that stands alone: it fetches nothing by itself.</summary>
internal static class HtmlPage
{
    /// <param name="notebook">With its outputs.</param>
    /// <param name="path">Where the notebook lies: pictures that it names are found from there.</param>
    public static byte[] Render(Notebook notebook, string path)
    {
        string title = notebook.Cells.Where(cell => cell.Kind == "markdown").Select(cell => MarkdownHeadings.First(cell.Source)).FirstOrDefault(heading => heading is not null)
            ?? Path.GetFileNameWithoutExtension(path);
        var markdown = new PageMarkdown(Path.GetDirectoryName(path)!);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en" data-figure-theme="auto">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlRenderer.Escape(title)}</title>
            <style>
            {Style()}</style>
            </head>
            <body>
            <main>

            """);
        foreach (var cell in notebook.Cells)
            AppendCell(html, cell, markdown);
        html.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void AppendCell(StringBuilder html, NotebookCell cell, PageMarkdown markdown)
    {
        switch (cell.Kind)
        {
            case "markdown":
                html.Append("<section class=\"prose\">\n").Append(markdown.Render(cell.Source, cell.Attachments)).Append("</section>\n");
                break;
            case "code" when cell.Source.Length > 0:
                string count = cell.ExecutionCount is { } number ? FormattableString.Invariant($" data-count=\"{number}\"") : "";
                html.Append("<section class=\"code\"").Append(count).Append("><pre><code>")
                    .Append(CodeHighlighter.Highlight(cell.Source, cell.Language)).Append("</code></pre></section>\n");
                PageOutputs.Append(html, cell.Outputs, markdown);
                break;
        }
    }

    private static string Style()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
