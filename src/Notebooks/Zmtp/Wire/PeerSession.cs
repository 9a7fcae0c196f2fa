using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Zmtp.Wire;

/// <summary>
/// The protocol with one connected peer, ZMTP 3.1 with the NULL mechanism (RFC 37), without I/O: received bytes go in, and events come
/// out. This end sends <see cref="Opening"/> first of all.
/// </summary>
/// <param name="type">The socket type of this end.</param>
/// <param name="limits">The limits for the peer.</param>
/// <param name="account">The account charged with the memory of messages; null for none.</param>
/// <param name="identity">The identity that this end claims; empty for none.</param>
internal sealed class PeerSession(ZmtpSocketType type, ZmtpOptions limits, ReceiveAccount? account = null, string identity = "")
{
    private const int MaxIdentity = 255;
    private const int MaxPingContext = 16;
    private const int MaxReason = 80;

    private readonly FrameDecoder _decoder = new(limits, account);
    private readonly long _since = Stopwatch.GetTimestamp();
    private readonly List<ReadOnlyMemory<byte>> _frames = [];
    private bool _isGreeted;
    private TimeSpan _timeToLive = Timeout.InfiniteTimeSpan;

    public bool IsReady => !_decoder.CommandsOnly;

    /// <summary>What this end sends first: the greeting, and its introduction if it is the end that connects.</summary>
    public byte[] Opening => type.Connects ? [.. Greeting.Bytes, .. Introduction()] : Greeting.Bytes;

    /// <summary>Whether the peer has begun a greeting, handshake, or message and not finished it.</summary>
    public bool IsMidway => _decoder.IsMidway || _isGreeted && !IsReady;

    /// <summary>
    /// The time for which the peer may send nothing; infinite if it has nothing to finish, unless it has requested a limit in a PING.
    /// </summary>
    public TimeSpan Patience
    {
        get
        {
            if (IsReady)
                return _decoder.IsMidway ? limits.StallTime : _timeToLive;
            var left = limits.HandshakeTime - Stopwatch.GetElapsedTime(_since);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>The fault of a peer that exhausts the <see cref="Patience"/>.</summary>
    public string Impatience
    {
        get
        {
            if (!IsReady)
            {
                return string.Create(
                    CultureInfo.InvariantCulture, $"has not ended the handshake within {limits.HandshakeTime.TotalSeconds} s");
            }
            return _decoder.IsMidway
                ? string.Create(CultureInfo.InvariantCulture, $"has sent nothing more of its message for {limits.StallTime.TotalSeconds} s")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"has been silent for the {_timeToLive.TotalSeconds} s after which it wanted to be given up");
        }
    }

    /// <summary>The fault of a peer that leaves while <see cref="IsMidway"/>.</summary>
    public string Departure => IsReady ? "has gone in the middle of a message" : "has gone before the handshake was over";

    /// <summary>Returns the space for the next received bytes, once <see cref="Next"/> returns nothing more.</summary>
    public Memory<byte> FreeSpace() => _decoder.FreeSpace();

    /// <summary>Reports how many bytes have been received into that space.</summary>
    public void Received(int count) => _decoder.Received(count);

    /// <summary>Returns the next event, or null if it has not arrived yet.</summary>
    /// <exception cref="ProtocolException">The peer broke the protocol or a limit.</exception>
    public PeerEvent? Next()
    {
        if (!_isGreeted)
        {
            if (!Greeting.IsComplete(_decoder.Buffered[..Math.Min(_decoder.Buffered.Length, Greeting.Size)]))
                return null;
            _decoder.Skip(Greeting.Size);
            _isGreeted = true;
        }
        while (_decoder.TryRead(out var frame))
        {
            // Anything after a PING is the sign of life that it asked for.
            _timeToLive = Timeout.InfiniteTimeSpan;
            var happened = !frame.IsCommand ? TakeFrame(frame)
                : IsReady ? Obey(Command.Parse(frame.Body))
                : Shake(Command.Parse(frame.Body));
            if (happened is not null)
                return happened;
        }
        return null;
    }

    private PeerEvent.Ready Shake(Command command)
    {
        if (command.Name == "ERROR")
            throw new ProtocolException($"refuses the connection: {Printable(command.Data.Span)}");
        if (command.Name != "READY")
            throw new ProtocolException($"sent {Printable(Encoding.ASCII.GetBytes(command.Name))} where READY was due");
        var properties = Metadata.Parse(command.Data.Span);
        if (properties.TryGetValue(Metadata.SocketType, out byte[]? name) && !type.Peers.Contains(Encoding.Latin1.GetString(name)))
        {
            throw new ProtocolException(
                $"is a {Printable(name)} socket, which does not go with {type.Name}; connect {string.Join(" or ", type.Peers)}",
                Command.EncodeError($"{type.Name} talks to {string.Join(", ", type.Peers)} only"));
        }
        byte[] claimed = properties.GetValueOrDefault(Metadata.Identity) ?? [];
        if (type.UsesIdentity && (claimed.Length > MaxIdentity || claimed.Length > 0 && claimed[0] == 0))
        {
            throw new ProtocolException(
                $"calls itself by a reserved or too long identity; up to {MaxIdentity} bytes are allowed, the first of which is not zero",
                Command.EncodeError("reserved or too long identity"));
        }
        _decoder.CommandsOnly = false;
        return new PeerEvent.Ready(claimed, type.Connects ? [] : Introduction());
    }

    private byte[] Introduction() =>
        Command.Encode("READY", [.. Metadata.Encode(Metadata.SocketType, type.Name), .. Metadata.Encode(Metadata.Identity, identity)]);

    private PeerEvent? Obey(Command command) => command.Name switch
    {
        "PING" => Pong(command.Data.Span),
        "SUBSCRIBE" => new PeerEvent.Subscription(command.Data, IsCanceled: false),
        "CANCEL" => new PeerEvent.Subscription(command.Data, IsCanceled: true),
        _ => null,
    };

    private PeerEvent.Question Pong(ReadOnlySpan<byte> data)
    {
        if (data.Length is < sizeof(ushort) or > sizeof(ushort) + MaxPingContext)
            throw new ProtocolException("sent a malformed PING command");
        int deciseconds = BinaryPrimitives.ReadUInt16BigEndian(data);
        _timeToLive = deciseconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(100 * deciseconds);
        return new PeerEvent.Question(Command.Encode("PONG", data[sizeof(ushort)..]));
    }

    private PeerEvent.Message? TakeFrame(Frame frame)
    {
        _frames.Add(frame.Body);
        if (frame.HasMore)
            return null;
        var message = new PeerEvent.Message([.. _frames]);
        _frames.Clear();
        return message;
    }

    /// <summary>Makes text from a peer safe for a line in a log.</summary>
    private static string Printable(ReadOnlySpan<byte> text)
    {
        var result = new StringBuilder();
        foreach (byte c in text[..Math.Min(text.Length, MaxReason)])
            result.Append(c is >= 0x20 and < 0x7F ? (char)c : '?');
        return result.ToString();
    }
}
