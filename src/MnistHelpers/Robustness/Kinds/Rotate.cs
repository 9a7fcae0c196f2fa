namespace MnistHelpers.Robustness;

/// <summary>Turned about the centre, to the left or the right.</summary>
internal sealed class Rotate : ICorruption
{
    private static readonly double[] Radians = [0.2, 0.4, 0.6, 0.8, 1];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        (double sine, double cosine) = Math.SinCos(random.Sign() * Radians[severity - 1]);
        new AffineWarp(cosine, -sine, sine, cosine).Apply(image);
    }
}
