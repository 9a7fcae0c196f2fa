using System.Net;
using NotebookKernel.Jupyter.Zmtp.Transport;
using NotebookKernel.Jupyter.Zmtp.Wire;

namespace NotebookKernel.Jupyter.Zmtp;

/// <summary>
/// A PUB socket: it sends each message to the peers that have subscribed to a prefix of its first frame (RFC 29). Unlike libzmq's it loses nothing: when a peer
/// is slow, the publisher waits for it, until the peer has taken nothing for the options' <see cref="ZmtpOptions.StallTime"/> and is disconnected.
/// </summary>
internal sealed class PublisherSocket : BoundSocket
{
    private readonly Func<ReadOnlyMemory<byte>, ValueTask>? _subscribed;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _order = new(1);
    private volatile Subscriber[] _subscribers = [];

    private PublisherSocket(IPEndPoint address, ZmtpOptions options, Action<string> log, Func<ReadOnlyMemory<byte>, ValueTask>? subscribed)
        : base(ZmtpSocketType.Publisher, address, options with { MessageBytes = options.CommandBytes }, log) => _subscribed = subscribed;

    /// <summary>Listens at an address, and at no other.</summary>
    /// <param name="address">Port 0 picks a free one.</param>
    /// <param name="options">The limits.</param>
    /// <param name="log">Is given a line for each peer that did something wrong, from any thread; must not throw.</param>
    /// <param name="subscribed">Is told each prefix that a peer has newly subscribed to, when messages go to it already; may publish.</param>
    /// <exception cref="IOException">The address cannot be had; the message says why.</exception>
    public static PublisherSocket Bind(
        IPEndPoint address, ZmtpOptions options, Action<string> log, Func<ReadOnlyMemory<byte>, ValueTask>? subscribed = null)
    {
        var socket = new PublisherSocket(address, options, log, subscribed);
        socket.Start();
        return socket;
    }

    /// <summary>Queues a message for every peer that wants it; waits while too much is queued for one of them already. All peers see messages in one order.</summary>
    /// <param name="frames">At least one; the first is the topic. They are held until they are sent: they must not change.</param>
    /// <param name="cancellationToken">Ends the wait; some peers have got the message then, others have not.</param>
    public async ValueTask PublishAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frames.Count, nameof(frames));
        await _order.WaitAsync(cancellationToken);
        try
        {
            foreach (var (connection, subscriptions) in _subscribers)
            {
                if (subscriptions.Matches(frames[0].Span))
                    await connection.SendAsync(frames, cancellationToken);
            }
        }
        finally
        {
            _order.Release();
        }
    }

    private protected override void Admit(Connection connection, byte[] identity)
    {
        lock (_lock)
            _subscribers = [.. _subscribers, new Subscriber(connection, new SubscriptionSet())];
    }

    private protected override ValueTask TakeAsync(Connection connection, PeerEvent happened)
    {
        if (happened is PeerEvent.Message message)
            happened = FromMessage(message) ?? happened;
        if (happened is not PeerEvent.Subscription subscription)
            return ValueTask.CompletedTask;

        var subscriptions = _subscribers.First(subscriber => subscriber.Connection == connection).Subscriptions;
        if (subscription.IsCancelled)
        {
            subscriptions.Remove(subscription.Prefix);
            return ValueTask.CompletedTask;
        }
        bool isNew = subscriptions.Add(subscription.Prefix);
        if (subscriptions.Count > Options.Subscriptions)
            throw new ProtocolException(FormattableString.Invariant($"has subscribed to more than {Options.Subscriptions} prefixes"));
        return isNew && _subscribed is not null ? _subscribed(subscription.Prefix) : ValueTask.CompletedTask;
    }

    private protected override void Forget(Connection connection)
    {
        lock (_lock)
            _subscribers = [.. _subscribers.Where(subscriber => subscriber.Connection != connection)];
    }

    /// <summary>Up to ZMTP 3.0, a subscription is a message that begins with one, its end a message that begins with zero.</summary>
    private static PeerEvent.Subscription? FromMessage(PeerEvent.Message message)
    {
        var frame = message.Frames[0];
        return message.Frames.Count == 1 && frame.Length > 0 && frame.Span[0] <= 1
            ? new PeerEvent.Subscription(frame[1..], IsCancelled: frame.Span[0] == 0)
            : null;
    }

    private sealed record Subscriber(Connection Connection, SubscriptionSet Subscriptions);
}
