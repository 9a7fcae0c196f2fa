namespace MnistHelpers.Robustness;

/// <summary>Salt and pepper: a fraction of the pixels becomes full ink or none, with equal probability.</summary>
internal sealed class ImpulseNoise : ICorruption
{
    private static readonly double[] s_shares = [0.03, 0.06, 0.09, 0.17, 0.27];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        double share = s_shares[severity - 1];
        foreach (ref double ink in image.Ink.AsSpan())
        {
            if (random.Uniform() < share)
                ink = random.Coin() ? 1 : 0;
        }
    }
}
