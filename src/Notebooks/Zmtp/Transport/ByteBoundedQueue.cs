using System.Threading.Channels;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Zmtp.Transport;

/// <summary>A queue bounded by the total size of its items: adding waits until there is room. Thread-safe.</summary>
/// <param name="limit">The limit in bytes; one item of any size fits into an empty queue.</param>
internal sealed class ByteBoundedQueue<T>(long limit)
{
    private readonly Channel<(T Item, long Bytes)> _items = Channel.CreateUnbounded<(T, long)>();
    private readonly ByteBudget _budget = new(limit);

    /// <summary>The reading end of the queue.</summary>
    public ChannelReader<T> Reader => field ??= new QueueReader(_items.Reader, _budget);

    /// <summary>Adds an item.</summary>
    /// <returns>False if the queue is complete: the item is not in it.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled while the queue was full; the item is not in it.</exception>
    public ValueTask<bool> AddAsync(T item, long bytes, CancellationToken cancellationToken)
    {
        return _budget.TryTake(bytes)
            ? ValueTask.FromResult(_items.Writer.TryWrite((item, bytes)))
            : AddLaterAsync(item, bytes, cancellationToken);
    }

    /// <summary>Stops accepting items; those already in the queue can still be read.</summary>
    public void Complete()
    {
        _items.Writer.TryComplete();
        _budget.Close();
    }

    private async ValueTask<bool> AddLaterAsync(T item, long bytes, CancellationToken cancellationToken) =>
        await _budget.TakeAsync(bytes, cancellationToken) && _items.Writer.TryWrite((item, bytes));

    private sealed class QueueReader(ChannelReader<(T Item, long Bytes)> items, ByteBudget budget) : ChannelReader<T>
    {
        public override Task Completion => items.Completion;

        public override bool CanCount => true;

        public override int Count => items.Count;

        public override bool TryRead(out T item)
        {
            bool isThere = items.TryRead(out var entry);
            item = entry.Item;
            if (isThere)
                budget.GiveBack(entry.Bytes);
            return isThere;
        }

        public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default) =>
            items.WaitToReadAsync(cancellationToken);
    }
}
