namespace TensorKernels;

/// <summary>Transposes each sample from [pixels, channels] to [channels, pixels].</summary>
internal sealed unsafe class ChannelsFirstKernel(long channels, long pixels) : ISampleKernel
{
    public long InputLength => channels * pixels;

    public long OutputLength => channels * pixels;

    public void Run(float* input, float* output, int first, int count) => Layout.ToChannelsFirst(input, output, count, channels, pixels);

    public void Dispose()
    {
    }
}
