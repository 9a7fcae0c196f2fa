using System.Net;
using System.Net.Sockets;
using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Tests.Zmtp;

public sealed class ConnectedSocketTests : SocketTests
{
    [Fact]
    public async Task Dealer_AndLibzmqsRouter_TalkFrameByFrame_UnderItsIdentity()
    {
        var peers = StartLibzmq();
        await using var dealer = await ConnectAsync(ZmtpSocketType.Dealer, await peers.BindAsync("router", "ROUTER"), "me");
        await dealer.SendAsync([Bytes.Of("a"), Bytes.Of(""), Bytes.Of("c")], Token);
        Assert.Equal(["me", "a", "", "c"], await peers.ReceiveAsync("router"));
        await peers.SendAsync("router", "me", "answer", "");
        Assert.Equal(["answer", ""], Bytes.Texts(await dealer.Incoming.ReadAsync(Token)));
    }

    [Fact]
    public async Task Subscriber_ReceivesWhatLibzmqPublishes()
    {
        var peers = StartLibzmq();
        await using var subscriber = await ConnectAsync(ZmtpSocketType.Subscriber, await peers.BindAsync("publisher", "PUB"));
        // A subscription takes effect some time later.
        var arrival = subscriber.Incoming.WaitToReadAsync(Token).AsTask();
        while (!arrival.IsCompleted)
        {
            await peers.SendAsync("publisher", "topic", "text");
            await Task.Delay(20, Token);
        }
        Assert.Equal(["topic", "text"], Bytes.Texts(await subscriber.Incoming.ReadAsync(Token)));
    }

    [Fact]
    public async Task Dealer_AndOwnRouter_ExchangeLargeFrames()
    {
        int[] sizes = [0, 255, 256, 65_536, 5_000_000];
        var router = BindRouter();
        await using var dealer = await ConnectAsync(ZmtpSocketType.Dealer, router.LocalEndPoint, "me");
        await dealer.SendAsync([.. sizes.Select(size => (ReadOnlyMemory<byte>)Bytes.Pattern(size))], Token);
        var message = await ReceiveAsync(router);
        Assert.Equal("me", Bytes.Text(message.Identity.ToArray()));
        await router.SendAsync(message.Identity, message.Frames, Token);
        var frames = await dealer.Incoming.ReadAsync(Token);
        Assert.Equal(sizes, frames.Select(frame => frame.Length));
        Assert.All(frames, frame => Assert.True(frame.Span.SequenceEqual(Bytes.Pattern(frame.Length))));
    }

    [Fact]
    public async Task End_OfTheOtherSide_EndsTheMessages()
    {
        var router = BindRouter();
        await using var dealer = await ConnectAsync(ZmtpSocketType.Dealer, router.LocalEndPoint);
        await router.DisposeAsync();
        Assert.False(await dealer.Incoming.WaitToReadAsync(Token));
        await dealer.Incoming.Completion.WaitAsync(Token);
    }

    [Fact]
    public async Task Connect_WhereNobodyListens_OrSomebodyWhoSpeaksSomethingElse_Fails()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = (IPEndPoint)listener.LocalEndpoint;
        var connecting = ConnectAsync(ZmtpSocketType.Dealer, address);
        using (var other = await listener.AcceptTcpClientAsync(Token))
            await other.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), Token);
        var fault = await Assert.ThrowsAsync<IOException>(() => connecting);
        Assert.Contains("does not speak ZMTP 3", fault.Message, StringComparison.Ordinal);
        listener.Stop();
        await Assert.ThrowsAsync<SocketException>(() => ConnectAsync(ZmtpSocketType.Dealer, address));
    }

    private static Task<ConnectedSocket> ConnectAsync(ZmtpSocketType type, IPEndPoint address, string identity = "") =>
        ConnectedSocket.ConnectAsync(type, address, identity, new ZmtpOptions(), Token);
}
