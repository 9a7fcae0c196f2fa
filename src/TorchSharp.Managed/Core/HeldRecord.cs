using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// A record that still waits, kept so while an operation goes on from it: another thread that needs its values, or is about to change what
/// it reads, waits.
/// </summary>
/// <remarks>
/// Whoever holds a record may lock only what lies below it, its inputs: an operation reads its other tensors first, and then takes the
/// record.
/// </remarks>
/// <typeparam name="TAnswer">What the operation asks of a record: an interface that some records have.</typeparam>
internal readonly ref struct HeldRecord<TAnswer> : IDisposable
    where TAnswer : class
{
    private readonly Deferred? _held;

    internal HeldRecord(Tensor tensor)
    {
        if (tensor.Impl.Deferred is { } record and TAnswer && record.TryHold())
            _held = record;
    }

    /// <summary>Null if the tensor has its values already, or is recorded as something that does not answer.</summary>
    internal TAnswer? Record => _held as TAnswer;

    public void Dispose() => _held?.LetGo();
}
