using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Tests.Zmtp;

public sealed class LimitTests : SocketTests
{
    [Theory]
    [InlineData("ROUTER")]
    [InlineData("REP")]
    public async Task HandshakeThatTakesTooLong_IsEnded(string own)
    {
        var options = new ZmtpOptions { HandshakeTime = TimeSpan.FromMilliseconds(200) };
        var endPoint = own == "ROUTER" ? BindRouter(options).LocalEndPoint : BindReply(options).LocalEndPoint;
        using var patient = await RawPeer.ConnectAsync(endPoint, "DEALER");
        foreach (byte[] start in new byte[][] { [], [0xFF], RawPeer.Greeting(), [.. RawPeer.Greeting(), .. RawPeer.Ready("DEALER")[..^1]] })
        {
            using var peer = await RawPeer.ConnectAsync(endPoint);
            await peer.SendAsync(start);
            Assert.Equal(64, (await peer.ReceiveToEndAsync()).Length);
            Assert.Contains("has not ended the handshake within 0.2 s", await Log.NextAsync(), StringComparison.Ordinal);
        }
        // Who has ended it may be silent for as long as he likes.
        await patient.SendAsync(RawPeer.Command("PING", 0, 0));
        Assert.Equal(RawPeer.Command("PONG"), await patient.ReceiveAsync(7));
    }

    [Theory]
    [InlineData("ROUTER")]
    [InlineData("REP")]
    public async Task MessageThatStops_EndsTheConnection(string own)
    {
        var options = new ZmtpOptions { StallTime = TimeSpan.FromMilliseconds(200) };
        var endPoint = own == "ROUTER" ? BindRouter(options).LocalEndPoint : BindReply(options).LocalEndPoint;
        using var peer = await RawPeer.ConnectAsync(endPoint, "DEALER");
        await peer.SendAsync(RawPeer.Frame(1, Bytes.Of("and then")));
        Assert.Empty(await peer.ReceiveToEndAsync());
        Assert.Contains("has sent nothing more of its message for 0.2 s", await Log.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heartbeats_ThatAreNotTaken_EndTheConnection()
    {
        var reply = BindReply(new ZmtpOptions { StallTime = TimeSpan.FromMilliseconds(200) });
        using var peer = await RawPeer.ConnectAsync(reply.LocalEndPoint, "DEALER");
        byte[] question = RawPeer.Message("", new string('x', 1_000_000));
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (true)
                await peer.SendAsync(question);
        });
        Assert.Contains("has taken nothing for 0.2 s", await Log.NextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ROUTER")]
    [InlineData("REP")]
    public async Task Peers_BeyondTheLimit_AreTurnedAway_UntilOneGoes(string own)
    {
        var options = new ZmtpOptions { Connections = 2 };
        var endPoint = own == "ROUTER" ? BindRouter(options).LocalEndPoint : BindReply(options).LocalEndPoint;
        using var first = await RawPeer.ConnectAsync(endPoint, "DEALER");
        using (await RawPeer.ConnectAsync(endPoint, "DEALER"))
        using (var third = await RawPeer.ConnectAsync(endPoint))
        {
            Assert.Empty(await third.ReceiveToEndAsync());
            Assert.Contains("is turned away, since 2 are connected", await Log.NextAsync(), StringComparison.Ordinal);
        }
        // The second one's end may not be seen yet.
        await UntilAsync(async () =>
        {
            using var peer = await RawPeer.ConnectAsync(endPoint);
            return await peer.IsGreetedAsync();
        });
        await first.SendAsync(RawPeer.Command("PING", 0, 0));
        Assert.Equal(RawPeer.Command("PONG"), await first.ReceiveAsync(7));
    }

    [Fact]
    public async Task MessagesThatNobodyReads_HoldThePeerUp_AndAreNotLost()
    {
        const int count = 200;
        byte[] frame = new byte[200_000];
        var router = BindRouter(new ZmtpOptions { ReceiveQueueBytes = 1_000_000 });
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "flood");
        var sending = Task.Run(async () =>
        {
            for (int i = 0; i < count; i++)
                await peer.SendAsync(RawPeer.Frame(1, Bytes.Of($"{i}")), RawPeer.Frame(0, frame));
        }, Token);
        await router.Incoming.WaitToReadAsync(Token);
        // No buffer on the way holds 40 MB.
        Assert.False(sending.IsCompleted);
        Assert.InRange(router.Incoming.Count, 1, 5);
        for (int i = 0; i < count; i++)
            Assert.Equal($"{i}", Bytes.Text((await ReceiveAsync(router)).Frames[0]));
        await sending;
    }
}
