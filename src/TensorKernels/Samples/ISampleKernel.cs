namespace TensorKernels;

/// <summary>
/// A kernel prepared once (weights packed, pointers fixed), whose output for a sample depends only on the same sample of the input: any
/// range of samples can be computed at any time, with the same bits.
/// </summary>
internal unsafe interface ISampleKernel : IDisposable
{
    /// <summary>The number of input values per sample.</summary>
    long InputLength { get; }

    /// <summary>The number of output values per sample.</summary>
    long OutputLength { get; }

    /// <summary>Computes consecutive samples. Several threads may compute different samples at the same time.</summary>
    /// <param name="input">The first of these samples.</param>
    /// <param name="output">Where the first of these samples is written.</param>
    /// <param name="first">The index of the first sample, for anything else that the kernel writes.</param>
    /// <param name="count">The number of samples.</param>
    void Run(float* input, float* output, int first, int count);

    /// <summary>Releases what was prepared; most kernels hold nothing.</summary>
    void IDisposable.Dispose()
    {
    }
}
