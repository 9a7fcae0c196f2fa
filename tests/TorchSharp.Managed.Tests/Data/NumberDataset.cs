using System.Collections.Concurrent;

namespace TorchSharp.Managed.Tests;

/// <summary>Item i is the number i, as "data" [1] in Float32 and as "label" in Int64; it remembers what was asked of it.</summary>
internal sealed class NumberDataset(long count) : torch.utils.data.Dataset
{
    internal ConcurrentQueue<long> Asked { get; } = [];

    internal ConcurrentQueue<int> Threads { get; } = [];

    internal bool IsDisposed { get; private set; }

    internal Action<long> OnItem { get; init; } = _ => { };

    public override long Count => count;

    public override Dictionary<string, Tensor> GetTensor(long index)
    {
        Asked.Enqueue(index);
        Threads.Enqueue(Environment.CurrentManagedThreadId);
        OnItem(index);
        return new() { ["data"] = ones(1) * (float)index, ["label"] = tensor(index) };
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
