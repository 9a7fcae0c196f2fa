using Notebooks.Tests.Zmtp.Support;

namespace Notebooks.Tests.Zmtp;

public sealed class PingTests : SocketTests
{
    [Theory]
    [InlineData("")]
    [InlineData("context")]
    [InlineData("sixteen bytes ok")]
    public async Task Ping_IsAnsweredWithItsContext(string context)
    {
        foreach (var (endPoint, other)
            in new[] { (BindRouter().LocalEndPoint, "DEALER"), (BindPublisher().LocalEndPoint, "SUB"), (BindReply().LocalEndPoint, "REQ") })
        {
            using var peer = await RawPeer.ConnectAsync(endPoint, other);
            await peer.SendAsync(RawPeer.Command("UNKNOWN", 1, 2, 3), RawPeer.Command("PING", [0, 0, .. Bytes.Of(context)]));
            Assert.Equal(RawPeer.Command("PONG", Bytes.Of(context)), await peer.ReceiveAsync(7 + context.Length));
        }
        Log.AssertEmpty();
    }

    [Fact]
    public async Task Ping_BetweenTheFramesOfAMessage_LeavesTheMessageWhole()
    {
        var router = BindRouter();
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER");
        await peer.SendAsync(RawPeer.Frame(1, Bytes.Of("a")), RawPeer.Command("PING", 0, 0), RawPeer.Frame(0, Bytes.Of("b")));
        Assert.Equal(RawPeer.Command("PONG"), await peer.ReceiveAsync(7));
        Assert.Equal(["a", "b"], Bytes.Texts((await ReceiveAsync(router)).Frames));
    }

    [Theory]
    [InlineData("ROUTER")]
    [InlineData("REP")]
    public async Task PeerThatIsSilentForLongerThanItsPingSays_IsGivenUp(string own)
    {
        var endPoint = own == "ROUTER" ? BindRouter().LocalEndPoint : BindReply().LocalEndPoint;
        using var peer = await RawPeer.ConnectAsync(endPoint, "DEALER");
        await peer.SendAsync(RawPeer.Command("PING", 0, 2));
        Assert.Equal(RawPeer.Command("PONG"), await peer.ReceiveToEndAsync());
        Assert.Contains("has been silent for the 0.2 s", await Log.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pings_OfLibzmq_KeepTheConnection()
    {
        var router = BindRouter();
        var peers = StartLibzmq();
        await peers.OpenAsync("dealer", "DEALER", router.LocalEndPoint, heartbeat: 20);
        await peers.SendAsync("dealer", "first");
        var first = await ReceiveAsync(router);
        Assert.True(await peers.IsSilentAsync("dealer", milliseconds: 200));
        Assert.True(await SendAsync(router, first.Identity, "answer"));
        Assert.Equal(["answer"], await peers.ReceiveAsync("dealer"));
        await peers.SendAsync("dealer", "second");
        Assert.Equal(first.Identity.ToArray(), (await ReceiveAsync(router)).Identity.ToArray());
        Log.AssertEmpty();
    }
}
