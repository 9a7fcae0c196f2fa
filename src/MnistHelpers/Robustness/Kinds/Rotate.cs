namespace MnistHelpers.Robustness;

/// <summary>A rotation about the center, to the left or the right.</summary>
internal sealed class Rotate : ICorruption
{
    private static readonly double[] s_radians = [0.2, 0.4, 0.6, 0.8, 1];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        (double sine, double cosine) = Math.SinCos(random.Sign() * s_radians[severity - 1]);
        new AffineWarp(cosine, -sine, sine, cosine).Apply(image);
    }
}
