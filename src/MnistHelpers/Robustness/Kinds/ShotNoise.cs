namespace MnistHelpers.Robustness;

/// <summary>Few photons: each pixel is a Poisson number of them over how many full ink has.</summary>
internal sealed class ShotNoise : ICorruption
{
    private static readonly double[] s_photons = [60, 25, 12, 5, 3];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        double photons = s_photons[severity - 1];
        foreach (ref double ink in image.Ink.AsSpan())
        {
            if (ink > 0)
                ink = random.Poisson(ink * photons) / photons;
        }
    }
}
