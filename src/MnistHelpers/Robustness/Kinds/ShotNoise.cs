namespace MnistHelpers.Robustness;

/// <summary>Noise as with few photons: each pixel becomes a Poisson number of photons divided by the number that full ink has.</summary>
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
