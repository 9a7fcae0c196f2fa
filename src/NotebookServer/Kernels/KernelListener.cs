using System.Threading.Channels;

namespace NotebookServer.Kernels;

/// <summary>
/// A front end that listens to a kernel, under the session ID that it has chosen. What arrives while its
/// connection is broken is kept for it.
/// </summary>
/// <param name="session">The session ID.</param>
internal sealed class KernelListener(string session)
{
    /// <summary>The messages kept for a front end, in bytes. One that is further behind has lost some, and is told so by its end.</summary>
    private const long MostBytes = 256 * 1024 * 1024;

    private readonly Channel<KernelMessage> _messages = Channel.CreateUnbounded<KernelMessage>();
    private long _bytes;

    public string Session => session;

    /// <summary>Whether the front end is connected.</summary>
    public bool IsAttached { get; set; }

    /// <summary>When the front end was last connected.</summary>
    public DateTime LastSeen { get; set; } = DateTime.UtcNow;

    /// <summary>Whether it has fallen so far behind that messages were dropped.</summary>
    public bool IsOverrun { get; private set; }

    /// <summary>Adds a message for the front end.</summary>
    public void Add(KernelMessage message)
    {
        if (IsOverrun || Interlocked.Add(ref _bytes, message.Size) > MostBytes)
        {
            IsOverrun = true;
            _messages.Writer.TryComplete();
            return;
        }
        _messages.Writer.TryWrite(message);
    }

    /// <summary>Returns the messages as they arrive; the sequence ends with the kernel, or if the front end is overrun.</summary>
    public async IAsyncEnumerable<KernelMessage> ReadAllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _messages.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_messages.Reader.TryRead(out var message))
            {
                Interlocked.Add(ref _bytes, -message.Size);
                yield return message;
            }
        }
    }

    /// <summary>Ends the sequence of messages.</summary>
    public void Complete() => _messages.Writer.TryComplete();
}
