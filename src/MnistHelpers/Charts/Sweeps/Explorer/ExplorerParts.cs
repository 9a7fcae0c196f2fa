using FigureRenderer.Theming;

namespace MnistHelpers;

/// <summary>The script and the styles that a <see cref="SweepExplorer"/> carries.</summary>
internal static class ExplorerParts
{
    private const string Dark = "@dark";

    private static readonly Lazy<string> s_script = new(() => Read("explorer.js"));
    private static readonly Lazy<string> s_style = new(() => Read("explorer.css"));
    private static readonly Lazy<string> s_plotStyle = new(() => ForDarkPages(Read("plot.css")));

    /// <summary>A function of the element's id and <see cref="ExplorerTrials.ToJson"/>.</summary>
    internal static string Script => s_script.Value;

    /// <summary>How the page around the drawings looks.</summary>
    internal static string Style => s_style.Value;

    /// <summary>How the drawings look, as pictures of their own and as elements of the page.</summary>
    internal static string PlotStyle => s_plotStyle.Value;

    /// <summary>The colors that follow <c>@dark</c> hold on the dark pages that a figure knows, and in a picture where its reader prefers dark ones.</summary>
    private static string ForDarkPages(string style)
    {
        int start = style.IndexOf(Dark, StringComparison.Ordinal), end = style.IndexOf('}', start) + 1;
        string colors = style[(start + Dark.Length)..end].Trim();
        return $"{style[..start]}:is({Theme.DarkPages}) .sweep-explorer{colors}\n"
            + $"@media (prefers-color-scheme:dark){{[data-figure-theme=\"auto\"] .sweep-explorer,.sweep-plot:root{colors}}}{style[end..]}";
    }

    // Every explorer carries them: comments and indents stay behind.
    private static string Read(string name)
    {
        using Stream stream = typeof(ExplorerParts).Assembly.GetManifestResourceStream("MnistHelpers." + name)!;
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("/*", StringComparison.Ordinal)));
    }
}
