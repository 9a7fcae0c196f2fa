namespace FigureRenderer.Drawing;

/// <summary>The attributes that texts may have in common; null for the SVG default.</summary>
internal sealed record TextStyle(string Size, string Fill, string? Opacity, string? Anchor);
