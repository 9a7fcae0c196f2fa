using Notebooks.Tests.Zmtp.Support;

namespace Notebooks.Tests.Zmtp;

public sealed class RouterInteropTests : SocketTests
{
    [Theory]
    [InlineData("")]
    [InlineData("one frame")]
    [InlineData("a", "b", "c")]
    [InlineData("", "", "")]
    [InlineData("first", "", "last")]
    public async Task Messages_OfADealer_ComeAndGoFrameByFrame(params string[] frames)
    {
        var router = BindRouter();
        var peers = StartLibzmq();
        await peers.OpenAsync("dealer", "DEALER", router.LocalEndPoint);
        await peers.SendAsync("dealer", frames);
        var message = await ReceiveAsync(router);
        Assert.Equal(frames, Bytes.Texts(message.Frames));
        Assert.True(await SendAsync(router, message.Identity, frames));
        Assert.Equal(frames, await peers.ReceiveAsync("dealer"));
    }

    [Fact]
    public async Task Frames_OfAnySize_ArriveWhole()
    {
        // Around the short header's end, the buffers' size, and what has to grow.
        int[] sizes = [0, 1, 254, 255, 256, 257, 65_526, 65_527, 65_528, 65_535, 65_536, 65_537, 1_000_000, 50 * 1024 * 1024, 3];
        var router = BindRouter();
        var peers = StartLibzmq();
        await peers.OpenAsync("dealer", "DEALER", router.LocalEndPoint);
        await peers.SendPatternAsync("dealer", sizes);
        var message = await ReceiveAsync(router);
        Assert.Equal(sizes, message.Frames.Select(frame => frame.Length));
        Assert.All(message.Frames, frame => Assert.True(frame.Span.SequenceEqual(Bytes.Pattern(frame.Length))));
        await router.SendAsync(message.Identity, message.Frames, Token);
        Assert.Equal(sizes, await peers.ReceivePatternAsync("dealer"));
    }

    [Fact]
    public async Task Request_KeepsItsEmptyDelimiter()
    {
        var router = BindRouter();
        var peers = StartLibzmq();
        await peers.OpenAsync("req", "REQ", router.LocalEndPoint);
        await peers.SendAsync("req", "question", "more");
        var message = await ReceiveAsync(router);
        Assert.Equal(["", "question", "more"], Bytes.Texts(message.Frames));
        await SendAsync(router, message.Identity, "", "answer");
        Assert.Equal(["answer"], await peers.ReceiveAsync("req"));
    }

    [Fact]
    public async Task Router_AsAPeer_IsAddressedByItsIdentity()
    {
        var router = BindRouter();
        var peers = StartLibzmq();
        await peers.OpenAsync("dealer", "DEALER", router.LocalEndPoint, Bytes.Of("asker"));
        await peers.OpenAsync("router", "ROUTER", router.LocalEndPoint, Bytes.Of("peer"));
        await peers.SendAsync("dealer", "are you there?");
        await ReceiveAsync(router);
        // The peer's handshake ends when it ends: until then it is nobody.
        await UntilAsync(() => SendAsync(router, Bytes.Of("peer"), "hello"));
        Assert.Equal("hello", (await peers.ReceiveAsync("router"))[1]);
    }

    [Fact]
    public async Task Identity_IsThePeersOwn_OrFiveBytesThatBeginWithZero()
    {
        var router = BindRouter();
        var peers = StartLibzmq();
        await peers.OpenAsync("named", "DEALER", router.LocalEndPoint, Bytes.Of("ÿ\0name"));
        await peers.OpenAsync("nameless 1", "DEALER", router.LocalEndPoint);
        await peers.OpenAsync("nameless 2", "DEALER", router.LocalEndPoint);
        foreach (string name in new[] { "named", "nameless 1", "nameless 2" })
            await peers.SendAsync(name, name);
        var identities = new Dictionary<string, byte[]>();
        for (int i = 0; i < 3; i++)
        {
            var message = await ReceiveAsync(router);
            identities.Add(Bytes.Text(message.Frames[0]), message.Identity.ToArray());
        }
        Assert.Equal(Bytes.Of("ÿ\0name"), identities["named"]);
        Assert.NotEqual(identities["nameless 1"], identities["nameless 2"]);
        Assert.All(["nameless 1", "nameless 2"], name => Assert.Equal((5, 0), (identities[name].Length, identities[name][0])));

        foreach (var (name, identity) in identities)
            Assert.True(await SendAsync(router, identity, "to " + name));
        foreach (string name in identities.Keys)
            Assert.Equal(["to " + name], await peers.ReceiveAsync(name));
    }

    [Fact]
    public async Task Peer_ThatComesAgainUnderItsIdentity_IsTheOneThatIsAnswered()
    {
        var router = BindRouter();
        var peers = StartLibzmq();
        for (int i = 0; i < 5; i++)
        {
            await peers.OpenAsync("dealer", "DEALER", router.LocalEndPoint, Bytes.Of("same"));
            await peers.SendAsync("dealer", $"question {i}");
            var message = await ReceiveAsync(router);
            Assert.Equal([$"question {i}"], Bytes.Texts(message.Frames));
            Assert.True(await SendAsync(router, message.Identity, $"answer {i}"));
            Assert.Equal([$"answer {i}"], await peers.ReceiveAsync("dealer"));
            await peers.CloseAsync("dealer");
        }
        Log.AssertEmpty();
    }

    [Fact]
    public async Task Identity_OfAPeerThatIsStillThere_IsTakenOver()
    {
        var router = BindRouter();
        using var first = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "same");
        using var second = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "same");
        Assert.Empty(await first.ReceiveToEndAsync());
        await second.SendAsync(RawPeer.Message("here"));
        await SendAsync(router, (await ReceiveAsync(router)).Identity, "welcome");
        Assert.Equal("welcome", await second.ReceiveTextAsync());
        Log.AssertEmpty();
    }

    [Fact]
    public async Task Message_ToAPeerThatIsGone_IsDropped()
    {
        var router = BindRouter();
        Assert.False(await SendAsync(router, Bytes.Of("never was"), "x"));
        using (var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "was"))
        {
            await peer.SendAsync(RawPeer.Message("here"));
            Assert.Equal("was", Bytes.Text((await ReceiveAsync(router)).Identity));
        }
        await UntilAsync(async () => !await SendAsync(router, Bytes.Of("was"), "x"));
        Log.AssertEmpty();
    }

    [Fact]
    public async Task TwoRouters_AreIndependent()
    {
        var shell = BindRouter();
        var control = BindRouter();
        var peers = StartLibzmq();
        await peers.OpenAsync("shell", "DEALER", shell.LocalEndPoint, Bytes.Of("client"));
        await peers.OpenAsync("control", "DEALER", control.LocalEndPoint, Bytes.Of("client"));
        await peers.SendAsync("control", "interrupt");
        await peers.SendAsync("shell", "execute");
        Assert.Equal(["interrupt"], Bytes.Texts((await ReceiveAsync(control)).Frames));
        var message = await ReceiveAsync(shell);
        Assert.Equal(["execute"], Bytes.Texts(message.Frames));
        await SendAsync(shell, message.Identity, "done");
        await SendAsync(control, message.Identity, "stopped");
        Assert.Equal(["done"], await peers.ReceiveAsync("shell"));
        Assert.Equal(["stopped"], await peers.ReceiveAsync("control"));
    }
}
