using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Notebooks.Tests.Zmtp.Support;

/// <summary>A peer that sends the bytes that a test gives it, written down here once more and not by the code under test.</summary>
internal sealed class RawPeer : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly CancellationTokenSource _limit = new(s_limit);

    public static async Task<RawPeer> ConnectAsync(IPEndPoint endPoint)
    {
        var peer = new RawPeer();
        await peer._client.ConnectAsync(endPoint, peer._limit.Token);
        return peer;
    }

    /// <summary>Connects and ends the handshake.</summary>
    public static async Task<RawPeer> ConnectAsync(IPEndPoint endPoint, string type, string identity = "", byte minorVersion = 1)
    {
        var peer = await ConnectAsync(endPoint);
        await peer.SendAsync(Greeting(minorVersion: minorVersion), Ready(type, identity));
        await peer.ReceiveAsync(64);
        var (flags, body) = await peer.ReceiveFrameAsync();
        Assert.Equal(4, flags);
        Assert.StartsWith("\u0005READY", Bytes.Text(body), StringComparison.Ordinal);
        return peer;
    }

    public static byte[] Greeting(byte majorVersion = 3, byte minorVersion = 1, string mechanism = "NULL") =>
        [0xFF, .. new byte[8], 0x7F, majorVersion, minorVersion, .. Encoding.ASCII.GetBytes(mechanism.PadRight(20, '\0')), .. new byte[32]];

    public static byte[] Ready(string type, string identity = "") =>
        Command("READY", [.. Property("Socket-Type", Bytes.Of(type)), .. Property("Identity", Bytes.Of(identity))]);

    public static byte[] Property(string name, byte[] value)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        return [(byte)name.Length, .. Bytes.Of(name), .. size, .. value];
    }

    public static byte[] Command(string name, params byte[] data) => Frame(4, [(byte)name.Length, .. Bytes.Of(name), .. data]);

    public static byte[] Message(params string[] frames) =>
        [.. frames.SelectMany((frame, i) => Frame((byte)(i < frames.Length - 1 ? 1 : 0), Bytes.Of(frame)))];

    public static byte[] Frame(byte flags, byte[] body)
    {
        if (body.Length < 256)
            return [flags, (byte)body.Length, .. body];
        return [.. LongHeader(flags, (ulong)body.Length), .. body];
    }

    /// <summary>The header of a long frame.</summary>
    public static byte[] LongHeader(byte flags, ulong length)
    {
        byte[] header = new byte[9];
        header[0] = (byte)(flags | 2);
        BinaryPrimitives.WriteUInt64BigEndian(header.AsSpan(1), length);
        return header;
    }

    public async Task SendAsync(params byte[][] bytes) =>
        await _client.GetStream().WriteAsync(bytes.SelectMany(part => part).ToArray(), _limit.Token);

    public async Task<byte[]> ReceiveAsync(int count)
    {
        byte[] bytes = new byte[count];
        await _client.GetStream().ReadExactlyAsync(bytes, _limit.Token);
        return bytes;
    }

    public async Task<(byte Flags, byte[] Body)> ReceiveFrameAsync()
    {
        byte flags = (await ReceiveAsync(1))[0];
        long length = (flags & 2) == 0 ? (await ReceiveAsync(1))[0] : BinaryPrimitives.ReadInt64BigEndian(await ReceiveAsync(8));
        return (flags, await ReceiveAsync((int)length));
    }

    /// <summary>Receives a message of one short frame.</summary>
    public async Task<string> ReceiveTextAsync()
    {
        var (flags, body) = await ReceiveFrameAsync();
        Assert.Equal(0, flags);
        return Bytes.Text(body);
    }

    /// <summary>Whether the other end sends its greeting, or closes the connection instead.</summary>
    public async Task<bool> IsGreetedAsync()
    {
        try
        {
            return (await ReceiveAsync(64))[0] == 0xFF;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Receives until the other end closes the connection, in whatever way, and returns what came before.</summary>
    public async Task<byte[]> ReceiveToEndAsync()
    {
        using var received = new MemoryStream();
        try
        {
            await _client.GetStream().CopyToAsync(received, _limit.Token);
        }
        catch (IOException)
        {
            // Closed while bytes were still coming.
        }
        return received.ToArray();
    }

    /// <summary>Breaks the connection off, as a process that is killed with data unread does.</summary>
    public void Reset()
    {
        _client.Client.LingerState = new LingerOption(true, 0);
        _client.Close();
    }

    public void Dispose()
    {
        _client.Dispose();
        _limit.Dispose();
    }
}
