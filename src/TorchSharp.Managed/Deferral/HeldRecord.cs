using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A record that still waits, kept so while an operation goes on from it: another thread that needs its values, or is about to change what it reads, waits.</summary>
/// <remarks>
/// Whoever holds a record may lock only what lies below it, its inputs: an operation reads its other tensors first, and then takes the record.
/// </remarks>
internal readonly ref struct HeldRecord<TRecord> : IDisposable
    where TRecord : Deferred
{
    internal HeldRecord(Tensor tensor)
    {
        if (tensor.Impl.Deferred is TRecord record && record.TryHold())
            Record = record;
    }

    /// <summary>Null if the tensor has its values already, or is recorded as something else.</summary>
    internal TRecord Record { get; }

    public void Dispose() => Record?.LetGo();
}
