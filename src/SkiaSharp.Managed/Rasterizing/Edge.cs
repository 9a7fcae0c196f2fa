namespace SkiaSharp;

/// <summary>A line that goes down, in pixel coordinates.</summary>
/// <param name="Top">Its upper end.</param>
/// <param name="Bottom">Its lower end.</param>
/// <param name="Winding">1 if the shape's outline goes down too, otherwise −1.</param>
/// <param name="IsOfStroke">Whether it belongs to a stroke, whose winding is counted apart from that of the fill.</param>
internal readonly record struct Edge(Vertex Top, Vertex Bottom, int Winding, bool IsOfStroke)
{
    internal double XAt(double y) => Top.X + (y - Top.Y) / (Bottom.Y - Top.Y) * (Bottom.X - Top.X);
}
