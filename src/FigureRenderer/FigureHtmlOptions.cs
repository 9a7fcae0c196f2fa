namespace FigureRenderer;

/// <summary>How a figure becomes HTML.</summary>
public sealed record FigureHtmlOptions
{
    /// <summary>Where plotly.js is loaded from if the page has none; null never loads it. The default is its CDN.</summary>
    public string? PlotlyAddress { get; init; } = "https://cdn.plot.ly/plotly-2.27.1.min.js";

    /// <summary>
    /// Whether the figure carries plotly.js for its whole page if it is the first figure of this process that could and a copy lies beside
    /// this library; false by default. A notebook that is run in one process so holds the copy once, and only the
    /// figures of its first two cells with figures carry the script that lets a person point at drawings; without this every figure carries
    /// that one.
    /// </summary>
    public bool EmbedPlotly { get; init; }

    /// <summary>
    /// The figure as it is to look where it is no wider than 600 px, as on a phone: an object with <c>data</c> and <c>layout</c> for a
    /// width of 380 px. Titles are broken into lines and numbers on axes made fewer, as far as they need it. Null lays the figure itself
    /// out anew for that width.
    /// </summary>
    public string? NarrowFigure { get; init; }

    /// <summary>The id of the figure's element, letters, digits, <c>-</c> and <c>_</c>; null makes one that no other element has.</summary>
    public string? ElementId { get; init; }
}
