using System.Net;
using System.Net.Sockets;

namespace NotebookKernel.Jupyter.Zmtp.Transport;

/// <summary>Opens listening sockets.</summary>
internal static class Listener
{
    private const int Backlog = 128;

    /// <summary>When the system has no file handles left, say, peers come to be accepted again as others go.</summary>
    public static TimeSpan PauseAfterFailure { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Listens at an address, and at no other.</summary>
    /// <param name="address">Port 0 picks a free one.</param>
    /// <exception cref="IOException">The address is not available; the message says why.</exception>
    public static Socket Start(IPEndPoint address)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(address);
            socket.Listen(Backlog);
            return socket;
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw new IOException($"tcp://{address} cannot be listened at ({error.Message}); choose another port or address.", error);
        }
    }
}
