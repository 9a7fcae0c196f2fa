#nullable disable annotations

using System.Numerics;

namespace SkiaSharp;

/// <summary>A point of whole coordinates; y grows downwards.</summary>
public struct SKPointI : IEquatable<SKPointI>
{
    public static readonly SKPointI Empty;

    public SKPointI(int x, int y)
    {
        X = x;
        Y = y;
    }

    public SKPointI(SKSizeI sz)
        : this(sz.Width, sz.Height)
    {
    }

    public int X { readonly get; set; }

    public int Y { readonly get; set; }

    public readonly bool IsEmpty => this == Empty;

    /// <summary>The distance from the origin, rounded down.</summary>
    public readonly int Length => (int)Math.Sqrt((double)X * X + (double)Y * Y);

    public readonly int LengthSquared => X * X + Y * Y;

    public static implicit operator SKPoint(SKPointI p) => new(p.X, p.Y);

    public static implicit operator Vector2(SKPointI point) => new(point.X, point.Y);

    public static explicit operator SKSizeI(SKPointI p) => new(p.X, p.Y);

    public static SKPointI operator +(SKPointI pt, SKSizeI sz) => new(pt.X + sz.Width, pt.Y + sz.Height);

    public static SKPointI operator +(SKPointI pt, SKPointI sz) => new(pt.X + sz.X, pt.Y + sz.Y);

    public static SKPointI operator -(SKPointI pt, SKSizeI sz) => new(pt.X - sz.Width, pt.Y - sz.Height);

    public static SKPointI operator -(SKPointI pt, SKPointI sz) => new(pt.X - sz.X, pt.Y - sz.Y);

    public static bool operator ==(SKPointI left, SKPointI right) => left.Equals(right);

    public static bool operator !=(SKPointI left, SKPointI right) => !left.Equals(right);

    public static SKPointI Add(SKPointI pt, SKSizeI sz) => pt + sz;

    public static SKPointI Add(SKPointI pt, SKPointI sz) => pt + sz;

    public static SKPointI Subtract(SKPointI pt, SKSizeI sz) => pt - sz;

    public static SKPointI Subtract(SKPointI pt, SKPointI sz) => pt - sz;

    /// <exception cref="OverflowException">A coordinate is beyond the whole numbers.</exception>
    public static SKPointI Ceiling(SKPoint value) => checked(new SKPointI((int)MathF.Ceiling(value.X), (int)MathF.Ceiling(value.Y)));

    /// <exception cref="OverflowException">A coordinate is beyond the whole numbers.</exception>
    public static SKPointI Round(SKPoint value) => checked(new SKPointI((int)MathF.Round(value.X), (int)MathF.Round(value.Y)));

    /// <exception cref="OverflowException">A coordinate is beyond the whole numbers.</exception>
    public static SKPointI Truncate(SKPoint value) => checked(new SKPointI((int)value.X, (int)value.Y));

    public void Offset(SKPointI p) => this += p;

    public void Offset(int dx, int dy) => this += new SKPointI(dx, dy);

    public readonly bool Equals(SKPointI obj) => X == obj.X && Y == obj.Y;

    public override readonly bool Equals(object obj) => obj is SKPointI other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(X, Y);

    public override readonly string ToString() => $"{{X={X},Y={Y}}}";
}
