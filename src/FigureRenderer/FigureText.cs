using FigureRenderer.Layout;
using FigureRenderer.Reading;

namespace FigureRenderer;

/// <summary>Says in a sentence or two what a figure shows, for where no picture can be.</summary>
public static class FigureText
{
    /// <summary>The title, what the traces are, and how far their values reach.</summary>
    /// <param name="figureJson">An object with <c>data</c> and <c>layout</c>, as plotly.js reads it.</param>
    /// <exception cref="ArgumentException">The text is not a figure; the message says what is wrong.</exception>
    public static string Describe(string figureJson) => FigureSentence.Of(Figure.Parse(figureJson));
}
