using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks.Serving;

/// <summary>
/// One connection to a server on loopback that is kept open. It costs less than <see cref="HttpClient"/>, since
/// client and server share the processors.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private static readonly byte[] s_headEnd = "\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _received = new byte[64 * 1024];

    internal HttpConnection(int port) => _socket.Connect(IPAddress.Loopback, port);

    internal static byte[] Get(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    internal static byte[] Post(string path, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/octet-stream\r\nContent-Length: {body.Length}\r\n\r\n")),
            .. body];

    /// <summary>Sends a request and waits for the whole answer.</summary>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    internal async ValueTask AskAsync(byte[] request)
    {
        await _socket.SendAsync(request);
        int held = 0, end = -1;
        while (end < 0 || held < end)
        {
            int count = await _socket.ReceiveAsync(_received.AsMemory(held));
            if (count == 0)
                throw new InvalidOperationException("The server has closed the connection.");
            held += count;
            end = End(_received.AsSpan(0, held));
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Where the answer ends, or -1 as long as that is not known.</summary>
    private static int End(ReadOnlySpan<byte> received)
    {
        int head = received.IndexOf(s_headEnd);
        if (head < 0)
            return -1;
        string text = Encoding.ASCII.GetString(received[..head]);
        if (!text.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal))
            throw new InvalidOperationException($"The server answered: {text.Split('\r')[0]}");
        const string length = "Content-Length: ";
        int at = text.IndexOf(length, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            return head + s_headEnd.Length + int.Parse(text[(at + length.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
        // In chunks, of which the last is empty.
        return received.EndsWith("0\r\n\r\n"u8) ? received.Length : -1;
    }
}
