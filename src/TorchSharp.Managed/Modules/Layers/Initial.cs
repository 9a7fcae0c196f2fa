using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Draws the initial values of layers in the same way as libtorch.</summary>
internal static class Initial
{
    /// <summary>Draws a weight and a bias uniformly within ±1/√fan_in, the weight first.</summary>
    internal static (Parameter Weight, Parameter? Bias) Affine(long[] weightSize, long fanIn, bool hasBias, ScalarType? dtype)
    {
        var weight = new Parameter(torch.empty(weightSize, dtype));
        Parameter? bias = hasBias ? new Parameter(torch.empty([weightSize[0]], dtype)) : null;
        Reset(weight, bias, fanIn);
        return (weight, bias);
    }

    internal static void Reset(Parameter weight, Parameter? bias, long fanIn)
    {
        using var mode = new Engine.GradMode(false);

        // kaiming_uniform with a = √5, with its order of rounding.
        double gain = Math.Sqrt(2.0 / (1 + 5)), bound = Math.Sqrt(3.0) * (gain / Math.Sqrt(fanIn));
        weight.uniform_(-bound, bound);
        double biasBound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
        bias?.uniform_(-biasBound, biasBound);
    }
}
