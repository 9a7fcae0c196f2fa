#nullable disable annotations

namespace SkiaSharp;

/// <summary>
/// A transformation of points: the 3×3 matrix (scaleX skewX transX; skewY scaleY transY; persp0 persp1 persp2) that multiplies the column
/// vector (x, y, 1).
/// </summary>
public partial struct SKMatrix : IEquatable<SKMatrix>
{
    /// <summary>The zero matrix, which is not the identity.</summary>
    public static readonly SKMatrix Empty;

    /// <summary>The identity.</summary>
    public static readonly SKMatrix Identity = new(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /// <summary>Creates a matrix from its nine values, row by row.</summary>
    public SKMatrix(
        float scaleX, float skewX, float transX, float skewY, float scaleY, float transY, float persp0, float persp1, float persp2)
    {
        ScaleX = scaleX;
        SkewX = skewX;
        TransX = transX;
        SkewY = skewY;
        ScaleY = scaleY;
        TransY = transY;
        Persp0 = persp0;
        Persp1 = persp1;
        Persp2 = persp2;
    }

    /// <param name="values">Nine numbers, row by row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The array does not hold nine numbers.</exception>
    public SKMatrix(float[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        RequireNine(values, nameof(values));
        Values = values;
    }

    /// <summary>The coefficient of x in x.</summary>
    public float ScaleX { readonly get; set; }

    /// <summary>The coefficient of y in x.</summary>
    public float SkewX { readonly get; set; }

    /// <summary>The translation of x.</summary>
    public float TransX { readonly get; set; }

    /// <summary>The coefficient of x in y.</summary>
    public float SkewY { readonly get; set; }

    /// <summary>The coefficient of y in y.</summary>
    public float ScaleY { readonly get; set; }

    /// <summary>The translation of y.</summary>
    public float TransY { readonly get; set; }

    /// <summary>The coefficient of x in the divisor.</summary>
    public float Persp0 { readonly get; set; }

    /// <summary>The coefficient of y in the divisor.</summary>
    public float Persp1 { readonly get; set; }

    /// <summary>The constant term of the divisor.</summary>
    public float Persp2 { readonly get; set; }

    /// <summary>The nine numbers, row by row.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The array does not hold nine numbers.</exception>
    public float[] Values
    {
        readonly get => [ScaleX, SkewX, TransX, SkewY, ScaleY, TransY, Persp0, Persp1, Persp2];
        set
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Values));
            RequireNine(value, nameof(Values));
            this = new SKMatrix(value[0], value[1], value[2], value[3], value[4], value[5], value[6], value[7], value[8]);
        }
    }

    /// <summary>Whether the matrix is the identity.</summary>
    public readonly bool IsIdentity => Equals(Identity);

    /// <summary>Whether the matrix has an inverse.</summary>
    public readonly bool IsInvertible => TryInvert(out _);

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKMatrix left, SKMatrix right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKMatrix left, SKMatrix right) => !left.Equals(right);

    /// <summary>Copies the nine numbers, row by row.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The array does not hold nine elements.</exception>
    public readonly void GetValues(float[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        RequireNine(values, nameof(values));
        Values.CopyTo(values, 0);
    }

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKMatrix obj) =>
        ScaleX == obj.ScaleX && SkewX == obj.SkewX && TransX == obj.TransX
        && SkewY == obj.SkewY && ScaleY == obj.ScaleY && TransY == obj.TransY
        && Persp0 == obj.Persp0 && Persp1 == obj.Persp1 && Persp2 == obj.Persp2;

    /// <summary>Returns whether both are equal.</summary>
    public override readonly bool Equals(object obj) => obj is SKMatrix other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() =>
        HashCode.Combine(
            HashCode.Combine(ScaleX, SkewX, TransX), HashCode.Combine(SkewY, ScaleY, TransY), HashCode.Combine(Persp0, Persp1, Persp2));

    private static void RequireNine(float[] values, string name)
    {
        if (values.Length != 9)
            throw new ArgumentException("The matrix array must have a length of 9.", name);
    }
}
