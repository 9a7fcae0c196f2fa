namespace MnistHelpers.Robustness;

/// <summary>A reduction in size toward the center.</summary>
internal sealed class Scale : ICorruption
{
    private static readonly double[] s_sizes = [0.9, 0.8, 0.7, 0.6, 0.5];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        double factor = 1 / s_sizes[severity - 1];
        new AffineWarp(factor, 0, 0, factor).Apply(image);
    }
}
