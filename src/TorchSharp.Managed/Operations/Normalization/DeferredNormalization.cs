using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The record of the last step of batch normalization, x · scale + shift, alone or with the ReLU that follows it, until its values are
/// needed. A max pooling that follows runs in one kernel with it, and its gradient reaches the normalization as one value per window.
/// </summary>
internal sealed unsafe class DeferredNormalization : Deferred, IRectifiable, IMaxPoolable
{
    private readonly long[] _sizes;
    private readonly bool _rectified;

    private DeferredNormalization(TensorImpl input, TensorImpl scale, TensorImpl shift, long[] sizes, bool rectified)
        : base(input, scale, shift)
    {
        _sizes = sizes;
        _rectified = rectified;
    }

    private long Pixels => _sizes[0] * _sizes[2] * _sizes[3];

    private int Channels => (int)_sizes[1];

    /// <summary>Creates the record of x · scale + shift for x [N, C, H, W], scale and shift [C].</summary>
    internal static Tensor Normalize(Tensor input, Tensor scale, Tensor shift) =>
        Result(new DeferredNormalization(input.Impl, scale.Impl, shift.Impl, input.Impl.Sizes, rectified: false));

    public Tensor? Rectified() =>
        _rectified ? null : Result(new DeferredNormalization(Input(0), Input(1), Input(2), _sizes, rectified: true));

    public bool TryMaxPool(PoolingShape pool, float* values, byte* origin)
    {
        using var x = new ChannelsLastOperand(Input(0));
        using var scale = new Operand<float>(Input(1));
        using var shift = new Operand<float>(Input(2));
        Pooling.ScaledMaxForward(x.Pointer, scale.Pointer, shift.Pointer, _rectified, values, origin, pool);
        return true;
    }

    protected override Storage Compute()
    {
        using var x = new ChannelsLastOperand(Input(0));
        using var scale = new Operand<float>(Input(1));
        using var shift = new Operand<float>(Input(2));
        Storage output = Storage.Allocate(Pixels * Channels * sizeof(float));
        ChannelStatistics.Scale(x.Pointer, (float*)output.Pointer, scale.Pointer, shift.Pointer, _rectified, Pixels, Channels);
        return output;
    }

    private static Tensor Result(DeferredNormalization deferred) => new(new TensorImpl(deferred, deferred._sizes));
}
