namespace MnistHelpers;

/// <summary>The script and the styles that a <see cref="SweepExplorer"/> carries.</summary>
internal static class ExplorerParts
{
    private static readonly Lazy<string> s_script = new(() => ViewParts.Read("explorer.js"));
    private static readonly Lazy<string> s_style = new(() => ViewParts.Style("explorer.css"));
    private static readonly Lazy<string> s_plotStyle = new(() => ViewParts.Colors + "\n" + ViewParts.Style("plot.css"));

    /// <summary>A function of the element's id and <see cref="ExplorerTrials.ToJson"/>.</summary>
    internal static string Script => s_script.Value;

    /// <summary>How the page around the drawings looks.</summary>
    internal static string Style => s_style.Value;

    /// <summary>How the drawings look, as pictures of their own and as elements of the page.</summary>
    internal static string PlotStyle => s_plotStyle.Value;
}
