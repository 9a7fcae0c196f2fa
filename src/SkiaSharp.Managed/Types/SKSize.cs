#nullable disable annotations

namespace SkiaSharp;

/// <summary>A width and a height.</summary>
public struct SKSize : IEquatable<SKSize>
{
    /// <summary>The default value: all fields are 0.</summary>
    public static readonly SKSize Empty;

    /// <summary>Creates a size.</summary>
    public SKSize(float width, float height)
    {
        Width = width;
        Height = height;
    }

    /// <summary>Creates a size.</summary>
    public SKSize(SKPoint pt)
        : this(pt.X, pt.Y)
    {
    }

    /// <summary>The width.</summary>
    public float Width { readonly get; set; }

    /// <summary>The height.</summary>
    public float Height { readonly get; set; }

    /// <summary>Whether it is empty.</summary>
    public readonly bool IsEmpty => this == Empty;

    /// <summary>Converts to the other type.</summary>
    public static implicit operator SKSize(SKSizeI size) => new(size.Width, size.Height);

    /// <summary>Converts to the other type.</summary>
    public static explicit operator SKPoint(SKSize size) => new(size.Width, size.Height);

    /// <summary>Adds the coordinates.</summary>
    public static SKSize operator +(SKSize sz1, SKSize sz2) => new(sz1.Width + sz2.Width, sz1.Height + sz2.Height);

    /// <summary>Subtracts the coordinates.</summary>
    public static SKSize operator -(SKSize sz1, SKSize sz2) => new(sz1.Width - sz2.Width, sz1.Height - sz2.Height);

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKSize left, SKSize right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKSize left, SKSize right) => !left.Equals(right);

    /// <summary>Adds the coordinates.</summary>
    public static SKSize Add(SKSize sz1, SKSize sz2) => sz1 + sz2;

    /// <summary>Subtracts the coordinates.</summary>
    public static SKSize Subtract(SKSize sz1, SKSize sz2) => sz1 - sz2;

    /// <summary>Converts the size to a point.</summary>
    public readonly SKPoint ToPoint() => new(Width, Height);

    /// <summary>Rounds toward zero.</summary>
    /// <exception cref="OverflowException">A side is out of the range of integers.</exception>
    public readonly SKSizeI ToSizeI() => checked(new SKSizeI((int)Width, (int)Height));

    /// <summary>Returns whether both are equal.</summary>
    public readonly bool Equals(SKSize obj) => Width == obj.Width && Height == obj.Height;

    /// <inheritdoc/>
    public override readonly bool Equals(object obj) => obj is SKSize other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Width, Height);

    /// <inheritdoc/>
    public override readonly string ToString() => $"{{Width={Width}, Height={Height}}}";
}
