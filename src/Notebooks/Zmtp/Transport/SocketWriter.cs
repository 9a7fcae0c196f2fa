using System.Globalization;
using System.Net.Sockets;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Zmtp.Transport;

/// <summary>Writes to a peer: small data is collected and sent in one piece, large data is sent from where it is stored.</summary>
/// <param name="socket">The connected socket.</param>
/// <param name="stallTime">The time that sending one piece may take.</param>
internal sealed class SocketWriter(Socket socket, TimeSpan stallTime) : IDisposable
{
    /// <summary>The maximum number of bytes sent at a time, so that progress with a large message to a slow peer is noticed.</summary>
    private const int PieceSize = 64 * 1024;

    private readonly byte[] _gathered = new byte[PieceSize];
    private CancellationTokenSource _stall = new();
    private int _used;

    /// <exception cref="ProtocolException">The peer takes nothing.</exception>
    /// <exception cref="SocketException">The connection is broken.</exception>
    public async ValueTask WriteMessageAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        for (int i = 0; i < frames.Count; i++)
        {
            if (_gathered.Length - _used < FrameEncoder.MaxHeader)
                await FlushAsync();
            _used += FrameEncoder.WriteHeader(_gathered.AsSpan(_used), FrameEncoder.MessageFlags(i, frames.Count), frames[i].Length);
            await WriteAsync(frames[i]);
        }
    }

    /// <summary>Writes bytes that are already encoded.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > _gathered.Length - _used)
            await FlushAsync();
        if (bytes.Length > _gathered.Length)
        {
            await SendAsync(bytes);
            return;
        }
        bytes.CopyTo(_gathered.AsMemory(_used));
        _used += bytes.Length;
    }

    /// <summary>Sends the collected data.</summary>
    public async ValueTask FlushAsync()
    {
        await SendAsync(_gathered.AsMemory(0, _used));
        _used = 0;
    }

    public void Dispose() => _stall.Dispose();

    private async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var sending = socket.SendAsync(bytes[..Math.Min(bytes.Length, PieceSize)], SocketFlags.None, _stall.Token);
            bytes = bytes[(sending.IsCompletedSuccessfully ? sending.Result : await WaitAsync(sending))..];
        }
    }

    /// <returns>How much was sent; 0 if it is to be tried again.</returns>
    private async ValueTask<int> WaitAsync(ValueTask<int> sending)
    {
        _stall.CancelAfter(stallTime);
        try
        {
            return await sending;
        }
        catch (OperationCanceledException) when (_stall.IsCancellationRequested)
        {
            // On a busy machine, the time may be over before anybody has looked whether the peer has made room.
            return socket.Poll(TimeSpan.Zero, SelectMode.SelectWrite)
                ? 0
                : throw new ProtocolException(
                    string.Create(CultureInfo.InvariantCulture, $"has taken nothing for {stallTime.TotalSeconds} s"));
        }
        finally
        {
            // The time may also have ended together with the wait.
            if (!_stall.TryReset())
            {
                _stall.Dispose();
                _stall = new CancellationTokenSource();
            }
        }
    }
}
