namespace FigureRenderer.Drawing;

/// <summary>What texts may have in common, as attributes; null for what SVG takes by itself.</summary>
internal sealed record TextStyle(string Size, string Fill, string? Opacity, string? Anchor);
