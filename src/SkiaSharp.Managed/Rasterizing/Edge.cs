namespace SkiaSharp;

/// <summary>A line that goes down, in pixels.</summary>
/// <param name="Top">Its upper end.</param>
/// <param name="Bottom">Its lower end.</param>
/// <param name="Winding">1 where the shape's outline goes down too, else −1.</param>
/// <param name="IsOfStroke">Whether it belongs to a stroke, which is wound around apart from what is filled.</param>
internal readonly record struct Edge(Vertex Top, Vertex Bottom, int Winding, bool IsOfStroke)
{
    internal double XAt(double y) => Top.X + (y - Top.Y) / (Bottom.Y - Top.Y) * (Bottom.X - Top.X);
}
