namespace MnistHelpers.Charts;

/// <summary>The script and the styles of a <see cref="SweepExplorer"/>.</summary>
internal static class ExplorerParts
{
    private static readonly Lazy<string> s_script = new(() => ViewParts.Read("explorer.js"));
    private static readonly Lazy<string> s_style = new(() => ViewParts.Style("explorer.css"));
    private static readonly Lazy<string> s_plotStyle = new(() => ViewParts.Colors + "\n" + ViewParts.Style("plot.css"));

    /// <summary>A JavaScript function of the element's id and the result of <see cref="ExplorerTrials.ToJson"/>.</summary>
    internal static string Script => s_script.Value;

    /// <summary>The style of the page around the drawings.</summary>
    internal static string Style => s_style.Value;

    /// <summary>The style of the drawings, both as separate pictures and as elements of the page.</summary>
    internal static string PlotStyle => s_plotStyle.Value;
}
