using FigureRenderer.Drawing;

namespace FigureRenderer.Text;

/// <summary>A piece of a line in one style; sizes and rises are shares of the font size.</summary>
internal sealed record TextRun(
    string Text, bool Bold, bool Italic, string? Decoration, Color? Color, double Scale, double Rise, double? Size);
