namespace TensorKernels;

/// <summary>x · scale + shift for each channel of channels-last images, optionally with ReLU.</summary>
/// <param name="scale">The factors, [C].</param>
/// <param name="shift">The summands, [C].</param>
/// <param name="rectify">Whether negative values become 0.</param>
/// <param name="pixels">The number of pixels per image.</param>
/// <param name="channels">The number of channels.</param>
internal sealed unsafe class ScaleKernel(float* scale, float* shift, bool rectify, long pixels, int channels) : ISampleKernel
{
    public long InputLength => pixels * channels;

    public long OutputLength => pixels * channels;

    public void Run(float* input, float* output, int first, int count) =>
        ChannelMaps.Scale(input, output, scale, shift, rectify, count * pixels, channels);
}
