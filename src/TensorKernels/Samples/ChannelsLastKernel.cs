namespace TensorKernels;

/// <summary>Transposes each sample from [channels, pixels] to [pixels, channels].</summary>
internal sealed unsafe class ChannelsLastKernel(long channels, long pixels) : ISampleKernel
{
    public long InputLength => channels * pixels;

    public long OutputLength => channels * pixels;

    public void Run(float* input, float* output, int first, int count) => Layout.ToChannelsLast(input, output, count, channels, pixels);

    public void Dispose()
    {
    }
}
