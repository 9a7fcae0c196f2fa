using System.Threading.Channels;

namespace NotebookServer.Live;

/// <summary>A page on which a notebook is open: what it is still to be sent, in order.</summary>
/// <param name="id">The name under which the page sends its edits.</param>
internal sealed class Viewer(string id)
{
    /// <summary>The bytes that may wait for a page. One that is further behind is cut off, and connects again.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    private readonly Channel<byte[]> _messages = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private long _bytes;

    public string Id => id;

    public void Add(byte[] message)
    {
        if (Interlocked.Add(ref _bytes, message.Length) > MostBytes)
            _messages.Writer.TryComplete();
        else
            _messages.Writer.TryWrite(message);
    }

    public async IAsyncEnumerable<byte[]> ReadAllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (byte[] message in _messages.Reader.ReadAllAsync(cancellationToken))
        {
            Interlocked.Add(ref _bytes, -message.Length);
            yield return message;
        }
    }

    /// <summary>Ends the sequence of messages.</summary>
    public void Complete() => _messages.Writer.TryComplete();
}
