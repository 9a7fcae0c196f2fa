#nullable disable annotations

using System.Numerics;

namespace SkiaSharp;

/// <summary>A point; y grows downward.</summary>
public struct SKPoint : IEquatable<SKPoint>
{
    /// <summary>The default value: all fields are 0.</summary>
    public static readonly SKPoint Empty;

    /// <summary>Creates a point.</summary>
    public SKPoint(float x, float y)
    {
        X = x;
        Y = y;
    }

    /// <summary>The horizontal coordinate, growing to the right.</summary>
    public float X { readonly get; set; }

    /// <summary>The vertical coordinate, growing downward.</summary>
    public float Y { readonly get; set; }

    /// <summary>Whether it is empty.</summary>
    public readonly bool IsEmpty => this == Empty;

    /// <summary>The distance from the origin.</summary>
    public readonly float Length => MathF.Sqrt(LengthSquared);

    /// <summary>The square of the distance from 0, 0.</summary>
    public readonly float LengthSquared => X * X + Y * Y;

    /// <summary>Converts to the other type.</summary>
    public static implicit operator Vector2(SKPoint point) => new(point.X, point.Y);

    /// <summary>Converts to the other type.</summary>
    public static implicit operator SKPoint(Vector2 vector) => new(vector.X, vector.Y);

    /// <summary>Adds the coordinates.</summary>
    public static SKPoint operator +(SKPoint pt, SKSizeI sz) => new(pt.X + sz.Width, pt.Y + sz.Height);

    /// <summary>Adds the coordinates.</summary>
    public static SKPoint operator +(SKPoint pt, SKSize sz) => new(pt.X + sz.Width, pt.Y + sz.Height);

    /// <summary>Adds the coordinates.</summary>
    public static SKPoint operator +(SKPoint pt, SKPointI sz) => new(pt.X + sz.X, pt.Y + sz.Y);

    /// <summary>Adds the coordinates.</summary>
    public static SKPoint operator +(SKPoint pt, SKPoint sz) => new(pt.X + sz.X, pt.Y + sz.Y);

    /// <summary>Subtracts the coordinates.</summary>
    public static SKPoint operator -(SKPoint pt, SKSizeI sz) => new(pt.X - sz.Width, pt.Y - sz.Height);

    /// <summary>Subtracts the coordinates.</summary>
    public static SKPoint operator -(SKPoint pt, SKSize sz) => new(pt.X - sz.Width, pt.Y - sz.Height);

    /// <summary>Subtracts the coordinates.</summary>
    public static SKPoint operator -(SKPoint pt, SKPointI sz) => new(pt.X - sz.X, pt.Y - sz.Y);

    /// <summary>Subtracts the coordinates.</summary>
    public static SKPoint operator -(SKPoint pt, SKPoint sz) => new(pt.X - sz.X, pt.Y - sz.Y);

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKPoint left, SKPoint right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKPoint left, SKPoint right) => !left.Equals(right);

    /// <inheritdoc cref="Add(SKPoint, SKSize)"/>
    public static SKPoint Add(SKPoint pt, SKSizeI sz) => pt + sz;

    /// <summary>Adds the coordinates.</summary>
    public static SKPoint Add(SKPoint pt, SKSize sz) => pt + sz;

    /// <inheritdoc cref="Add(SKPoint, SKSize)"/>
    public static SKPoint Add(SKPoint pt, SKPointI sz) => pt + sz;

    /// <inheritdoc cref="Add(SKPoint, SKSize)"/>
    public static SKPoint Add(SKPoint pt, SKPoint sz) => pt + sz;

    /// <inheritdoc cref="Subtract(SKPoint, SKSize)"/>
    public static SKPoint Subtract(SKPoint pt, SKSizeI sz) => pt - sz;

    /// <summary>Subtracts the coordinates.</summary>
    public static SKPoint Subtract(SKPoint pt, SKSize sz) => pt - sz;

    /// <inheritdoc cref="Subtract(SKPoint, SKSize)"/>
    public static SKPoint Subtract(SKPoint pt, SKPointI sz) => pt - sz;

    /// <inheritdoc cref="Subtract(SKPoint, SKSize)"/>
    public static SKPoint Subtract(SKPoint pt, SKPoint sz) => pt - sz;

    /// <summary>Returns the point in the same direction at distance 1 from the origin.</summary>
    public static SKPoint Normalize(SKPoint point)
    {
        double scale = 1 / Math.Sqrt(point.LengthSquared);
        return new SKPoint((float)(point.X * scale), (float)(point.Y * scale));
    }

    /// <summary>Returns the distance between two points.</summary>
    public static float Distance(SKPoint point, SKPoint other) => (point - other).Length;

    /// <summary>Returns the squared distance between two points.</summary>
    public static float DistanceSquared(SKPoint point, SKPoint other) => (point - other).LengthSquared;

    /// <summary>Translates it.</summary>
    public void Offset(SKPoint p) => this += p;

    /// <inheritdoc cref="Offset(SKPoint)"/>
    public void Offset(float dx, float dy) => this += new SKPoint(dx, dy);

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKPoint obj) => X == obj.X && Y == obj.Y;

    /// <summary>Returns whether both are equal.</summary>
    public override readonly bool Equals(object obj) => obj is SKPoint other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(X, Y);

    /// <inheritdoc/>
    public override readonly string ToString() => $"{{X={X}, Y={Y}}}";
}
