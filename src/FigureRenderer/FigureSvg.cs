using System.Security.Cryptography;
using System.Text;
using FigureRenderer.Layout;
using FigureRenderer.Reading;

namespace FigureRenderer;

/// <summary>Draws a plotly.js figure without plotly.js.</summary>
public static class FigureSvg
{
    /// <summary>
    /// Renders the figure as one SVG element: scatter, bar, histogram, box, heatmap, and image traces on linear, log, date, or category
    /// axes, parallel coordinates, and tables, with subplots, legend, color bars, annotations, and shapes. A labeled box replaces any other
    /// type of trace. The same figure always gives the same text.
    /// </summary>
    /// <param name="figureJson">An object with <c>data</c> and <c>layout</c>, as plotly.js reads it.</param>
    /// <exception cref="ArgumentException">The text is not a figure; the message says what is wrong.</exception>
    public static string Render(string figureJson)
    {
        return Layout(Figure.Parse(figureJson), figureJson).Draw();
    }

    internal static FigureDrawing Layout(Figure figure, string figureJson) =>
        new(figure, "figure" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figureJson)).AsSpan(0, 6)));
}
