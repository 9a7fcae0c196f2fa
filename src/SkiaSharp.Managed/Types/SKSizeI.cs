#nullable disable annotations

namespace SkiaSharp;

/// <summary>A whole width and height.</summary>
public struct SKSizeI : IEquatable<SKSizeI>
{
    /// <summary>Nothing: all values are 0.</summary>
    public static readonly SKSizeI Empty;

    /// <summary>A size.</summary>
    public SKSizeI(int width, int height)
    {
        Width = width;
        Height = height;
    }

    /// <summary>A size.</summary>
    public SKSizeI(SKPointI pt)
        : this(pt.X, pt.Y)
    {
    }

    /// <summary>The width.</summary>
    public int Width { readonly get; set; }

    /// <summary>The height.</summary>
    public int Height { readonly get; set; }

    /// <summary>Whether it is empty.</summary>
    public readonly bool IsEmpty => this == Empty;

    /// <summary>The same numbers in another type.</summary>
    public static explicit operator SKPointI(SKSizeI size) => new(size.Width, size.Height);

    /// <summary>The sums of the coordinates.</summary>
    public static SKSizeI operator +(SKSizeI sz1, SKSizeI sz2) => new(sz1.Width + sz2.Width, sz1.Height + sz2.Height);

    /// <summary>The differences of the coordinates.</summary>
    public static SKSizeI operator -(SKSizeI sz1, SKSizeI sz2) => new(sz1.Width - sz2.Width, sz1.Height - sz2.Height);

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(SKSizeI left, SKSizeI right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SKSizeI left, SKSizeI right) => !left.Equals(right);

    /// <summary>The sums of the coordinates.</summary>
    public static SKSizeI Add(SKSizeI sz1, SKSizeI sz2) => sz1 + sz2;

    /// <summary>The differences of the coordinates.</summary>
    public static SKSizeI Subtract(SKSizeI sz1, SKSizeI sz2) => sz1 - sz2;

    /// <summary>The same numbers as a point.</summary>
    public readonly SKPointI ToPointI() => new(Width, Height);

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKSizeI obj) => Width == obj.Width && Height == obj.Height;

    /// <summary>Whether both are the same.</summary>
    public override readonly bool Equals(object obj) => obj is SKSizeI other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Width, Height);

    /// <inheritdoc/>
    public override readonly string ToString() => $"{{Width={Width}, Height={Height}}}";
}
