using NotebookKernel.Formatting;

namespace NotebookKernel.Headless.Page;

/// <summary>
/// How every page begins: drawings in it follow what its reader prefers, light or dark, unless the page says something else.
/// </summary>
internal static class PageHead
{
    /// <param name="title">As plain text.</param>
    /// <param name="links">Further lines of the head: styles and scripts, each with its end of line.</param>
    public static string Of(string title, string links) => $"""
        <!DOCTYPE html>
        <html lang="en" data-figure-theme="auto">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{HtmlRenderer.Escape(title)}</title>
        {links}</head>

        """.ReplaceLineEndings("\n");
}
