using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The last step of batch norm, x · scale + shift, alone or with the ReLU behind it, before anybody needs its values. A max-pool that follows
/// runs as one kernel with it, and its gradient reaches the normalisation as one value a window.
/// </summary>
internal sealed unsafe class DeferredNormalization : Deferred
{
    private readonly long[] sizes;
    private readonly bool rectified;

    private DeferredNormalization(TensorImpl input, TensorImpl scale, TensorImpl shift, long[] sizes, bool rectified)
        : base(input, scale, shift)
    {
        this.sizes = sizes;
        this.rectified = rectified;
    }

    private long Pixels => sizes[0] * sizes[2] * sizes[3];

    private int Channels => (int)sizes[1];

    /// <summary>The record of x · scale + shift for x [N, C, H, W], scale and shift [C].</summary>
    internal static Tensor Normalize(Tensor input, Tensor scale, Tensor shift) =>
        Result(new DeferredNormalization(input.Impl, scale.Impl, shift.Impl, input.Impl.Sizes, rectified: false));

    /// <summary>The record of its ReLU; null if <paramref name="tensor"/> is no normalisation that still waits.</summary>
    internal static Tensor Rectify(Tensor tensor)
    {
        using var held = new HeldRecord<DeferredNormalization>(tensor);
        return held.Record is { rectified: false } source
            ? Result(new DeferredNormalization(source.Input(0), source.Input(1), source.Input(2), source.sizes, rectified: true))
            : null;
    }

    /// <summary>The pooled values and their origins in one kernel; false if <paramref name="tensor"/> is no normalisation that still waits, or the windows do not lie side by side.</summary>
    internal static bool Pool(Tensor tensor, PoolingShape pool, out Tensor output, out TensorImpl origin)
    {
        output = null;
        origin = null;
        if (!pool.Tiles)
            return false;
        using var held = new HeldRecord<DeferredNormalization>(tensor);
        if (held.Record is not { } source)
            return false;
        output = Tensor.Empty([pool.Images, pool.Channels, pool.OutputHeight, pool.OutputWidth], ScalarType.Float32, MemoryFormat.ChannelsLast);
        origin = TensorImpl.Empty([output.Impl.Count], ScalarType.Byte);
        using var x = new ChannelsLastOperand(source.Input(0));
        using var scale = new Operand<float>(source.Input(1));
        using var shift = new Operand<float>(source.Input(2));
        Pooling.ScaledMaxForward(x.Pointer, scale.Pointer, shift.Pointer, source.rectified, (float*)output.Impl.UnsharedPointer, origin.Pointer, pool);
        GC.KeepAlive(tensor);
        return true;
    }

    protected override Storage Compute()
    {
        using var x = new ChannelsLastOperand(Input(0));
        using var scale = new Operand<float>(Input(1));
        using var shift = new Operand<float>(Input(2));
        Storage output = Storage.Allocate(Pixels * Channels * sizeof(float));
        ChannelStatistics.Scale(x.Pointer, (float*)output.Pointer, scale.Pointer, shift.Pointer, rectified, Pixels, Channels);
        return output;
    }

    private static Tensor Result(DeferredNormalization deferred) => new(new TensorImpl(deferred, deferred.sizes));
}
