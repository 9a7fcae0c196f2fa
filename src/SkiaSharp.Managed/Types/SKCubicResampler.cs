#nullable disable annotations

namespace SkiaSharp;

/// <summary>A cubic filter of Mitchell and Netravali's family ("Reconstruction Filters in Computer Graphics", 1988).</summary>
public readonly struct SKCubicResampler : IEquatable<SKCubicResampler>
{
    /// <summary>B = C = 1/3.</summary>
    public static readonly SKCubicResampler Mitchell = new(1 / 3f, 1 / 3f);

    /// <summary>B = 0, C = 1/2: passes through the pixels.</summary>
    public static readonly SKCubicResampler CatmullRom = new(0, 1 / 2f);

    public SKCubicResampler(float b, float c)
    {
        B = b;
        C = c;
    }

    public float B { get; }

    public float C { get; }

    public static bool operator ==(SKCubicResampler left, SKCubicResampler right) => left.Equals(right);

    public static bool operator !=(SKCubicResampler left, SKCubicResampler right) => !left.Equals(right);

    public bool Equals(SKCubicResampler obj) => B == obj.B && C == obj.C;

    public override bool Equals(object obj) => obj is SKCubicResampler other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(B, C);
}
