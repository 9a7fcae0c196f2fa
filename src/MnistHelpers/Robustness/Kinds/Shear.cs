namespace MnistHelpers.Robustness;

/// <summary>
/// A slant to the left or the right about the center. As in scikit-image when MNIST-C was made, the digit is also stretched vertically, by
/// 1 over the cosine.
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
