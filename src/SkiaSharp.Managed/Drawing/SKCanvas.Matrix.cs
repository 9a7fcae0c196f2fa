#nullable disable annotations

namespace SkiaSharp;

public partial class SKCanvas
{
    // Sines and cosines up to this size count as 0, as in Skia, so that quarter turns are exact.
    private const float NearlyZero = 1f / 4096;

    /// <summary>The matrix from local coordinates to pixels.</summary>
    public SKMatrix TotalMatrix => Current.Matrix;

    /// <inheritdoc cref="SetMatrix(SKMatrix)"/>
    public void SetMatrix(in SKMatrix matrix)
    {
        RequireAlive();
        _state = _state with { Matrix = matrix };
    }

    /// <summary>Sets the matrix from local coordinates to those of the canvas.</summary>
    [Obsolete("Use SetMatrix(in SKMatrix) instead.", error: true)]
    public void SetMatrix(SKMatrix matrix) => SetMatrix(in matrix);

    /// <summary>Resets the matrix to the identity.</summary>
    public void ResetMatrix() => SetMatrix(in SKMatrix.Identity);

    /// <summary>Prepends a transform: <paramref name="m"/> is applied before the current matrix.</summary>
    public void Concat(in SKMatrix m)
    {
        SKMatrix product = Current.Matrix.PreConcat(m);
        SetMatrix(in product);
    }

    /// <inheritdoc cref="Translate(SKPoint)"/>
    public void Translate(float dx, float dy) => Concat(SKMatrix.CreateTranslation(dx, dy));

    /// <summary>Translates subsequent drawing.</summary>
    public void Translate(SKPoint point) => Translate(point.X, point.Y);

    /// <summary>Scales subsequent drawing.</summary>
    public void Scale(float s) => Scale(s, s);

    /// <summary>Scales subsequent drawing.</summary>
    public void Scale(float sx, float sy) => Concat(new SKMatrix(sx, 0, 0, 0, sy, 0, 0, 0, 1));

    /// <summary>Scales subsequent drawing.</summary>
    public void Scale(SKPoint size) => Scale(size.X, size.Y);

    /// <summary>Scales about a point.</summary>
    public void Scale(float sx, float sy, float px, float py)
    {
        Translate(px, py);
        Scale(sx, sy);
        Translate(-px, -py);
    }

    /// <summary>Rotates clockwise.</summary>
    public void RotateDegrees(float degrees) => RotateRadians((float)(degrees * Math.PI / 180));

    /// <summary>Rotates clockwise about a point.</summary>
    public void RotateDegrees(float degrees, float px, float py) => RotateRadians((float)(degrees * Math.PI / 180), px, py);

    /// <summary>Rotates clockwise.</summary>
    public void RotateRadians(float radians)
    {
        float sin = Snapped(MathF.Sin(radians)), cos = Snapped(MathF.Cos(radians));
        Concat(new SKMatrix(cos, -sin, 0, sin, cos, 0, 0, 0, 1));
    }

    /// <summary>Rotates clockwise about a point.</summary>
    public void RotateRadians(float radians, float px, float py)
    {
        Translate(px, py);
        RotateRadians(radians);
        Translate(-px, -py);
    }

    /// <inheritdoc cref="Skew(SKPoint)"/>
    public void Skew(float sx, float sy) => Concat(SKMatrix.CreateSkew(sx, sy));

    /// <summary>Skews subsequent drawing.</summary>
    public void Skew(SKPoint skew) => Skew(skew.X, skew.Y);

    private static float Snapped(float value) => MathF.Abs(value) <= NearlyZero ? 0 : value;
}
