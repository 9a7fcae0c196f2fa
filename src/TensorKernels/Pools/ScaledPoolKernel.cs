namespace TensorKernels;

/// <summary>x · scale + shift for each channel, optionally with ReLU, and a max pooling of adjacent windows in one pass.</summary>
/// <param name="scale">The factors, [C].</param>
/// <param name="shift">The summands, [C].</param>
/// <param name="rectify">Whether negative values become 0.</param>
/// <param name="shape">The sizes; the number of images is that of each run.</param>
/// <param name="origin">Where the window position of each value of all images is written, [N, PH, PW, C]; may be null.</param>
internal sealed unsafe class ScaledPoolKernel(float* scale, float* shift, bool rectify, PoolingShape shape, byte* origin) : ISampleKernel
{
    public long InputLength => (long)shape.Channels * shape.Height * shape.Width;

    public long OutputLength => (long)shape.Channels * shape.OutputHeight * shape.OutputWidth;

    public void Run(float* input, float* output, int first, int count)
    {
        using var unwanted = new Scratch<byte>(origin == null ? count * OutputLength : 1);
        Pooling.ScaledMaxForward(
            input, scale, shift, rectify, output, origin == null ? unwanted.Pointer : origin + (first * OutputLength),
            shape with { Images = count });
    }
}
