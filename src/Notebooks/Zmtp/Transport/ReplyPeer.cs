using System.Globalization;
using System.Net.Sockets;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Zmtp.Transport;

/// <summary>A peer of a <see cref="ReplySocket"/>, whose requests are echoed. Nothing here ever blocks.</summary>
internal sealed class ReplyPeer : IDisposable
{
    private readonly Socket _socket;
    private readonly ZmtpOptions _options;
    private readonly PeerSession _session;
    private readonly ReceiveAccount _account;
    private readonly Queue<byte[]> _answers = [];
    private int _sent;
    private long _deadline;

    /// <param name="socket">The connected socket.</param>
    /// <param name="options">The limits.</param>
    /// <param name="received">The memory that all peers share for messages being sent.</param>
    public ReplyPeer(Socket socket, ZmtpOptions options, ByteBudget received)
    {
        _socket = socket;
        _options = options;
        Address = $"{socket.RemoteEndPoint}";
        _session = new PeerSession(ZmtpSocketType.Reply, options, _account = new ReceiveAccount(received));
        socket.Blocking = false;
        socket.NoDelay = true;
        _answers.Enqueue(Greeting.Bytes);
        Send();
    }

    /// <summary>The address that the peer connects from.</summary>
    public string Address { get; }

    /// <summary>Whether the peer has to take answers before it may send more requests.</summary>
    public bool HasAnswers => _answers.Count > 0;

    /// <summary>The milliseconds left for the peer to do something; <see cref="long.MaxValue"/> if nothing is due.</summary>
    public long MillisecondsLeft => _deadline == long.MaxValue ? long.MaxValue : _deadline - Environment.TickCount64;

    /// <summary>Receives the available data and answers it.</summary>
    /// <returns>False if the peer has gone.</returns>
    /// <exception cref="ProtocolException">The peer broke the protocol or a limit.</exception>
    public bool Receive()
    {
        int count = _socket.Receive(_session.FreeSpace().Span, SocketFlags.None, out var error);
        if (error == SocketError.WouldBlock)
            return true;
        if (error != SocketError.Success || count == 0)
            return _session.IsMidway ? throw new ProtocolException(_session.Departure) : false;
        _session.Received(count);
        while (_session.Next() is { } happened)
        {
            if (Answer(happened) is { } answer)
                _answers.Enqueue(answer);
            if (happened is PeerEvent.Message)
                _account.GiveBack();
        }
        return Send();
    }

    /// <summary>Sends as much as the peer takes.</summary>
    /// <returns>False if the peer has gone.</returns>
    public bool Send()
    {
        while (_answers.TryPeek(out var answer))
        {
            int count = _socket.Send(answer.AsSpan(_sent), SocketFlags.None, out var error);
            if (error == SocketError.WouldBlock)
                break;
            if (error != SocketError.Success)
                return false;
            _sent += count;
            if (_sent < answer.Length)
                continue;
            _answers.Dequeue();
            _sent = 0;
        }
        var patience = HasAnswers ? _options.StallTime : _session.Patience;
        _deadline = patience == Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)patience.TotalMilliseconds;
        return true;
    }

    /// <exception cref="ProtocolException">The peer has missed its deadline.</exception>
    public void CheckTime()
    {
        if (MillisecondsLeft > 0)
            return;
        throw new ProtocolException(HasAnswers
            ? string.Create(CultureInfo.InvariantCulture, $"has taken nothing for {_options.StallTime.TotalSeconds} s")
            : _session.Impatience);
    }

    /// <summary>Sends a last answer, as far as the peer takes it immediately.</summary>
    public void Refuse(byte[] reply) => _socket.Send(reply, SocketFlags.None, out _);

    public void Dispose()
    {
        _account.GiveBack();
        _socket.Dispose();
    }

    private static byte[]? Answer(PeerEvent happened) => happened switch
    {
        PeerEvent.Ready ready => ready.Answer,
        PeerEvent.Question question => question.Answer,
        PeerEvent.Message message when HasEnvelope(message.Frames) => FrameEncoder.Message(message.Frames),
        _ => null,
    };

    /// <summary>
    /// Returns whether a request has an envelope: addresses that end with an empty frame, before the body. libzmq also drops others.
    /// </summary>
    private static bool HasEnvelope(IReadOnlyList<ReadOnlyMemory<byte>> frames) => frames.SkipLast(1).Any(frame => frame.IsEmpty);
}
