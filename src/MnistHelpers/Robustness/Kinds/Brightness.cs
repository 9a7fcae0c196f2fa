namespace MnistHelpers.Robustness;

/// <summary>The same amount of light added everywhere.</summary>
internal sealed class Brightness : ICorruption
{
    private static readonly double[] s_amounts = [0.1, 0.2, 0.3, 0.4, 0.5];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        double amount = s_amounts[severity - 1];
        foreach (ref double ink in image.Ink.AsSpan())
            ink += amount;
    }
}
