namespace MnistHelpers.Robustness;

/// <summary>
/// Slanted to the left or the right about the center. As in the scikit-image of MNIST-C's day, the rows move closer by the cosine.
/// </summary>
internal sealed class Shear : ICorruption
{
    private static readonly double[] s_radians = [0.2, 0.4, 0.6, 0.8, 1];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        (double sine, double cosine) = Math.SinCos(random.Sign() * s_radians[severity - 1]);
        new AffineWarp(1, -sine, 0, cosine).Apply(image);
    }
}
