namespace TensorKernels;

/// <summary>A function that is applied to every element.</summary>
internal delegate void Map<TFrom, TTo>(ReadOnlySpan<TFrom> x, Span<TTo> y);

/// <summary>A function of each value of a sample.</summary>
internal sealed unsafe class MapKernel(Map<float, float> map, long length) : ISampleKernel
{
    /// <summary>
    /// From this length on, vectorized functions treat all values of a sample alike, whether or not others are computed with it.
    /// </summary>
    internal const int LeastLength = 16;

    public long InputLength => length;

    public long OutputLength => length;

    public void Run(float* input, float* output, int first, int count)
    {
        for (int sample = 0; sample < count; sample++)
            map(new ReadOnlySpan<float>(input + sample * length, (int)length), new Span<float>(output + sample * length, (int)length));
    }
}
