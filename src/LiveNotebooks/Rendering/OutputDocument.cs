using FigureRenderer;
using FigureRenderer.Html;

namespace LiveNotebooks.Rendering;

/// <summary>Documents of single outputs, for a frame of a page.</summary>
internal static class OutputDocument
{
    private const string Style = "body{margin:0;font:16px/1.5 system-ui,sans-serif;overflow:hidden}";

    /// <summary>Tells the page how high the output is, and follows the page's colors.</summary>
    private const string Tail = """
        </div><script>
        const output = document.getElementById("output");
        new ResizeObserver(() => parent.postMessage({ kind: "output-height", height: output.scrollHeight }, "*")).observe(output);
        addEventListener("message", ({ source, data }) => {
          if (source !== parent || data?.kind !== "theme") return;
          const root = document.documentElement;
          root.dataset.theme = root.dataset.figureTheme = root.style.colorScheme = data.theme;
        });
        </script></body></html>
        """;

    /// <summary>
    /// Returns the document of an output, with the script by which a chart's drawing answers where plotly.js cannot be loaded.
    /// </summary>
    /// <param name="html">The output.</param>
    /// <param name="theme">The colors of the page: <c>light</c> or <c>dark</c>; those of the system otherwise.</param>
    /// <param name="policy">What the document may load and run, if nobody says so who sends it: a content security policy.</param>
    public static string Of(string? html, string? theme, string? policy = null)
    {
        string root = theme is "light" or "dark"
            ? $"data-theme=\"{theme}\" data-figure-theme=\"{theme}\" style=\"color-scheme:{theme}\""
            : "data-figure-theme=\"auto\"";
        return $"<!DOCTYPE html>\n<html lang=\"en\" {root}><head><meta charset=\"utf-8\">"
            + (policy is null ? "" : $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
            + "<meta name=\"color-scheme\" content=\"light dark\">"
            + $"<title>Output</title><style>{Style}</style><script>{FigureScript.Pointing}</script></head><body><div id=\"output\">\n"
            + html + Tail;
    }

    /// <summary>
    /// Returns a figure drawn from its data alone, so that nothing runs of a document in which it came. Null if what the document calls a
    /// figure is none.
    /// </summary>
    /// <param name="figure">The figure as JSON.</param>
    /// <param name="options">How it is drawn; by default, it loads nothing.</param>
    public static string? Drawn(string figure, FigureHtmlOptions? options = null)
    {
        try
        {
            return FigureHtml.Render(figure, options ?? new FigureHtmlOptions { PlotlyAddress = null });
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
