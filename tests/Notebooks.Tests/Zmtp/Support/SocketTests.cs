using System.Net;
using System.Threading.Channels;
using Notebooks.Zmtp;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Tests.Zmtp.Support;

/// <summary>The sockets of a test at ports of their own, with what they log and what is subscribed; they end with the test.</summary>
public abstract class SocketTests : IAsyncDisposable
{
    private protected static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly IPEndPoint s_anyPort = new(IPAddress.Loopback, 0);
    private readonly List<IAsyncDisposable> _open = [];
    private readonly Channel<string> _subscribed = Channel.CreateUnbounded<string>();
    private protected TestLog Log { get; } = new();

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in Enumerable.Reverse(_open))
            await socket.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected LibzmqPeers StartLibzmq() => Open(LibzmqPeers.Start());

    private protected RouterSocket BindRouter(ZmtpOptions? options = null, IPEndPoint? endPoint = null) =>
        Open(RouterSocket.Bind(endPoint ?? s_anyPort, options ?? new ZmtpOptions(), Log.Write));

    private protected ReplySocket BindReply(ZmtpOptions? options = null, IPEndPoint? endPoint = null) =>
        Open(ReplySocket.Bind(endPoint ?? s_anyPort, options ?? new ZmtpOptions(), Log.Write));

    private protected PublisherSocket BindPublisher(ZmtpOptions? options = null) =>
        Open(PublisherSocket.Bind(s_anyPort, options ?? new ZmtpOptions(), Log.Write, prefix =>
        {
            _subscribed.Writer.TryWrite(Bytes.Text(prefix));
            return ValueTask.CompletedTask;
        }));

    /// <summary>Waits until a peer has subscribed, and returns the prefix.</summary>
    private protected async Task<string> SubscribedAsync() => await _subscribed.Reader.ReadAsync(Token).AsTask().WaitAsync(Limit);

    private protected static async Task<ZmtpMessage> ReceiveAsync(RouterSocket router) =>
        await router.Incoming.ReadAsync(Token).AsTask().WaitAsync(Limit);

    private protected static Task PublishAsync(PublisherSocket publisher, params string[] frames) =>
        publisher.PublishAsync(Bytes.Frames(frames), Token).AsTask();

    private protected static async Task<bool> SendAsync(RouterSocket router, ReadOnlyMemory<byte> identity, params string[] frames) =>
        await router.SendAsync(identity, Bytes.Frames(frames), Token);

    /// <summary>Asks until the answer is yes, for what shows itself in no other way.</summary>
    private protected static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await isSo())
            await Task.Delay(1, limit.Token);
    }

    private T Open<T>(T socket)
        where T : IAsyncDisposable
    {
        _open.Add(socket);
        return socket;
    }
}
