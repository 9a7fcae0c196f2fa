using System.Net;
using System.Net.Sockets;

namespace Notebooks.Zmtp.Transport;

/// <summary>Opens listening sockets.</summary>
internal static class Listener
{
    private const int Backlog = 128;

    /// <summary>
    /// The pause after a failure to accept. If the system has run out of file handles, for example, accepting works again as peers leave.
    /// </summary>
    public static TimeSpan PauseAfterFailure { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Listens at exactly one address.</summary>
    /// <param name="address">The address; port 0 picks a free one.</param>
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
