using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The gradient of what a ReLU read, if that was x · scale + shift: the gradient of its result where that is positive. The normalization
/// whose last step x · scale + shift is finds out from x where that is; for any other use the gradient is written out.
/// </summary>
internal sealed unsafe class RectifiedGradient : Deferred, IChannelGradient
{
    private readonly OperandList _operands = new();
    private float* _values;
    private float* _scale;
    private float* _shift;

    private RectifiedGradient(TensorImpl gradient, TensorImpl output, TensorImpl scale, TensorImpl shift)
        : base(output.Sizes, isChannelsLast: true, gradient, output, scale, shift)
    {
    }

    private int Channels => (int)Sizes[1];

    private long Pixels => Sizes[0] * Sizes[2] * Sizes[3];

    /// <summary>The gradient of the ReLU's result, [N, H, W, C].</summary>
    private float* Values => _values != null ? _values : _values = _operands.ChannelsLast(Input(0));

    private float* Scale => _scale != null ? _scale : _scale = _operands.Dense(Input(2));

    private float* Shift => _shift != null ? _shift : _shift = _operands.Dense(Input(3));

    /// <summary>Creates the record; null if the gradient is not one of floats with the sizes of the ReLU's result.</summary>
    internal static Tensor? Create(Tensor gradient, Tensor output, Tensor scale, Tensor shift) =>
        gradient.Impl.DType == ScalarType.Float32 && gradient.Impl.Sizes.AsSpan().SequenceEqual(output.Impl.Sizes)
            ? new Tensor(new TensorImpl(new RectifiedGradient(gradient.Impl, output.Impl, scale.Impl, shift.Impl)))
            : null;

    public void Sums(float* input, float* mean, double* sum, double* product) => ChannelStatistics.GradientSums(
        Values, input, new ChannelScale(mean, Scale, Shift), Pixels, Channels, sum, product);

    public void Combine(float* input, float* target, float* a, float* b, float* c) =>
        ChannelMaps.Combine(Values, input, target, a, b, c, new ChannelScale(null, Scale, Shift), Pixels, Channels);

    protected override void Forget()
    {
        _operands.Release();
        _values = _scale = _shift = null;
    }

    protected override Storage Compute()
    {
        long count = Pixels * Channels;
        Storage gradient = Storage.Allocate(count * sizeof(float));
        float* target = (float*)gradient.Pointer, values = Values, positive = _operands.ChannelsLast(Input(1));
        WorkerPool.Ranges(count, 1 << 15, (first, length) => PositiveMaskOp.Invoke(
            new ReadOnlySpan<float>(positive + first, (int)length), new ReadOnlySpan<float>(values + first, (int)length),
            new Span<float>(target + first, (int)length)));
        return gradient;
    }
}
