using System.Threading.Channels;

namespace LiveNotebooks.Kernels;

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

    /// <summary>Completed once the last connection that began to read has ended.</summary>
    private Task _reading = Task.CompletedTask;

    private Action? _replace;
    private long _bytes;

    public string Session => session;

    /// <summary>Whether the front end is connected.</summary>
    public bool IsAttached => _replace is not null;

    /// <summary>When the front end was last connected.</summary>
    public DateTime LastSeen { get; private set; } = DateTime.UtcNow;

    /// <summary>Whether it has fallen so far behind that messages were dropped.</summary>
    public bool IsOverrun { get; private set; }

    /// <summary>Connects the front end. One that connects again while its last connection still seems to be there replaces that.</summary>
    /// <param name="replace">Ends the connection when it is replaced.</param>
    public void Connect(Action replace)
    {
        _replace?.Invoke();
        _replace = replace;
    }

    /// <summary>Ends a connection, if it has not been replaced.</summary>
    /// <param name="replace">What it was begun with.</param>
    public void Disconnect(Action replace)
    {
        if (_replace != replace)
            return;
        _replace = null;
        LastSeen = DateTime.UtcNow;
    }

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

    /// <summary>
    /// Returns the messages as they arrive; the sequence ends with the kernel, or if the front end is overrun. A message counts as read
    /// when the next one is asked for: the next connection gets what this one could not send.
    /// </summary>
    public async IAsyncEnumerable<KernelMessage> ReadAllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Interlocked.Exchange(ref _reading, ended.Task);
        try
        {
            while (await _messages.Reader.WaitToReadAsync(cancellationToken))
            {
                while (_messages.Reader.TryPeek(out var message))
                {
                    yield return message;
                    _messages.Reader.TryRead(out _);
                    Interlocked.Add(ref _bytes, -message.Size);
                }
            }
        }
        finally
        {
            ended.SetResult();
        }
    }

    /// <summary>Ends the sequence of messages.</summary>
    public void Complete() => _messages.Writer.TryComplete();
}
