#nullable disable annotations

namespace SkiaSharp;

/// <summary>A width and a height as integers.</summary>
public struct SKSizeI : IEquatable<SKSizeI>
{
    /// <summary>The default value: all fields are 0.</summary>
    public static readonly SKSizeI Empty;

    /// <summary>Creates a size.</summary>
    public SKSizeI(int width, int height)
    {
        Width = width;
        Height = height;
    }

    /// <summary>Creates a size.</summary>
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

    /// <summary>Converts to the other type.</summary>
    public static explicit operator SKPointI(SKSizeI size) => new(size.Width, size.Height);

    /// <summary>Adds the coordinates.</summary>
    public static SKSizeI operator +(SKSizeI sz1, SKSizeI sz2) => new(sz1.Width + sz2.Width, sz1.Height + sz2.Height);

    /// <summary>Subtracts the coordinates.</summary>
    public static SKSizeI operator -(SKSizeI sz1, SKSizeI sz2) => new(sz1.Width - sz2.Width, sz1.Height - sz2.Height);

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKSizeI left, SKSizeI right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKSizeI left, SKSizeI right) => !left.Equals(right);

    /// <summary>Adds the coordinates.</summary>
    public static SKSizeI Add(SKSizeI sz1, SKSizeI sz2) => sz1 + sz2;

    /// <summary>Subtracts the coordinates.</summary>
    public static SKSizeI Subtract(SKSizeI sz1, SKSizeI sz2) => sz1 - sz2;

    /// <summary>Converts the size to a point.</summary>
    public readonly SKPointI ToPointI() => new(Width, Height);

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKSizeI obj) => Width == obj.Width && Height == obj.Height;

    /// <summary>Returns whether both are equal.</summary>
    public override readonly bool Equals(object obj) => obj is SKSizeI other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Width, Height);

    /// <inheritdoc/>
    public override readonly string ToString() => $"{{Width={Width}, Height={Height}}}";
}
