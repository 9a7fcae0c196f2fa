namespace SkiaSharp;

/// <summary>A point, or a difference of two, in double precision.</summary>
internal readonly record struct Vertex(double X, double Y)
{
    internal double Length => Math.Sqrt(X * X + Y * Y);

    public static implicit operator Vertex(SKPoint point) => new(point.X, point.Y);

    public static Vertex operator +(Vertex a, Vertex b) => new(a.X + b.X, a.Y + b.Y);

    public static Vertex operator -(Vertex a, Vertex b) => new(a.X - b.X, a.Y - b.Y);

    public static Vertex operator *(Vertex a, double factor) => new(a.X * factor, a.Y * factor);

    internal static double Cross(Vertex a, Vertex b) => a.X * b.Y - a.Y * b.X;

    internal static double Dot(Vertex a, Vertex b) => a.X * b.X + a.Y * b.Y;

    /// <summary>Returns the vector after a quarter turn from x to y.</summary>
    internal Vertex Turned() => new(-Y, X);

    internal Vertex Rotated(double radians)
    {
        (double sin, double cos) = Math.SinCos(radians);
        return new Vertex(X * cos - Y * sin, X * sin + Y * cos);
    }
}
