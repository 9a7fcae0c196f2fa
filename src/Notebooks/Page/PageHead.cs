using Notebooks.Formatting;

namespace Notebooks.Page;

/// <summary>The head of every page. Figures follow the reader's preference for light or dark colors unless the page overrides it.</summary>
internal static class PageHead
{
    /// <param name="title">The title as plain text.</param>
    /// <param name="links">Additional lines of the head, such as styles and scripts, each with its line end.</param>
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
