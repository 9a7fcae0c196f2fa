using System.Buffers.Binary;
using System.Globalization;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Zmtp.Wire;

/// <summary>
/// Decodes frames from bytes as they arrive. Every limit is checked on a frame's header, and memory for the body is taken as the body
/// arrives, so that announcing a length costs nothing.
/// </summary>
/// <param name="limits">The limits for a peer.</param>
/// <param name="account">The account charged with the memory of messages; null for none.</param>
internal sealed class FrameDecoder(ZmtpOptions limits, ReceiveAccount? account = null)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>The approximate memory that a frame takes besides its bytes.</summary>
    private const int FrameOverhead = 64;

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;

    private FrameFlags _flags;
    private byte[]? _body;
    private int _bodyLength;
    private int _bodyFilled;
    private bool _receivesIntoBody;

    private int _messageFrames;
    private long _messageBytes;

    /// <summary>Whether only commands are allowed, as in the handshake.</summary>
    public bool CommandsOnly { get; set; } = true;

    /// <summary>The bytes received but not read.</summary>
    public ReadOnlySpan<byte> Buffered => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether part of a frame or message has arrived, but not its end.</summary>
    public bool IsMidway => _start < _end || _body is not null || _messageFrames > 0;

    /// <summary>Returns the space for the next received bytes; never empty once all frames are read.</summary>
    public Memory<byte> FreeSpace()
    {
        _receivesIntoBody = _body is not null && _start == _end;
        if (_receivesIntoBody)
        {
            GrowBody();
            return _body.AsMemory(_bodyFilled);
        }
        Buffered.CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        return _buffer.AsMemory(_end);
    }

    /// <summary>Reports how many bytes have been received into that space.</summary>
    public void Received(int count)
    {
        if (_receivesIntoBody)
            _bodyFilled += count;
        else
            _end += count;
    }

    public void Skip(int count) => _start += count;

    /// <exception cref="ProtocolException">The frame is malformed or beyond a limit.</exception>
    public bool TryRead(out Frame frame)
    {
        frame = default;
        if (_body is null && !TryReadHeader())
            return false;
        while (_bodyFilled < _bodyLength && _start < _end)
        {
            GrowBody();
            int count = Math.Min(_end - _start, _body!.Length - _bodyFilled);
            _buffer.AsSpan(_start, count).CopyTo(_body.AsSpan(_bodyFilled));
            _bodyFilled += count;
            _start += count;
        }
        if (_bodyFilled < _bodyLength)
            return false;

        frame = new Frame(_flags, _body!);
        _body = null;
        if (!frame.IsCommand && !frame.HasMore)
            (_messageFrames, _messageBytes) = (0, 0);
        return true;
    }

    private bool TryReadHeader()
    {
        var bytes = Buffered;
        if (bytes.IsEmpty)
            return false;
        byte flags = bytes[0];
        if ((flags & ~(byte)(FrameFlags.More | FrameFlags.Long | FrameFlags.Command)) != 0)
            throw new ProtocolException(string.Create(CultureInfo.InvariantCulture, $"sent a frame with reserved flags (0x{flags:X2})"));
        _flags = (FrameFlags)flags;
        if (_flags.HasFlag(FrameFlags.Command | FrameFlags.More))
            throw new ProtocolException("sent a command in several frames");
        if (CommandsOnly && !_flags.HasFlag(FrameFlags.Command))
            throw new ProtocolException("sent a message before the handshake was over");

        int size = _flags.HasFlag(FrameFlags.Long) ? FrameEncoder.MaxHeader : 2;
        if (bytes.Length < size)
            return false;
        ulong length = size == 2 ? bytes[1] : BinaryPrimitives.ReadUInt64BigEndian(bytes[1..]);
        CheckLimits(length);
        _start += size;
        _bodyLength = (int)length;
        _bodyFilled = 0;
        if (!_flags.HasFlag(FrameFlags.Command))
            account?.Take(FrameOverhead + Math.Min(_bodyLength, BufferSize));
        _body = length == 0 ? [] : new byte[Math.Min(_bodyLength, BufferSize)];
        return true;
    }

    private void CheckLimits(ulong length)
    {
        if (_flags.HasFlag(FrameFlags.Command))
        {
            if (length > (ulong)limits.CommandBytes)
                throw TooMuch($"a command of {length:N0} bytes", $"{limits.CommandBytes:N0}");
            return;
        }
        if (length > (ulong)(limits.MessageBytes - _messageBytes))
            throw TooMuch($"a message with a frame of {length:N0} bytes", $"{limits.MessageBytes:N0} for a whole message");
        if (++_messageFrames > limits.FramesPerMessage)
            throw TooMuch($"a message of more than {limits.FramesPerMessage:N0} frames", $"{limits.FramesPerMessage:N0}");
        _messageBytes += (long)length;
    }

    private static ProtocolException TooMuch(FormattableString what, FormattableString limit) =>
        new($"sent {FormattableString.Invariant(what)}; the limit is {FormattableString.Invariant(limit)}");

    /// <summary>Makes room in a body that is full but not complete.</summary>
    private void GrowBody()
    {
        if (_bodyFilled < _body!.Length)
            return;
        int size = (int)Math.Min(_bodyLength, 2L * _body.Length);
        account?.Take(size - _body.Length);
        Array.Resize(ref _body, size);
    }
}
