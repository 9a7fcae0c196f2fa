#nullable disable annotations

namespace SkiaSharp;

public partial struct SKMatrix
{
    /// <summary>Creates the identity.</summary>
    public static SKMatrix CreateIdentity() => Identity;

    /// <summary>Creates a translation.</summary>
    public static SKMatrix CreateTranslation(float x, float y) => CreateScaleTranslation(1, 1, x, y);

    /// <summary>Creates a scaling.</summary>
    public static SKMatrix CreateScale(float x, float y) => CreateScaleTranslation(x, y, 0, 0);

    /// <summary>Creates a scaling about a fixed point.</summary>
    public static SKMatrix CreateScale(float x, float y, float pivotX, float pivotY) =>
        CreateScaleTranslation(x, y, pivotX - x * pivotX, pivotY - y * pivotY);

    /// <summary>Creates a clockwise rotation, with y growing downward.</summary>
    public static SKMatrix CreateRotation(float radians) => CreateRotation(radians, 0, 0);

    /// <summary>Creates a clockwise rotation about a point.</summary>
    public static SKMatrix CreateRotation(float radians, float pivotX, float pivotY)
    {
        if (radians == 0)
            return Identity;
        float sin = MathF.Sin(radians), cos = MathF.Cos(radians);
        return new SKMatrix(
            cos, -sin, sin * pivotY + (1 - cos) * pivotX,
            sin, cos, (1 - cos) * pivotY - sin * pivotX,
            0, 0, 1);
    }

    /// <summary>Creates a clockwise rotation, with y growing downward.</summary>
    public static SKMatrix CreateRotationDegrees(float degrees) => CreateRotation(Radians(degrees));

    /// <summary>Creates a clockwise rotation about a point.</summary>
    public static SKMatrix CreateRotationDegrees(float degrees, float pivotX, float pivotY) =>
        CreateRotation(Radians(degrees), pivotX, pivotY);

    /// <summary>Creates a skew.</summary>
    public static SKMatrix CreateSkew(float x, float y) => new(1, x, 0, y, 1, 0, 0, 0, 1);

    /// <summary>Creates a scaling followed by a translation; four zeros give the identity.</summary>
    public static SKMatrix CreateScaleTranslation(float sx, float sy, float tx, float ty) =>
        sx == 0 && sy == 0 && tx == 0 && ty == 0 ? Identity : new SKMatrix(sx, 0, tx, 0, sy, ty, 0, 0, 1);

    private static float Radians(float degrees) => (float)(degrees * Math.PI / 180);
}
