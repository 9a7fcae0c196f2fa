using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The gradient of a max pooling's input: one value per window, at the position of its maximum, and zero where a preceding ReLU was
/// inactive. It is kept in this form for a convolution and written out with its zeros for any other use.
/// </summary>
internal sealed unsafe class PooledGradient : Deferred, IMaskable, ISparseGradient, IChannelGradient
{
    private readonly OperandList _operands = new();
    private float* _values;
    private float* _pooled;

    private PooledGradient(
        TensorImpl gradient, TensorImpl origin, TensorImpl output, PoolingShape shape, VersionCounter? source, bool isMasked)
        : base([shape.Images, shape.Channels, shape.Height, shape.Width], isChannelsLast: true, gradient, origin, output)
    {
        Source = source;
        Shape = shape;
        IsMasked = isMasked;
    }

    private PoolingShape Shape { get; }

    /// <summary>
    /// The version counter of the pooled tensor and all its aliases; null if the pooled values have changed in place since.
    /// </summary>
    private VersionCounter? Source { get; }

    /// <summary>Whether windows whose maximum is not positive are dropped.</summary>
    private bool IsMasked { get; }

    /// <summary>The gradient of the pooled values, [N, C, PH, PW].</summary>
    private TensorImpl Gradient => Input(0);

    /// <summary>The position of each value in its window.</summary>
    private TensorImpl Origin => Input(1);

    /// <summary>The pooled values.</summary>
    private TensorImpl Output => Input(2);

    /// <summary>The gradient in channels-last order, [N, PH, PW, C].</summary>
    private float* Values => _values != null ? _values : _values = _operands.ChannelsLast(Gradient);

    /// <summary>The pooled values in channels-last order, [N, PH, PW, C].</summary>
    private float* Pooled => _pooled != null ? _pooled : _pooled = _operands.ChannelsLast(Output);

    /// <summary>A view of all of this for the kernels, valid as long as this is held.</summary>
    private PooledValues View => new(Values, Origin.Pointer, IsMasked ? Pooled : null, Shape);

    internal static Tensor Create(Tensor gradient, Tensor origin, Tensor output, PoolingShape shape, VersionCounter? source) =>
        Result(new PooledGradient(gradient.Impl, origin.Impl, output.Impl, shape, source, isMasked: false));

    /// <remarks>
    /// Applies when the ReLU's result itself was pooled: the maxima are then values of the ReLU, and where one is 0, so is the gradient.
    /// </remarks>
    public Tensor? Masked(Tensor output) => !IsMasked && Source == output.Impl.Version
        ? Result(new PooledGradient(Gradient, Origin, Output, Shape, Source, isMasked: true))
        : null;

    public Tensor BiasGradient()
    {
        Tensor gradient = Tensor.Empty([Shape.Channels], ScalarType.Float32);
        ColumnSums.Compute(
            Values, IsMasked ? Pooled : null, Gradient.Count / Shape.Channels, Shape.Channels, (float*)gradient.Impl.Pointer);
        return gradient;
    }

    public Tensor WeightGradient(float* input, ConvolutionShape shape)
    {
        Tensor gradient = Tensor.Empty([shape.Filters, shape.Channels, shape.KernelHeight, shape.KernelWidth], ScalarType.Float32);
        SparseConvolution.WeightGradient(input, new SparseChunks(View, shape), (float*)gradient.Impl.Pointer);
        return gradient;
    }

    public Tensor InputGradient(float* weight, ConvolutionShape shape)
    {
        Tensor gradient = Tensor.Empty(
            [shape.Images, shape.Channels, shape.Height, shape.Width], ScalarType.Float32, MemoryFormat.ChannelsLast);
        SparseConvolution.InputGradient(new SparseChunks(View, shape), weight, (float*)gradient.Impl.UnsharedPointer);
        return gradient;
    }

    public void Sums(float* input, float* mean, double* sum, double* product) => PooledSums.Compute(View, input, mean, sum, product);

    public void Combine(float* input, float* target, float* a, float* b, float* c) => PooledSums.Combine(View, input, target, a, b, c);

    protected override void Forget()
    {
        _operands.Release();
        _values = _pooled = null;
    }

    protected override Storage Compute()
    {
        PoolingShape shape = Shape;
        long count = Gradient.Count;
        Storage gradient = Storage.Allocate((long)shape.Images * shape.Height * shape.Width * shape.Channels * sizeof(float));
        float* source = Values;
        using var masked = new Scratch<float>(IsMasked ? count : 1);
        if (IsMasked)
        {
            PositiveMaskOp.Invoke(
                new ReadOnlySpan<float>(Pooled, (int)count), new ReadOnlySpan<float>(source, (int)count),
                new Span<float>(masked.Pointer, (int)count));
            source = masked.Pointer;
        }

        Pooling.MaxBackward(source, Origin.Pointer, (float*)gradient.Pointer, shape);
        return gradient;
    }

    private static Tensor Result(PooledGradient deferred) => new(new TensorImpl(deferred));
}
