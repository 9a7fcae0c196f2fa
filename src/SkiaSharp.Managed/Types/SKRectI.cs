#nullable disable annotations

namespace SkiaSharp;

/// <summary>A rectangle given by its four edges as integers; it contains its left and top edges.</summary>
public struct SKRectI : IEquatable<SKRectI>
{
    /// <summary>The default value: all fields are 0.</summary>
    public static readonly SKRectI Empty;

    /// <summary>Creates a rectangle from its edges.</summary>
    public SKRectI(int left, int top, int right, int bottom)
    {
        Left = left;
        Top = top;
        Right = right;
        Bottom = bottom;
    }

    /// <summary>The left edge.</summary>
    public int Left { readonly get; set; }

    /// <summary>The top edge.</summary>
    public int Top { readonly get; set; }

    /// <summary>The right edge.</summary>
    public int Right { readonly get; set; }

    /// <summary>The bottom edge.</summary>
    public int Bottom { readonly get; set; }

    /// <summary>The width, right - left.</summary>
    public readonly int Width => Right - Left;

    /// <summary>The height, bottom - top.</summary>
    public readonly int Height => Bottom - Top;

    /// <summary>The middle between left and right.</summary>
    public readonly int MidX => Left + Width / 2;

    /// <summary>The middle between top and bottom.</summary>
    public readonly int MidY => Top + Height / 2;

    /// <summary>Whether all four edges are 0; a rectangle without area elsewhere is not empty.</summary>
    public readonly bool IsEmpty => this == Empty;

    /// <summary>The same rectangle with left before right and top above bottom.</summary>
    public readonly SKRectI Standardized => new(Math.Min(Left, Right), Math.Min(Top, Bottom), Math.Max(Left, Right), Math.Max(Top, Bottom));

    /// <summary>The width and height.</summary>
    public SKSizeI Size
    {
        readonly get => new(Width, Height);
        set
        {
            Right = Left + value.Width;
            Bottom = Top + value.Height;
        }
    }

    /// <summary>The top-left corner.</summary>
    public SKPointI Location
    {
        readonly get => new(Left, Top);
        set => this = Create(value, Size);
    }

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKRectI left, SKRectI right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKRectI left, SKRectI right) => !left.Equals(right);

    /// <inheritdoc cref="Create(SKSizeI)"/>
    public static SKRectI Create(int x, int y, int width, int height) => new(x, y, x + width, y + height);

    /// <inheritdoc cref="Create(SKSizeI)"/>
    public static SKRectI Create(int width, int height) => new(0, 0, width, height);

    /// <summary>Creates a rectangle of a given size, at (0, 0) unless a location is given.</summary>
    public static SKRectI Create(SKSizeI size) => Create(size.Width, size.Height);

    /// <inheritdoc cref="Create(SKSizeI)"/>
    public static SKRectI Create(SKPointI location, SKSizeI size) => Create(location.X, location.Y, size.Width, size.Height);

    /// <inheritdoc cref="Inflate(SKSizeI)"/>
    public static SKRectI Inflate(SKRectI rect, int x, int y) => new(rect.Left - x, rect.Top - y, rect.Right + x, rect.Bottom + y);

    /// <summary>Returns the intersection of both; <see cref="Empty"/> if they do not even touch.</summary>
    public static SKRectI Intersect(SKRectI a, SKRectI b) => !a.IntersectsWithInclusive(b)
        ? Empty
        : new SKRectI(Math.Max(a.Left, b.Left), Math.Max(a.Top, b.Top), Math.Min(a.Right, b.Right), Math.Min(a.Bottom, b.Bottom));

    /// <summary>Returns the smallest rectangle around both, even if one is empty.</summary>
    public static SKRectI Union(SKRectI a, SKRectI b) =>
        new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));

    /// <summary>Rounds all edges up.</summary>
    /// <exception cref="OverflowException">An edge is out of the range of integers.</exception>
    public static SKRectI Ceiling(SKRect value) => Ceiling(value, outwards: false);

    /// <param name="value">The rectangle to round.</param>
    /// <param name="outwards">
    /// Whether to expand the rectangle, rounding the smaller one of opposite edges down; otherwise, all edges are rounded up.
    /// </param>
    /// <exception cref="OverflowException">An edge is out of the range of integers.</exception>
    public static SKRectI Ceiling(SKRect value, bool outwards) => FromEdges(
        outwards && value.Width > 0 ? MathF.Floor(value.Left) : MathF.Ceiling(value.Left),
        outwards && value.Height > 0 ? MathF.Floor(value.Top) : MathF.Ceiling(value.Top),
        outwards && value.Width < 0 ? MathF.Floor(value.Right) : MathF.Ceiling(value.Right),
        outwards && value.Height < 0 ? MathF.Floor(value.Bottom) : MathF.Ceiling(value.Bottom));

    /// <summary>Rounds all edges down.</summary>
    /// <exception cref="OverflowException">An edge is out of the range of integers.</exception>
    public static SKRectI Floor(SKRect value) => Floor(value, inwards: false);

    /// <param name="value">The rectangle to round.</param>
    /// <param name="inwards">
    /// Whether to shrink the rectangle, rounding the smaller one of opposite edges up; otherwise, all edges are rounded down.
    /// </param>
    /// <exception cref="OverflowException">An edge is out of the range of integers.</exception>
    public static SKRectI Floor(SKRect value, bool inwards) => FromEdges(
        inwards && value.Width > 0 ? MathF.Ceiling(value.Left) : MathF.Floor(value.Left),
        inwards && value.Height > 0 ? MathF.Ceiling(value.Top) : MathF.Floor(value.Top),
        inwards && value.Width < 0 ? MathF.Ceiling(value.Right) : MathF.Floor(value.Right),
        inwards && value.Height < 0 ? MathF.Ceiling(value.Bottom) : MathF.Floor(value.Bottom));

    /// <summary>Rounds all edges to the nearest integer, halves to even.</summary>
    /// <exception cref="OverflowException">An edge is out of the range of integers.</exception>
    public static SKRectI Round(SKRect value) =>
        FromEdges(MathF.Round(value.Left), MathF.Round(value.Top), MathF.Round(value.Right), MathF.Round(value.Bottom));

    /// <summary>Rounds all edges toward zero.</summary>
    /// <exception cref="OverflowException">An edge is out of the range of integers.</exception>
    public static SKRectI Truncate(SKRect value) => FromEdges(value.Left, value.Top, value.Right, value.Bottom);

    /// <summary>
    /// Returns the largest rectangle with the aspect ratio of <paramref name="size"/> that fits inside this one, centered.
    /// </summary>
    public readonly SKRectI AspectFit(SKSizeI size) => Truncate(((SKRect)this).AspectFit(size));

    /// <summary>Returns the smallest rectangle with the aspect ratio of <paramref name="size"/> that covers this one, centered.</summary>
    public readonly SKRectI AspectFill(SKSizeI size) => Truncate(((SKRect)this).AspectFill(size));

    /// <summary>Moves all edges outward.</summary>
    public void Inflate(SKSizeI size) => Inflate(size.Width, size.Height);

    /// <inheritdoc cref="Inflate(SKSizeI)"/>
    public void Inflate(int width, int height) => this = Inflate(this, width, height);

    /// <inheritdoc cref="Intersect(SKRectI, SKRectI)"/>
    public void Intersect(SKRectI rect) => this = Intersect(this, rect);

    /// <inheritdoc cref="Union(SKRectI, SKRectI)"/>
    public void Union(SKRectI rect) => this = Union(this, rect);

    /// <summary>Translates it.</summary>
    public void Offset(SKPointI pos) => Offset(pos.X, pos.Y);

    /// <inheritdoc cref="Offset(SKPointI)"/>
    public void Offset(int x, int y) => this = new SKRectI(Left + x, Top + y, Right + x, Bottom + y);

    /// <inheritdoc cref="Contains(SKPointI)"/>
    public readonly bool Contains(int x, int y) => x >= Left && x < Right && y >= Top && y < Bottom;

    /// <summary>Returns whether a point or another rectangle lies within.</summary>
    public readonly bool Contains(SKPointI pt) => Contains(pt.X, pt.Y);

    /// <inheritdoc cref="Contains(SKPointI)"/>
    public readonly bool Contains(SKRectI rect) => Left <= rect.Left && Right >= rect.Right && Top <= rect.Top && Bottom >= rect.Bottom;

    /// <summary>Returns whether they overlap.</summary>
    public readonly bool IntersectsWith(SKRectI rect) => Left < rect.Right && Right > rect.Left && Top < rect.Bottom && Bottom > rect.Top;

    /// <summary>Returns whether they overlap or touch.</summary>
    public readonly bool IntersectsWithInclusive(SKRectI rect) =>
        Left <= rect.Right && Right >= rect.Left && Top <= rect.Bottom && Bottom >= rect.Top;

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKRectI obj) => Left == obj.Left && Top == obj.Top && Right == obj.Right && Bottom == obj.Bottom;

    /// <summary>Returns whether both are equal.</summary>
    public override readonly bool Equals(object obj) => obj is SKRectI other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Left, Top, Right, Bottom);

    /// <inheritdoc/>
    public override readonly string ToString() => $"{{Left={Left},Top={Top},Width={Width},Height={Height}}}";

    private static SKRectI FromEdges(float left, float top, float right, float bottom) =>
        checked(new SKRectI((int)left, (int)top, (int)right, (int)bottom));
}
