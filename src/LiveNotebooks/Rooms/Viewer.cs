using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LiveNotebooks.Rooms;

/// <summary>
/// A page on which a notebook is open: what it is still to be sent, in order. One that is too far behind is cut off; it connects again, and
/// begins with the whole notebook.
/// </summary>
/// <param name="id">The name under which the page sends its edits.</param>
/// <param name="backlog">What waits for all pages.</param>
internal sealed class Viewer(string id, Backlog backlog)
{
    /// <summary>The bytes that may wait for a page; a single message may be larger.</summary>
    private const long MostBytes = 48L * 1024 * 1024;

    private readonly Channel<byte[]> _messages = Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource _cutOff = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _bytes;

    public string Id => id;

    /// <summary>Completed when the page has been cut off.</summary>
    public Task CutOff => _cutOff.Task;

    /// <summary>Whether there is anything that can be taken from what waits.</summary>
    public bool Waits => _bytes > 0 && !CutOff.IsCompleted;

    /// <summary>When the page last took a message, or began to have one to take, as a timestamp.</summary>
    public long LastTaken { get; private set; } = Stopwatch.GetTimestamp();

    public void Add(byte[] message)
    {
        lock (backlog.Lock)
        {
            if (CutOff.IsCompleted)
                return;
            if (_bytes > 0 && _bytes + message.Length > MostBytes)
            {
                Cut();
                return;
            }
            if (_bytes == 0)
                LastTaken = Stopwatch.GetTimestamp();
            _bytes += message.Length;
            backlog.Add(message);
            // In the meantime, it may have become this page's turn to be cut off.
            if (CutOff.IsCompleted || !_messages.Writer.TryWrite(message))
                Take(message);
        }
    }

    /// <summary>Returns the messages. Each one counts as waiting until the next is asked for.</summary>
    public async IAsyncEnumerable<byte[]> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (byte[] message in _messages.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                yield return message;
            }
            finally
            {
                lock (backlog.Lock)
                    Take(message);
            }
        }
    }

    /// <summary>Ends the sequence of messages.</summary>
    public void Complete() => _messages.Writer.TryComplete();

    /// <summary>Ends the sequence at once, and forgets what has not been sent. The caller holds the lock of the backlog.</summary>
    public void Cut()
    {
        Complete();
        while (_messages.Reader.TryRead(out byte[]? message))
            Take(message);
        _cutOff.TrySetResult();
    }

    private void Take(byte[] message)
    {
        _bytes -= message.Length;
        LastTaken = Stopwatch.GetTimestamp();
        backlog.Remove(message);
    }
}
