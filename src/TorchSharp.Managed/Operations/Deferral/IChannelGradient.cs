namespace TorchSharp.Engine;

/// <summary>
/// The record of a gradient that gives a normalization the sums of its channels, and takes part in its gradient, without being written out.
/// </summary>
internal unsafe interface IChannelGradient
{
    /// <summary>For each channel Σ g and Σ g · (x - mean).</summary>
    /// <param name="input">x [N, H, W, C], what the normalization read.</param>
    /// <param name="mean">[C].</param>
    /// <param name="sum">[C], written.</param>
    /// <param name="product">[C], written.</param>
    void Sums(float* input, float* mean, double* sum, double* product);

    /// <summary>target [N, H, W, C] = a · g + b · x + c, one coefficient a channel.</summary>
    void Combine(float* input, float* target, float* a, float* b, float* c);
}
