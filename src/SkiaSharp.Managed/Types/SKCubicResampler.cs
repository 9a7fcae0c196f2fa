#nullable disable annotations

namespace SkiaSharp;

/// <summary>A cubic filter of Mitchell and Netravali's family ("Reconstruction Filters in Computer Graphics", 1988).</summary>
public readonly struct SKCubicResampler : IEquatable<SKCubicResampler>
{
    /// <summary>B = C = 1/3.</summary>
    public static readonly SKCubicResampler Mitchell = new(1 / 3f, 1 / 3f);

    /// <summary>B = 0, C = 1/2: interpolates the pixels.</summary>
    public static readonly SKCubicResampler CatmullRom = new(0, 1 / 2f);

    /// <summary>Creates the Mitchell-Netravali resampler with these two parameters.</summary>
    public SKCubicResampler(float b, float c)
    {
        B = b;
        C = c;
    }

    /// <summary>The parameter B: how much it blurs.</summary>
    public float B { get; }

    /// <summary>The parameter C: how much it rings.</summary>
    public float C { get; }

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKCubicResampler left, SKCubicResampler right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKCubicResampler left, SKCubicResampler right) => !left.Equals(right);

    /// <inheritdoc cref="Equals(object)"/>
    public bool Equals(SKCubicResampler obj) => B == obj.B && C == obj.C;

    /// <summary>Returns whether both are equal.</summary>
    public override bool Equals(object obj) => obj is SKCubicResampler other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(B, C);
}
