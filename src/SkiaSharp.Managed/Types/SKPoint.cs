#nullable disable annotations

using System.Numerics;

namespace SkiaSharp;

/// <summary>A point; y grows downwards.</summary>
public struct SKPoint : IEquatable<SKPoint>
{
    public static readonly SKPoint Empty;

    public SKPoint(float x, float y)
    {
        X = x;
        Y = y;
    }

    public float X { readonly get; set; }

    public float Y { readonly get; set; }

    public readonly bool IsEmpty => this == Empty;

    /// <summary>The distance from the origin.</summary>
    public readonly float Length => MathF.Sqrt(LengthSquared);

    public readonly float LengthSquared => X * X + Y * Y;

    public static implicit operator Vector2(SKPoint point) => new(point.X, point.Y);

    public static implicit operator SKPoint(Vector2 vector) => new(vector.X, vector.Y);

    public static SKPoint operator +(SKPoint pt, SKSizeI sz) => new(pt.X + sz.Width, pt.Y + sz.Height);

    public static SKPoint operator +(SKPoint pt, SKSize sz) => new(pt.X + sz.Width, pt.Y + sz.Height);

    public static SKPoint operator +(SKPoint pt, SKPointI sz) => new(pt.X + sz.X, pt.Y + sz.Y);

    public static SKPoint operator +(SKPoint pt, SKPoint sz) => new(pt.X + sz.X, pt.Y + sz.Y);

    public static SKPoint operator -(SKPoint pt, SKSizeI sz) => new(pt.X - sz.Width, pt.Y - sz.Height);

    public static SKPoint operator -(SKPoint pt, SKSize sz) => new(pt.X - sz.Width, pt.Y - sz.Height);

    public static SKPoint operator -(SKPoint pt, SKPointI sz) => new(pt.X - sz.X, pt.Y - sz.Y);

    public static SKPoint operator -(SKPoint pt, SKPoint sz) => new(pt.X - sz.X, pt.Y - sz.Y);

    public static bool operator ==(SKPoint left, SKPoint right) => left.Equals(right);

    public static bool operator !=(SKPoint left, SKPoint right) => !left.Equals(right);

    public static SKPoint Add(SKPoint pt, SKSizeI sz) => pt + sz;

    public static SKPoint Add(SKPoint pt, SKSize sz) => pt + sz;

    public static SKPoint Add(SKPoint pt, SKPointI sz) => pt + sz;

    public static SKPoint Add(SKPoint pt, SKPoint sz) => pt + sz;

    public static SKPoint Subtract(SKPoint pt, SKSizeI sz) => pt - sz;

    public static SKPoint Subtract(SKPoint pt, SKSize sz) => pt - sz;

    public static SKPoint Subtract(SKPoint pt, SKPointI sz) => pt - sz;

    public static SKPoint Subtract(SKPoint pt, SKPoint sz) => pt - sz;

    /// <summary>The point in the same direction at distance 1 from the origin.</summary>
    public static SKPoint Normalize(SKPoint point)
    {
        double scale = 1 / Math.Sqrt(point.LengthSquared);
        return new SKPoint((float)(point.X * scale), (float)(point.Y * scale));
    }

    public static float Distance(SKPoint point, SKPoint other) => (point - other).Length;

    public static float DistanceSquared(SKPoint point, SKPoint other) => (point - other).LengthSquared;

    public void Offset(SKPoint p) => this += p;

    public void Offset(float dx, float dy) => this += new SKPoint(dx, dy);

    public readonly bool Equals(SKPoint obj) => X == obj.X && Y == obj.Y;

    public override readonly bool Equals(object obj) => obj is SKPoint other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(X, Y);

    public override readonly string ToString() => $"{{X={X}, Y={Y}}}";
}
