#nullable disable annotations

namespace SkiaSharp;

public partial struct SKMatrix
{
    /// <summary>Computes first · second: the transform that applies <paramref name="second"/> first.</summary>
    public static SKMatrix Concat(SKMatrix first, SKMatrix second)
    {
        float[] a = first.Values, b = second.Values, product = new float[9];
        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 3; column++)
            {
                product[row * 3 + column] = (float)((double)a[row * 3] * b[column] + (double)a[row * 3 + 1] * b[3 + column]
                    + (double)a[row * 3 + 2] * b[6 + column]);
            }
        }
        return new SKMatrix(product);
    }

    /// <summary>Computes this · matrix: <paramref name="matrix"/> is applied first.</summary>
    public readonly SKMatrix PreConcat(SKMatrix matrix) => Concat(this, matrix);

    /// <summary>Computes matrix · this: <paramref name="matrix"/> is applied last.</summary>
    public readonly SKMatrix PostConcat(SKMatrix matrix) => Concat(matrix, this);

    /// <summary>Returns the inverse; <see cref="Empty"/> if there is none.</summary>
    public readonly SKMatrix Invert() => TryInvert(out SKMatrix inverse) ? inverse : Empty;

    /// <summary>Computes the inverse.</summary>
    /// <returns>Whether there is one.</returns>
    public readonly bool TryInvert(out SKMatrix inverse)
    {
        double a = ScaleX, b = SkewX, c = TransX, d = SkewY, e = ScaleY, f = TransY, g = Persp0, h = Persp1, i = Persp2;
        double determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
        inverse = Empty;
        // Skia calls a matrix singular below the cube of 2^-12.
        if (!double.IsFinite(determinant) || Math.Abs(determinant) <= Math.Pow(2, -36))
            return false;

        var candidate = new SKMatrix(
            (float)((e * i - f * h) / determinant), (float)((c * h - b * i) / determinant), (float)((b * f - c * e) / determinant),
            (float)((f * g - d * i) / determinant), (float)((a * i - c * g) / determinant), (float)((c * d - a * f) / determinant),
            (float)((d * h - e * g) / determinant), (float)((b * g - a * h) / determinant), (float)((a * e - b * d) / determinant));
        if (!candidate.Values.All(float.IsFinite))
            return false;
        inverse = candidate;
        return true;
    }

    /// <summary>Maps a point.</summary>
    public readonly SKPoint MapPoint(SKPoint point) => MapPoint(point.X, point.Y);

    /// <inheritdoc cref="MapPoint(SKPoint)"/>
    public readonly SKPoint MapPoint(float x, float y)
    {
        float mappedX = ScaleX * x + SkewX * y + TransX, mappedY = SkewY * x + ScaleY * y + TransY;
        float depth = Persp0 * x + Persp1 * y + Persp2;
        return depth is 1 or 0 ? new SKPoint(mappedX, mappedY) : new SKPoint(mappedX / depth, mappedY / depth);
    }

    /// <exception cref="ArgumentNullException"><paramref name="points"/> is null.</exception>
    public readonly SKPoint[] MapPoints(SKPoint[] points)
    {
        ArgumentNullException.ThrowIfNull(points);
        SKMatrix matrix = this;
        return Array.ConvertAll(points, matrix.MapPoint);
    }

    /// <summary>Maps a vector, a difference of points: without the translation.</summary>
    public readonly SKPoint MapVector(SKPoint vector) => MapVector(vector.X, vector.Y);

    /// <summary>Maps a vector, a difference of points: without the translation.</summary>
    public readonly SKPoint MapVector(float x, float y) => MapPoint(x, y) - MapPoint(0, 0);

    /// <exception cref="ArgumentNullException"><paramref name="vectors"/> is null.</exception>
    public readonly SKPoint[] MapVectors(SKPoint[] vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        SKMatrix matrix = this;
        return Array.ConvertAll(vectors, matrix.MapVector);
    }

    /// <summary>Returns the smallest axis-aligned rectangle around the mapped one.</summary>
    public readonly SKRect MapRect(SKRect source)
    {
        SKPoint[] corners = MapPoints(
            [new(
                source.Left, source.Top), new(source.Right, source.Top), new(source.Right, source.Bottom),
                new(source.Left, source.Bottom)]);
        return new SKRect(corners.Min(p => p.X), corners.Min(p => p.Y), corners.Max(p => p.X), corners.Max(p => p.Y));
    }

    /// <summary>Returns the geometric mean of the mapped lengths of two perpendicular radii.</summary>
    public readonly float MapRadius(float radius) => MathF.Sqrt(MapVector(radius, 0).Length * MapVector(0, radius).Length);
}
