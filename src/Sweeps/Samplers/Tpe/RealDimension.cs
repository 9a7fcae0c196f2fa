namespace MnistHelpers.Sweeps.Samplers;

/// <summary>A real hyperparameter: normal kernels with a common bandwidth, truncated to 0 to 1.</summary>
internal sealed class RealDimension(double bandwidth) : ParzenDimension
{
    private readonly TruncatedNormal _kernel = new(bandwidth);

    /// <summary>The factor of the squared distance in the exponent.</summary>
    internal double Precision { get; } = 0.5 / (bandwidth * bandwidth);

    /// <summary>Returns the logarithm of the density at the center of the kernel of an observed position.</summary>
    internal double Peak(double observed) => _kernel.LogPeak(observed);

    internal override double Draw(double observed, SeededRandom random) => _kernel.Draw(observed, random);
}
