using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// A pending record that is held in that state while an operation continues from it: another thread that needs its values, or is about to
/// change its inputs, has to wait.
/// </summary>
/// <remarks>
/// The holder of a record may lock only what lies below it, that is, its inputs: an operation first reads its other tensors and then holds
/// the record.
/// </remarks>
/// <typeparam name="TAnswer">The interface that the operation requires, which some records implement.</typeparam>
internal readonly ref struct HeldRecord<TAnswer> : IDisposable
    where TAnswer : class
{
    private readonly Deferred? _held;

    internal HeldRecord(Tensor tensor)
    {
        if (tensor.Impl.Deferred is { } record and TAnswer && record.TryHold())
            _held = record;
    }

    /// <summary>The record; null if the tensor already has its values, or if its record does not implement the interface.</summary>
    internal TAnswer? Record => _held as TAnswer;

    public void Dispose() => _held?.LetGo();
}
