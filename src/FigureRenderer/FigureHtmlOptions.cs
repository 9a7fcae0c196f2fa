namespace FigureRenderer;

/// <summary>The options for rendering a figure as HTML.</summary>
public sealed record FigureHtmlOptions
{
    /// <summary>The address to load plotly.js from if the page does not have it; null never loads it. The default is its CDN.</summary>
    public string? PlotlyAddress { get; init; } = "https://cdn.plot.ly/plotly-2.27.1.min.js";

    /// <summary>
    /// Whether the figure carries plotly.js for its whole page if it is the first figure of this process that can do so and a
    /// copy exists beside this library; false by default. A notebook that runs in one process thus holds the copy once, and
    /// only the figures of its first two cells with figures carry the script that lets a person point at drawings. Without
    /// this option, every figure carries that script.
    /// </summary>
    public bool EmbedPlotly { get; init; }

    /// <summary>
    /// The figure as it should look where it is no wider than 600 px, as on a phone: an object with <c>data</c> and
    /// <c>layout</c> for a width of 380 px. Its titles are still broken into lines, and its axes get fewer numbers, as far as
    /// needed. Null lays the figure itself out anew for that width.
    /// </summary>
    public string? NarrowFigure { get; init; }

    /// <summary>
    /// Whether the figure is its drawing and nothing else; false by default. It is small and has no script, so that it may be replaced
    /// several times a second.
    /// </summary>
    public bool IsStatic { get; init; }

    /// <summary>The ID of the figure's element, made of letters, digits, <c>-</c>, and <c>_</c>; null generates a unique one.</summary>
    public string? ElementId { get; init; }
}
