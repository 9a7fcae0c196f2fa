namespace MnistHelpers.Robustness;

/// <summary>Shrunk towards the centre.</summary>
internal sealed class Scale : ICorruption
{
    private static readonly double[] Sizes = [0.9, 0.8, 0.7, 0.6, 0.5];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        double factor = 1 / Sizes[severity - 1];
        new AffineWarp(factor, 0, 0, factor).Apply(image);
    }
}
