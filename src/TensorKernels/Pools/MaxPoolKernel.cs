namespace TensorKernels;

/// <summary>A max pooling of images.</summary>
/// <param name="shape">The sizes; the number of images is that of each run.</param>
/// <param name="origin">Where the window position of each value of all images is written, [N, PH, PW, C]; may be null.</param>
internal sealed unsafe class MaxPoolKernel(PoolingShape shape, byte* origin) : ISampleKernel
{
    public long InputLength => (long)shape.Channels * shape.Height * shape.Width;

    public long OutputLength => (long)shape.Channels * shape.OutputHeight * shape.OutputWidth;

    public void Run(float* input, float* output, int first, int count)
    {
        using var unwanted = new Scratch<byte>(origin == null ? count * OutputLength : 1);
        Pooling.MaxForward(
            input, output, origin == null ? unwanted.Pointer : origin + (first * OutputLength), shape with { Images = count });
    }
}
