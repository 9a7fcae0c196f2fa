using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The gradient of a max-pool's input: one value a window, at the place of its largest value, and nothing where a ReLU before it
/// let nothing through. Kept as that for a convolution; written out with its zeros for anybody else.
/// </summary>
internal sealed unsafe class PooledGradient : Deferred
{
    private SparseChunks chunks;
    private Storage values;
    private Storage pooled;

    private PooledGradient(TensorImpl gradient, TensorImpl origin, TensorImpl output, PoolingShape shape, VersionCounter source, bool masked)
        : base(gradient, origin, output)
    {
        Source = source;
        Shape = shape;
        Masked = masked;
    }

    internal PoolingShape Shape { get; }

    /// <summary>What stands for the pooled tensor, and all aliases of it.</summary>
    internal VersionCounter Source { get; }

    /// <summary>Whether windows whose largest value is not positive are dropped.</summary>
    internal bool Masked { get; }

    /// <summary>The gradient of the pooled values, [N, C, PH, PW].</summary>
    internal TensorImpl Gradient => Input(0);

    /// <summary>The window position of each value.</summary>
    internal TensorImpl Origin => Input(1);

    /// <summary>The pooled values.</summary>
    internal TensorImpl Output => Input(2);

    /// <summary>The gradient in channels-last order, [N, PH, PW, C].</summary>
    internal float* Values => (float*)(values ??= ChannelsLast(Gradient)).Pointer;

    /// <summary>The pooled values in channels-last order, [N, PH, PW, C].</summary>
    internal float* Pooled => (float*)(pooled ??= ChannelsLast(Output)).Pointer;

    /// <summary>All of it as kernels read it, for as long as this is held.</summary>
    private PooledValues View => new(Values, Origin.Pointer, Masked ? Pooled : null, Shape);

    internal static Tensor Create(Tensor gradient, Tensor origin, Tensor output, PoolingShape shape, VersionCounter source) =>
        Result(new PooledGradient(gradient.Impl, origin.Impl, output.Impl, shape, source, masked: false));

    /// <summary>The gradient of the ReLU that made <paramref name="output"/>, where that was pooled itself; null if <paramref name="gradient"/> says nothing of the kind.</summary>
    /// <remarks>The pool's largest values are values of the ReLU: where one is 0, so is the gradient.</remarks>
    internal static Tensor Mask(Tensor output, Tensor gradient)
    {
        using var held = new HeldRecord<PooledGradient>(gradient);
        return held.Record is { Masked: false } source && source.Source == output.Impl.Version
            ? Result(new PooledGradient(source.Gradient, source.Origin, source.Output, source.Shape, source.Source, masked: true))
            : null;
    }

    /// <summary>What a convolution reads of it; made at the first call and kept for the next.</summary>
    internal SparseChunks ChunksFor(ConvolutionShape shape)
    {
        if (chunks?.Shape != shape)
        {
            chunks?.Release();
            chunks = new SparseChunks(View, shape);
        }

        return chunks;
    }

    /// <summary>For each channel Σ g and Σ g · (x - mean), where x [N, H, W, C] is what a normalisation before the pool read.</summary>
    internal void Sums(float* input, float* mean, double* sum, double* product) => PooledSums.Compute(View, input, mean, sum, product);

    /// <summary>target [N, H, W, C] = a · g + b · x + c, one coefficient a channel.</summary>
    internal void Combine(float* input, float* target, float* a, float* b, float* c) => PooledSums.Combine(View, input, target, a, b, c);

    protected override void Forget()
    {
        chunks?.Release();
        values?.Release();
        pooled?.Release();
        chunks = null;
        values = pooled = null;
    }

    protected override Storage Compute()
    {
        PoolingShape shape = Shape;
        long count = Gradient.Count;
        Storage gradient = Storage.Allocate((long)shape.Images * shape.Height * shape.Width * shape.Channels * sizeof(float));
        float* source = Values;
        using var masked = new Scratch<float>(Masked ? count : 1);
        if (Masked)
        {
            PositiveMaskOp.Invoke(new ReadOnlySpan<float>(Pooled, (int)count), new ReadOnlySpan<float>(source, (int)count), new Span<float>(masked.Pointer, (int)count));
            source = masked.Pointer;
        }

        Pooling.MaxBackward(source, Origin.Pointer, (float*)gradient.Pointer, shape);
        return gradient;
    }

    private static Storage ChannelsLast(TensorImpl impl)
    {
        using var operand = new ChannelsLastOperand(impl);
        return operand.Keep();
    }

    private static Tensor Result(PooledGradient deferred)
    {
        PoolingShape shape = deferred.Shape;
        return new Tensor(new TensorImpl(deferred, [shape.Images, shape.Channels, shape.Height, shape.Width]));
    }
}
