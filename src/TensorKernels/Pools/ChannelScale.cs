namespace TensorKernels;

/// <summary>How the channels of images were normalized, as far as the gradient depends on it.</summary>
/// <param name="mean">The mean of each channel, [C].</param>
/// <param name="scale">
/// The factors, [C], if a ReLU follows: a gradient then counts only where x · scale + shift is positive. Null if none does.
/// </param>
/// <param name="shift">The summands, [C], or null.</param>
internal readonly unsafe struct ChannelScale(float* mean, float* scale, float* shift)
{
    internal float* Mean => mean;

    internal float* Scale => scale;

    internal float* Shift => shift;

    internal bool IsRectified => scale != null;
}
