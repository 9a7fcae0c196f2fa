namespace TensorKernels;

/// <summary>
/// A pooled gradient and the convolution before the pooling, in chunks of <see cref="ConvolutionShape.ChunkImages"/>.
/// </summary>
internal sealed unsafe class SparseChunks
{
    private readonly int _chunkImages;

    /// <param name="gradient">The gradient, which must outlive this.</param>
    /// <param name="shape">The convolution before the pooling.</param>
    internal SparseChunks(PooledValues gradient, ConvolutionShape shape)
    {
        Values = gradient.Gradient;
        Origin = gradient.Origin;
        Pooled = gradient.Pooled;
        Pool = gradient.Shape;
        Shape = shape;
        Count = shape.Chunks;
        _chunkImages = shape.ChunkImages;
        InputLength = (long)_chunkImages * shape.PaddedHeight * shape.PaddedWidth * shape.Channels;
    }

    internal ConvolutionShape Shape { get; }

    internal PoolingShape Pool { get; }

    /// <summary>The number of chunks.</summary>
    internal int Count { get; }

    /// <summary>The number of values of a chunk's padded input.</summary>
    internal long InputLength { get; }

    /// <summary>The number of values of a padded image.</summary>
    internal int ImageLength => Shape.PaddedHeight * Shape.PaddedWidth * Shape.Channels;

    /// <summary>The gradient, [N, PH, PW, F].</summary>
    internal float* Values { get; }

    /// <summary>The window position of each value, [N, PH, PW, F].</summary>
    internal byte* Origin { get; }

    /// <summary>The pooled values, [N, PH, PW, F]; null if no ReLU dropped any.</summary>
    internal float* Pooled { get; }

    internal bool Masked => Pooled != null;

    internal int Images(int chunk) => Math.Min(_chunkImages, Shape.Images - chunk * _chunkImages);

    /// <summary>Returns the offset of a chunk in the pooled tensors.</summary>
    internal long FirstValue(int chunk) => (long)chunk * _chunkImages * Pool.OutputHeight * Pool.OutputWidth * Shape.Filters;

    /// <summary>Lists the nonzero positions of a chunk. The caller disposes of the lists.</summary>
    /// <param name="chunk">The number of the chunk.</param>
    /// <param name="shape">The convolution; positions refer to its padded input.</param>
    internal SparseEntries Entries(int chunk, ConvolutionShape shape)
    {
        long first = FirstValue(chunk);
        return new SparseEntries(Values + first, Origin + first, Masked ? Pooled + first : null, Images(chunk), shape, Pool);
    }
}
