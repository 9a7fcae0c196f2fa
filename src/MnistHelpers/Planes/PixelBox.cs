namespace MnistHelpers;

/// <summary>A rectangle of pixels in an upright picture (after its EXIF orientation is applied).</summary>
/// <param name="Left">The first column.</param>
/// <param name="Top">The first row.</param>
/// <param name="Width">The number of columns.</param>
/// <param name="Height">The number of rows.</param>
public readonly record struct PixelBox(int Left, int Top, int Width, int Height)
{
    /// <summary>The column after the last.</summary>
    public int Right => Left + Width;

    /// <summary>The row after the last.</summary>
    public int Bottom => Top + Height;

    internal PixelBox Union(PixelBox other)
    {
        int left = Math.Min(Left, other.Left), top = Math.Min(Top, other.Top);
        return new PixelBox(left, top, Math.Max(Right, other.Right) - left, Math.Max(Bottom, other.Bottom) - top);
    }

    /// <summary>Computes the distances between two boxes across and down; 0 along an axis on which they overlap.</summary>
    internal (int X, int Y) Gap(PixelBox other) => (
        Math.Max(0, Math.Max(Left, other.Left) - Math.Min(Right, other.Right)),
        Math.Max(0, Math.Max(Top, other.Top) - Math.Min(Bottom, other.Bottom)));

    /// <summary>The corners, clockwise from the top left.</summary>
    internal PixelPoint[] Corners => [new(Left, Top), new(Right, Top), new(Right, Bottom), new(Left, Bottom)];

    /// <summary>Returns the smallest box that contains all of these points.</summary>
    internal static PixelBox Around(IReadOnlyList<PixelPoint> points)
    {
        int left = (int)Math.Floor(points.Min(point => point.X)), top = (int)Math.Floor(points.Min(point => point.Y));
        int right = (int)Math.Ceiling(points.Max(point => point.X)), bottom = (int)Math.Ceiling(points.Max(point => point.Y));
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
