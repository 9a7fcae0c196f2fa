using System.Net;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Transport;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Zmtp;

/// <summary>
/// A PUB socket that sends each message to the peers subscribed to a prefix of its first frame (RFC 29). Unlike the one in libzmq, it
/// loses nothing while a peer is connected: the publisher waits for a slow one, until that has taken nothing for
/// <see cref="ZmtpOptions.StallTime"/> and is disconnected.
/// </summary>
internal sealed class PublisherSocket : BoundSocket, IPublisherSocket
{
    private readonly Func<ReadOnlyMemory<byte>, ValueTask>? _subscribed;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _order = new(1);
    private volatile Subscriber[] _subscribers = [];

    private PublisherSocket(IPEndPoint address, ZmtpOptions options, Action<string> log, Func<ReadOnlyMemory<byte>, ValueTask>? subscribed)
        : base(ZmtpSocketType.Publisher, address, options with { MessageBytes = options.CommandBytes }, log) => _subscribed = subscribed;

    /// <summary>Listens at exactly one address.</summary>
    /// <param name="address">The address; port 0 picks a free one.</param>
    /// <param name="options">The limits.</param>
    /// <param name="log">Receives a line for each peer that misbehaves, from any thread; must not throw.</param>
    /// <param name="subscribed">Called for each new subscription of a peer, with its prefix, once messages
    /// go to the peer; may publish.</param>
    /// <exception cref="IOException">The address is not available; the message says why.</exception>
    public static PublisherSocket Bind(
        IPEndPoint address, ZmtpOptions options, Action<string> log, Func<ReadOnlyMemory<byte>, ValueTask>? subscribed = null)
    {
        var socket = new PublisherSocket(address, options, log, subscribed);
        socket.Start();
        return socket;
    }

    public async ValueTask PublishAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frames.Count, nameof(frames));
        await _order.WaitAsync(cancellationToken);
        try
        {
            await Task.WhenAll(_subscribers
                .Where(subscriber => subscriber.Subscriptions.Matches(frames[0].Span))
                .Select(subscriber => subscriber.Connection.SendAsync(frames, cancellationToken).AsTask()));
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
        if (subscription.IsCanceled)
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

    /// <summary>Converts a message to a subscription. Up to ZMTP 3.0, a first byte of one subscribes and a zero unsubscribes.</summary>
    private static PeerEvent.Subscription? FromMessage(PeerEvent.Message message)
    {
        var frame = message.Frames[0];
        return message.Frames.Count == 1 && frame.Length > 0 && frame.Span[0] <= 1
            ? new PeerEvent.Subscription(frame[1..], IsCanceled: frame.Span[0] == 0)
            : null;
    }

    private sealed record Subscriber(Connection Connection, SubscriptionSet Subscriptions);
}
