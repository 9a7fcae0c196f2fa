namespace TensorKernels;

/// <summary>Softmax or its logarithm of each line of a sample.</summary>
/// <param name="lines">The number of lines per sample.</param>
/// <param name="length">The number of values in a line.</param>
/// <param name="log">Whether to compute the logarithm.</param>
internal sealed unsafe class SoftmaxKernel(long lines, int length, bool log) : ISampleKernel
{
    public long InputLength => lines * length;

    public long OutputLength => lines * length;

    public void Run(float* input, float* output, int first, int count)
    {
        if (log)
            Softmax.Log(input, output, count * lines, length);
        else
            Softmax.Plain(input, output, count * lines, length);
    }
}
