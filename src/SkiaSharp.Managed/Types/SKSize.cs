#nullable disable annotations

namespace SkiaSharp;

/// <summary>A width and a height.</summary>
public struct SKSize : IEquatable<SKSize>
{
    public static readonly SKSize Empty;

    public SKSize(float width, float height)
    {
        Width = width;
        Height = height;
    }

    public SKSize(SKPoint pt)
        : this(pt.X, pt.Y)
    {
    }

    public float Width { readonly get; set; }

    public float Height { readonly get; set; }

    public readonly bool IsEmpty => this == Empty;

    public static implicit operator SKSize(SKSizeI size) => new(size.Width, size.Height);

    public static explicit operator SKPoint(SKSize size) => new(size.Width, size.Height);

    public static SKSize operator +(SKSize sz1, SKSize sz2) => new(sz1.Width + sz2.Width, sz1.Height + sz2.Height);

    public static SKSize operator -(SKSize sz1, SKSize sz2) => new(sz1.Width - sz2.Width, sz1.Height - sz2.Height);

    public static bool operator ==(SKSize left, SKSize right) => left.Equals(right);

    public static bool operator !=(SKSize left, SKSize right) => !left.Equals(right);

    public static SKSize Add(SKSize sz1, SKSize sz2) => sz1 + sz2;

    public static SKSize Subtract(SKSize sz1, SKSize sz2) => sz1 - sz2;

    public readonly SKPoint ToPoint() => new(Width, Height);

    /// <summary>Rounded towards zero.</summary>
    /// <exception cref="OverflowException">A side is beyond the whole numbers.</exception>
    public readonly SKSizeI ToSizeI() => checked(new SKSizeI((int)Width, (int)Height));

    public readonly bool Equals(SKSize obj) => Width == obj.Width && Height == obj.Height;

    public override readonly bool Equals(object obj) => obj is SKSize other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Width, Height);

    public override readonly string ToString() => $"{{Width={Width}, Height={Height}}}";
}
