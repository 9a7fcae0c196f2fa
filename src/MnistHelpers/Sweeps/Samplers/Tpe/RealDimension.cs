namespace MnistHelpers;

/// <summary>A real number: normal kernels of one bandwidth, cut to the range from 0 to 1.</summary>
internal sealed class RealDimension(double bandwidth) : ParzenDimension
{
    private readonly TruncatedNormal _kernel = new(bandwidth);

    /// <summary>What the square of the distance is multiplied by in the exponent.</summary>
    internal double Precision { get; } = 0.5 / (bandwidth * bandwidth);

    /// <summary>The logarithm of the density at the middle of the kernel of an observed place.</summary>
    internal double Peak(double observed) => _kernel.LogPeak(observed);

    internal override double Draw(double observed, SeededRandom random) => _kernel.Draw(observed, random);
}
