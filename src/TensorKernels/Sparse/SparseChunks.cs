namespace TensorKernels;

/// <summary>
/// A pooled gradient as a convolution reads it, a fixed number of images at a time; the lists of each chunk are made once, for both the
/// weight's and the input's gradient.
/// </summary>
internal sealed unsafe class SparseChunks
{
    private const int ChunkImages = WeightGradientWork.ChunkImages;

    private readonly SparseEntries?[] _entries;

    /// <param name="gradient">What is listed; it outlives the lists.</param>
    /// <param name="shape">The convolution before the pool.</param>
    internal SparseChunks(PooledValues gradient, ConvolutionShape shape)
    {
        Values = gradient.Gradient;
        Origin = gradient.Origin;
        Pooled = gradient.Pooled;
        Pool = gradient.Shape;
        Shape = shape;
        Count = (shape.Images + ChunkImages - 1) / ChunkImages;
        InputLength = (long)ChunkImages * shape.PaddedHeight * shape.PaddedWidth * shape.Channels;
        _entries = new SparseEntries[Count];
    }

    internal ConvolutionShape Shape { get; }

    internal PoolingShape Pool { get; }

    /// <summary>Number of chunks.</summary>
    internal int Count { get; }

    /// <summary>Values of the padded input of a chunk.</summary>
    internal long InputLength { get; }

    /// <summary>The gradient, [N, PH, PW, F].</summary>
    internal float* Values { get; }

    /// <summary>The window position of each value, likewise.</summary>
    internal byte* Origin { get; }

    /// <summary>The pooled values, likewise; null if no ReLU dropped any.</summary>
    internal float* Pooled { get; }

    internal bool Masked => Pooled != null;

    internal int Images(int chunk) => Math.Min(ChunkImages, Shape.Images - chunk * ChunkImages);

    /// <summary>Where a chunk begins in the pooled tensors.</summary>
    internal long FirstValue(int chunk) => (long)chunk * ChunkImages * Pool.OutputHeight * Pool.OutputWidth * Shape.Filters;

    /// <summary>The lists of a chunk. Different chunks may be asked for at a time, one chunk by one thread.</summary>
    internal SparseEntries Entries(int chunk)
    {
        long first = FirstValue(chunk);
        return _entries[chunk] ??= new SparseEntries(
            Values + first, Origin + first, Masked ? Pooled + first : null, Images(chunk), Shape, Pool);
    }

    internal void Release()
    {
        foreach (SparseEntries? list in _entries)
            list?.Dispose();
    }
}
