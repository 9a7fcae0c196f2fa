namespace TorchSharp.Engine;

/// <summary>
/// The record of a gradient that can supply the channel sums that a normalization needs, and contribute to the normalization's gradient,
/// without being written out.
/// </summary>
internal unsafe interface IChannelGradient
{
    /// <summary>Computes Σ g and Σ g · (x - mean) for each channel.</summary>
    /// <param name="input">The input x of the normalization, [N, H, W, C].</param>
    /// <param name="mean">The mean, [C].</param>
    /// <param name="sum">The output Σ g, [C].</param>
    /// <param name="product">The output Σ g · (x - mean), [C].</param>
    void Sums(float* input, float* mean, double* sum, double* product);

    /// <summary>Computes target [N, H, W, C] = a · g + b · x + c, with one coefficient per channel.</summary>
    void Combine(float* input, float* target, float* a, float* b, float* c);
}
