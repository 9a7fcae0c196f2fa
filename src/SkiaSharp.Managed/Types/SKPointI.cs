#nullable disable annotations

using System.Numerics;

namespace SkiaSharp;

/// <summary>A point with integer coordinates; y grows downward.</summary>
public struct SKPointI : IEquatable<SKPointI>
{
    /// <summary>The default value: all fields are 0.</summary>
    public static readonly SKPointI Empty;

    /// <summary>Creates a point.</summary>
    public SKPointI(int x, int y)
    {
        X = x;
        Y = y;
    }

    /// <summary>Creates a point.</summary>
    public SKPointI(SKSizeI sz)
        : this(sz.Width, sz.Height)
    {
    }

    /// <summary>The horizontal coordinate, growing to the right.</summary>
    public int X { readonly get; set; }

    /// <summary>The vertical coordinate, growing downward.</summary>
    public int Y { readonly get; set; }

    /// <summary>Whether it is empty.</summary>
    public readonly bool IsEmpty => this == Empty;

    /// <summary>The distance from the origin, rounded down.</summary>
    public readonly int Length => (int)Math.Sqrt((double)X * X + (double)Y * Y);

    /// <summary>The square of the distance from 0, 0.</summary>
    public readonly int LengthSquared => X * X + Y * Y;

    /// <summary>Converts to the other type.</summary>
    public static implicit operator SKPoint(SKPointI p) => new(p.X, p.Y);

    /// <summary>Converts to the other type.</summary>
    public static implicit operator Vector2(SKPointI point) => new(point.X, point.Y);

    /// <summary>Converts to the other type.</summary>
    public static explicit operator SKSizeI(SKPointI p) => new(p.X, p.Y);

    /// <summary>Adds the coordinates.</summary>
    public static SKPointI operator +(SKPointI pt, SKSizeI sz) => new(pt.X + sz.Width, pt.Y + sz.Height);

    /// <summary>Adds the coordinates.</summary>
    public static SKPointI operator +(SKPointI pt, SKPointI sz) => new(pt.X + sz.X, pt.Y + sz.Y);

    /// <summary>Subtracts the coordinates.</summary>
    public static SKPointI operator -(SKPointI pt, SKSizeI sz) => new(pt.X - sz.Width, pt.Y - sz.Height);

    /// <summary>Subtracts the coordinates.</summary>
    public static SKPointI operator -(SKPointI pt, SKPointI sz) => new(pt.X - sz.X, pt.Y - sz.Y);

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKPointI left, SKPointI right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKPointI left, SKPointI right) => !left.Equals(right);

    /// <summary>Adds the coordinates.</summary>
    public static SKPointI Add(SKPointI pt, SKSizeI sz) => pt + sz;

    /// <inheritdoc cref="Add(SKPointI, SKSizeI)"/>
    public static SKPointI Add(SKPointI pt, SKPointI sz) => pt + sz;

    /// <summary>Subtracts the coordinates.</summary>
    public static SKPointI Subtract(SKPointI pt, SKSizeI sz) => pt - sz;

    /// <inheritdoc cref="Subtract(SKPointI, SKSizeI)"/>
    public static SKPointI Subtract(SKPointI pt, SKPointI sz) => pt - sz;

    /// <exception cref="OverflowException">A coordinate is out of the range of integers.</exception>
    public static SKPointI Ceiling(SKPoint value) => checked(new SKPointI((int)MathF.Ceiling(value.X), (int)MathF.Ceiling(value.Y)));

    /// <exception cref="OverflowException">A coordinate is out of the range of integers.</exception>
    public static SKPointI Round(SKPoint value) => checked(new SKPointI((int)MathF.Round(value.X), (int)MathF.Round(value.Y)));

    /// <exception cref="OverflowException">A coordinate is out of the range of integers.</exception>
    public static SKPointI Truncate(SKPoint value) => checked(new SKPointI((int)value.X, (int)value.Y));

    /// <summary>Translates it.</summary>
    public void Offset(SKPointI p) => this += p;

    /// <inheritdoc cref="Offset(SKPointI)"/>
    public void Offset(int dx, int dy) => this += new SKPointI(dx, dy);

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKPointI obj) => X == obj.X && Y == obj.Y;

    /// <summary>Returns whether both are equal.</summary>
    public override readonly bool Equals(object obj) => obj is SKPointI other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(X, Y);

    /// <inheritdoc/>
    public override readonly string ToString() => $"{{X={X},Y={Y}}}";
}
