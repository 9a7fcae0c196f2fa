using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The record of an operation of floats that treats each sample (index of the first dimension) by itself. A value at the end of several
/// such records is computed in one pass (<see cref="SamplewisePass"/>).
/// </summary>
internal abstract unsafe class SamplewiseRecord : Deferred
{
    /// <summary>The inputs of pending values may take up this much memory; beyond that, values are computed at once.</summary>
    private const long MostPendingBytes = 64L << 20;

    private static long s_pendingBytes;
    private long _pendingBytes;

    /// <param name="sizes">The sizes of the result.</param>
    /// <param name="isChannelsLast">Whether the result, [N, C, H, W], is computed in channels-last order; otherwise row-major.</param>
    /// <param name="inputs">The tensors that the operation reads; the first is the one with the samples.</param>
    protected SamplewiseRecord(long[] sizes, bool isChannelsLast, params ReadOnlySpan<TensorImpl?> inputs)
        : base(sizes, isChannelsLast, inputs)
    {
        if (Source.IsPending)
            return;
        _pendingBytes = Source.Count * sizeof(float);
        Interlocked.Add(ref s_pendingBytes, _pendingBytes);
    }

    /// <summary>The tensor whose samples the operation reads.</summary>
    internal TensorImpl Source => Input(0);

    /// <summary>Whether the samples are read in channels-last order; otherwise in row-major order.</summary>
    internal abstract bool ReadsChannelsLast { get; }

    /// <summary>
    /// Prepares the kernel. Must be called only while the record is held; the kernel is valid as long as the record and
    /// <paramref name="operands"/> are.
    /// </summary>
    internal abstract ISampleKernel Prepare(OperandList operands);

    /// <summary>Creates the tensor whose values this record computes.</summary>
    protected Tensor Result()
    {
        var result = new Tensor(new TensorImpl(this));
        if (Interlocked.Read(ref s_pendingBytes) > MostPendingBytes)
            result.Impl.Resolve();
        return result;
    }

    protected override void OnDiscarded()
    {
        Interlocked.Add(ref s_pendingBytes, -_pendingBytes);
        _pendingBytes = 0;
    }

    protected sealed override Storage Compute() => SamplewisePass.Run(this);
}
