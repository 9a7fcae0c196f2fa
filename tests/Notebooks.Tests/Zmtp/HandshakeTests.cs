using Notebooks.Tests.Zmtp.Support;

namespace Notebooks.Tests.Zmtp;

public sealed class HandshakeTests : SocketTests
{
    [Fact]
    public async Task Greeting_IsThatOfVersion31WithoutSecurity()
    {
        var router = BindRouter();
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint);
        Assert.Equal(RawPeer.Greeting(), await peer.ReceiveAsync(64));
    }

    [Fact]
    public async Task Ready_NamesTheTypeOfSocket()
    {
        foreach (var (endPoint, own, other) in new[]
        {
            (BindRouter().LocalEndPoint, "ROUTER", "DEALER"), (BindPublisher().LocalEndPoint, "PUB", "SUB"),
            (BindReply().LocalEndPoint, "REP", "REQ"), })
        {
            using var peer = await RawPeer.ConnectAsync(endPoint);
            await peer.SendAsync(RawPeer.Greeting(), RawPeer.Ready(other));
            await peer.ReceiveAsync(64);
            Assert.Equal(RawPeer.Ready(own), await peer.ReceiveAsync(RawPeer.Ready(own).Length));
        }
        Log.AssertEmpty();
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    [InlineData(3, 200)]
    [InlineData(4, 0)]
    public async Task Version3OrLater_IsAccepted(byte major, byte minor)
    {
        var router = BindRouter();
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint);
        // The padding of the signature means nothing, letters' case in names makes no difference, and other properties may be there.
        byte[] greeting = RawPeer.Greeting(major, minor);
        "padding!"u8.CopyTo(greeting.AsSpan(1));
        byte[] properties =
        [
            .. RawPeer.Property("X-Other", Bytes.Pattern(1000)), .. RawPeer.Property("SOCKET-type", Bytes.Of("REQ")),
            .. RawPeer.Property("identity", Bytes.Of("me")), ];
        await peer.SendAsync(greeting, RawPeer.Command("READY", properties), RawPeer.Message("", "hello"));
        Assert.Equal("me", Bytes.Text((await ReceiveAsync(router)).Identity));
    }

    [Fact]
    public async Task Bytes_OneByOne_MakeTheSame()
    {
        var router = BindRouter();
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint);
        byte[] all =
        [
            .. RawPeer.Greeting(), .. RawPeer.Ready("DEALER", "slow"), .. RawPeer.Message("", "a", new string('b', 300)),
            .. RawPeer.Message("c"), ];
        foreach (byte one in all)
            await peer.SendAsync([one]);
        var first = await ReceiveAsync(router);
        Assert.Equal(("slow", ""), (Bytes.Text(first.Identity), Bytes.Text(first.Frames[0])));
        Assert.Equal(["", "a", new string('b', 300)], Bytes.Texts(first.Frames));
        Assert.Equal(["c"], Bytes.Texts((await ReceiveAsync(router)).Frames));
    }

    [Theory]
    [InlineData("ROUTER", "SUB")]
    [InlineData("ROUTER", "REP")]
    [InlineData("PUB", "DEALER")]
    [InlineData("PUB", "PUB")]
    [InlineData("REP", "ROUTER")]
    [InlineData("REP", "router\e[31m")]
    public async Task IncompatiblePeer_IsToldSo_AndDisconnected(string own, string other)
    {
        var endPoint = own switch
        {
            "ROUTER" => BindRouter().LocalEndPoint,
            "PUB" => BindPublisher().LocalEndPoint,
            _ => BindReply().LocalEndPoint,
        };
        using var peer = await RawPeer.ConnectAsync(endPoint);
        await peer.SendAsync(RawPeer.Greeting(), RawPeer.Ready(other));
        await peer.ReceiveAsync(64);
        var (flags, body) = await peer.ReceiveFrameAsync();
        Assert.Equal(4, flags);
        Assert.StartsWith("\u0005ERROR", Bytes.Text(body), StringComparison.Ordinal);
        Assert.Equal(body.Length - 7, body[6]);
        Assert.Contains(own, Bytes.Text(body), StringComparison.Ordinal);
        Assert.Empty(await peer.ReceiveToEndAsync());
        string line = await Log.NextAsync();
        Assert.Contains($"is a {other.Replace('\e', '?')} socket, which does not go with {own}; connect ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LibzmqPeer_OfAnIncompatibleType_DisturbsNobody()
    {
        var router = BindRouter();
        var peers = StartLibzmq();
        await peers.OpenAsync("sub", "SUB", router.LocalEndPoint, subscribe: [""]);
        Assert.Contains("is a SUB socket", await Log.NextAsync(), StringComparison.Ordinal);
        await peers.OpenAsync("dealer", "DEALER", router.LocalEndPoint);
        await peers.SendAsync("dealer", "hello");
        Assert.Equal(["hello"], Bytes.Texts((await ReceiveAsync(router)).Frames));
    }
}
