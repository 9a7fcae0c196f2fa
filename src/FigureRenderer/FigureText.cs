using FigureRenderer.Layout;
using FigureRenderer.Reading;

namespace FigureRenderer;

/// <summary>Describes a figure in a sentence or two, for places that cannot show a picture.</summary>
public static class FigureText
{
    /// <summary>Returns the title, the kinds of traces, and the ranges of their values.</summary>
    /// <param name="figureJson">An object with <c>data</c> and <c>layout</c>, as plotly.js reads it.</param>
    /// <exception cref="ArgumentException">The text is not a figure; the message says what is wrong.</exception>
    public static string Describe(string figureJson) => FigureSentence.Of(Figure.Parse(figureJson));
}
