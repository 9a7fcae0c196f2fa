#nullable disable annotations

namespace SkiaSharp;

/// <summary>A rectangle given by its four edges; it contains its left and top edges.</summary>
public struct SKRect : IEquatable<SKRect>
{
    /// <summary>The default value: all fields are 0.</summary>
    public static readonly SKRect Empty;

    /// <summary>Creates a rectangle from its edges.</summary>
    public SKRect(float left, float top, float right, float bottom)
    {
        Left = left;
        Top = top;
        Right = right;
        Bottom = bottom;
    }

    /// <summary>The left edge.</summary>
    public float Left { readonly get; set; }

    /// <summary>The top edge.</summary>
    public float Top { readonly get; set; }

    /// <summary>The right edge.</summary>
    public float Right { readonly get; set; }

    /// <summary>The bottom edge.</summary>
    public float Bottom { readonly get; set; }

    /// <summary>The width, right - left.</summary>
    public readonly float Width => Right - Left;

    /// <summary>The height, bottom - top.</summary>
    public readonly float Height => Bottom - Top;

    /// <summary>The middle between left and right.</summary>
    public readonly float MidX => Left + Width / 2;

    /// <summary>The middle between top and bottom.</summary>
    public readonly float MidY => Top + Height / 2;

    /// <summary>Whether all four edges are 0; a rectangle without area elsewhere is not empty.</summary>
    public readonly bool IsEmpty => this == Empty;

    /// <summary>The same rectangle with left before right and top above bottom.</summary>
    public readonly SKRect Standardized =>
        new(MathF.Min(Left, Right), MathF.Min(Top, Bottom), MathF.Max(Left, Right), MathF.Max(Top, Bottom));

    /// <summary>The width and height.</summary>
    public SKSize Size
    {
        readonly get => new(Width, Height);
        set
        {
            Right = Left + value.Width;
            Bottom = Top + value.Height;
        }
    }

    /// <summary>The top-left corner.</summary>
    public SKPoint Location
    {
        readonly get => new(Left, Top);
        set => this = Create(value, Size);
    }

    /// <summary>Converts to the other type.</summary>
    public static implicit operator SKRect(SKRectI r) => new(r.Left, r.Top, r.Right, r.Bottom);

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKRect left, SKRect right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKRect left, SKRect right) => !left.Equals(right);

    /// <inheritdoc cref="Create(SKSize)"/>
    public static SKRect Create(float x, float y, float width, float height) => new(x, y, x + width, y + height);

    /// <inheritdoc cref="Create(SKSize)"/>
    public static SKRect Create(float width, float height) => new(0, 0, width, height);

    /// <summary>Creates a rectangle of a given size, at (0, 0) unless a location is given.</summary>
    public static SKRect Create(SKSize size) => Create(size.Width, size.Height);

    /// <inheritdoc cref="Create(SKSize)"/>
    public static SKRect Create(SKPoint location, SKSize size) => Create(location.X, location.Y, size.Width, size.Height);

    /// <inheritdoc cref="Inflate(SKSize)"/>
    public static SKRect Inflate(SKRect rect, float x, float y) => new(rect.Left - x, rect.Top - y, rect.Right + x, rect.Bottom + y);

    /// <summary>Returns the intersection of both; <see cref="Empty"/> if they do not even touch.</summary>
    public static SKRect Intersect(SKRect a, SKRect b) => !a.IntersectsWithInclusive(b)
        ? Empty
        : new SKRect(MathF.Max(a.Left, b.Left), MathF.Max(a.Top, b.Top), MathF.Min(a.Right, b.Right), MathF.Min(a.Bottom, b.Bottom));

    /// <summary>Returns the smallest rectangle around both, even if one is empty.</summary>
    public static SKRect Union(SKRect a, SKRect b) =>
        new(MathF.Min(a.Left, b.Left), MathF.Min(a.Top, b.Top), MathF.Max(a.Right, b.Right), MathF.Max(a.Bottom, b.Bottom));

    /// <summary>
    /// Returns the largest rectangle with the aspect ratio of <paramref name="size"/> that fits inside this one, centered.
    /// </summary>
    public readonly SKRect AspectFit(SKSize size) => Aspect(size, fit: true);

    /// <summary>Returns the smallest rectangle with the aspect ratio of <paramref name="size"/> that covers this one, centered.</summary>
    public readonly SKRect AspectFill(SKSize size) => Aspect(size, fit: false);

    /// <summary>Moves all edges outward.</summary>
    public void Inflate(SKSize size) => Inflate(size.Width, size.Height);

    /// <inheritdoc cref="Inflate(SKSize)"/>
    public void Inflate(float x, float y) => this = Inflate(this, x, y);

    /// <inheritdoc cref="Intersect(SKRect, SKRect)"/>
    public void Intersect(SKRect rect) => this = Intersect(this, rect);

    /// <inheritdoc cref="Union(SKRect, SKRect)"/>
    public void Union(SKRect rect) => this = Union(this, rect);

    /// <summary>Translates it.</summary>
    public void Offset(SKPoint pos) => Offset(pos.X, pos.Y);

    /// <inheritdoc cref="Offset(SKPoint)"/>
    public void Offset(float x, float y) => this = new SKRect(Left + x, Top + y, Right + x, Bottom + y);

    /// <inheritdoc cref="Contains(SKPoint)"/>
    public readonly bool Contains(float x, float y) => x >= Left && x < Right && y >= Top && y < Bottom;

    /// <summary>Returns whether a point or another rectangle lies within.</summary>
    public readonly bool Contains(SKPoint pt) => Contains(pt.X, pt.Y);

    /// <inheritdoc cref="Contains(SKPoint)"/>
    public readonly bool Contains(SKRect rect) => Left <= rect.Left && Right >= rect.Right && Top <= rect.Top && Bottom >= rect.Bottom;

    /// <summary>Returns whether they overlap.</summary>
    public readonly bool IntersectsWith(SKRect rect) => Left < rect.Right && Right > rect.Left && Top < rect.Bottom && Bottom > rect.Top;

    /// <summary>Returns whether they overlap or touch.</summary>
    public readonly bool IntersectsWithInclusive(SKRect rect) =>
        Left <= rect.Right && Right >= rect.Left && Top <= rect.Bottom && Bottom >= rect.Top;

    /// <summary>Returns whether both are equal.</summary>
    public readonly bool Equals(SKRect obj) => Left == obj.Left && Top == obj.Top && Right == obj.Right && Bottom == obj.Bottom;

    /// <inheritdoc/>
    public override readonly bool Equals(object obj) => obj is SKRect other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Left, Top, Right, Bottom);

    /// <inheritdoc/>
    public override readonly string ToString() => $"{{Left={Left},Top={Top},Width={Width},Height={Height}}}";

    private readonly SKRect Aspect(SKSize size, bool fit)
    {
        if (size.Width == 0 || size.Height == 0 || Width == 0 || Height == 0)
            return Create(MidX, MidY, 0, 0);
        float byWidth = Width / size.Width, byHeight = Height / size.Height;
        float scale = fit ? MathF.Min(byWidth, byHeight) : MathF.Max(byWidth, byHeight);
        float width = size.Width * scale, height = size.Height * scale;
        return Create(MidX - width / 2, MidY - height / 2, width, height);
    }
}
