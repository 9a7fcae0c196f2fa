using System.Text;
using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Tests.Zmtp;

/// <summary>What one peer does to the others: memory, places, time.</summary>
public sealed class CrowdTests : SocketTests
{
    private static readonly TimeSpan s_soon = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan s_never = TimeSpan.FromHours(1);

    [Theory]
    [InlineData("ROUTER")]
    [InlineData("REP")]
    public async Task MessagesThatDoNotEnd_OfAllPeersTogether_TakeNoMoreThanTheirMemory(string own)
    {
        var options = new ZmtpOptions { ReceiveBytes = 1_000_000 };
        var endPoint = own == "ROUTER" ? BindRouter(options).LocalEndPoint : BindReply(options).LocalEndPoint;
        using var first = await RawPeer.ConnectAsync(endPoint, "DEALER");
        await SendHalfAsync(first, 600_000);
        using var second = await RawPeer.ConnectAsync(endPoint, "DEALER");
        await SendHalfAsync(second, 900_000);
        string line = await Log.NextAsync();
        Assert.Contains(
            "sends more than the 1,000,000 bytes that all such peers together may have on their way; send it again later", line,
            StringComparison.Ordinal);

        // One of them is gone with its part, so that the memory is there again.
        first.Reset();
        second.Reset();
        await UntilAsync(async () =>
        {
            using var third = await RawPeer.ConnectAsync(endPoint, "DEALER");
            try
            {
                await third.SendAsync(RawPeer.Frame(1, []), RawPeer.Frame(0, new byte[700_000]), RawPeer.Command("PING", 0, 0));
                return (await third.ReceiveAsync(1)).Length == 1;
            }
            catch (IOException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task Strangers_HaveMemoryOfTheirOwn_WhichTheOthersDoNotMiss()
    {
        var router = BindRouter(new ZmtpOptions { ProofTime = s_never, StrangerBytes = 200_000, ReceiveBytes = 1_000_000 });
        using var known = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "known");
        await known.SendAsync(RawPeer.Message("hello"));
        router.Vouch(await ReceiveAsync(router));
        using var stranger = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "stranger");
        await SendHalfAsync(stranger, 150_000);
        using var greedy = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "greedy");
        await SendHalfAsync(greedy, 190_000);
        Assert.Contains("sends more than the 200,000 bytes", await Log.NextAsync(), StringComparison.Ordinal);

        await known.SendAsync(RawPeer.Frame(0, new byte[900_000]));
        Assert.Equal(900_000, (await ReceiveAsync(router)).Frames[0].Length);
    }

    [Fact]
    public async Task PeerThatShowsNoKey_IsDisconnectedAfterAPause_EvenIfItGoesOnSending()
    {
        var router = BindRouter(new ZmtpOptions { ProofTime = s_soon });
        using var intruder = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "intruder");
        await intruder.SendAsync(RawPeer.Message("hello"));
        Assert.Empty(await intruder.ReceiveToEndAsync());
        Assert.Contains("has not shown within 0.3 s that it knows the key", await Log.NextAsync(), StringComparison.Ordinal);

        using var midway = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "midway");
        await SendHalfAsync(midway, 1000);
        Assert.Empty(await midway.ReceiveToEndAsync());
        Assert.Contains("has not shown within 0.3 s", await Log.NextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Jupyter's kernel manager has a nameless connection to the control socket, over which it says nothing for hours.</summary>
    [Fact]
    public async Task SilentPeer_LosesItsPlaceWithoutAWarning()
    {
        var router = BindRouter(new ZmtpOptions { ProofTime = s_soon });
        using var silent = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER");
        Assert.Empty(await silent.ReceiveToEndAsync());

        using var alive = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER");
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (true)
            {
                await alive.SendAsync(RawPeer.Command("PING", 0, 0));
                // One at a time: a peer that is in the middle of a frame when its time is up does not count as silent.
                await Task.Delay(10, Token);
            }
        });
        Log.AssertEmpty();
    }

    [Fact]
    public async Task PeerThatSendsAForgery_HasLittleTimeLeft_UnlessItIsVouchedForThen()
    {
        var router = BindRouter(new ZmtpOptions { ProofTime = s_never, PauseAfterForgery = s_soon });
        using var forger = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "forger");
        await forger.SendAsync(RawPeer.Message("forged"));
        RouterSocket.Doubt(await ReceiveAsync(router));
        Assert.Empty(await forger.ReceiveToEndAsync());
        Assert.Contains("has not shown within", await Log.NextAsync(), StringComparison.Ordinal);

        using var clumsy = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "clumsy");
        await clumsy.SendAsync(RawPeer.Message("forged"), RawPeer.Message("good"));
        var (forged, good) = (await ReceiveAsync(router), await ReceiveAsync(router));
        RouterSocket.Doubt(forged);
        router.Vouch(good);
        await Task.Delay(2 * s_soon, Token);
        await clumsy.SendAsync(RawPeer.Message("still there"));
        Assert.Equal("still there", Bytes.Text((await ReceiveAsync(router)).Frames[0]));
        Log.AssertEmpty();
    }

    [Fact]
    public async Task KnownPeer_MayBeSilent_OnAllSocketsWhereItHasItsIdentity()
    {
        var known = new KnownPeers();
        var shell = BindRouter(new ZmtpOptions { ProofTime = s_never }, known: known);
        var stdin = BindRouter(new ZmtpOptions { ProofTime = s_soon }, known: known);
        using var onShell = await RawPeer.ConnectAsync(shell.LocalEndPoint, "DEALER", "front end");
        await onShell.SendAsync(RawPeer.Message("hello"));
        shell.Vouch(await ReceiveAsync(shell));
        using var onStdin = await RawPeer.ConnectAsync(stdin.LocalEndPoint, "DEALER", "front end");
        using var stranger = await RawPeer.ConnectAsync(stdin.LocalEndPoint, "DEALER", "stranger");
        await stranger.SendAsync(RawPeer.Message("hello"));
        Assert.Empty(await stranger.ReceiveToEndAsync());
        Assert.Contains("has not shown", await Log.NextAsync(), StringComparison.Ordinal);

        await Task.Delay(2 * s_soon, Token);
        Assert.True(await SendAsync(stdin, Bytes.Of("front end"), "a question"));
        Assert.Equal("a question", await onStdin.ReceiveTextAsync());
        Log.AssertEmpty();
    }

    [Fact]
    public async Task IdentityOfAKnownPeer_IsTakenOverByNobodyWithoutTheKey()
    {
        var router = BindRouter(new ZmtpOptions { ProofTime = s_never });
        using var known = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "front end");
        await known.SendAsync(RawPeer.Message("hello"));
        router.Vouch(await ReceiveAsync(router));
        using var thief = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "front end");
        Assert.True(await SendAsync(router, Bytes.Of("front end"), "an answer"));
        Assert.Equal("an answer", await known.ReceiveTextAsync());

        // The same front end, back before the loss of its connection was noticed: it shows that it is.
        await thief.SendAsync(RawPeer.Message("signed"));
        router.Vouch(await ReceiveAsync(router));
        Assert.Empty(await known.ReceiveToEndAsync());
        Assert.True(await SendAsync(router, Bytes.Of("front end"), "another"));
        Assert.Equal("another", await thief.ReceiveTextAsync());
    }

    [Fact]
    public async Task SubscriberThatReadsNothing_HoldsUpNobodyElse()
    {
        // Neither is disconnected for a stall.
        var publisher = BindPublisher(new ZmtpOptions { SendQueueBytes = 256 * 1024, LagTime = s_soon, StallTime = s_never });
        using var stalled = await SubscribeAsync(publisher);
        using var reader = await SubscribeAsync(publisher);
        await PublishAndReadAsync(publisher, reader);
        Assert.Contains("has held up the other subscribers for 0.3 s", await Log.NextAsync(), StringComparison.Ordinal);
        Log.AssertEmpty();
    }

    [Fact]
    public async Task SubscriberThatReadsInDrips_HoldsUpNobodyElseForLong()
    {
        var publisher = BindPublisher(new ZmtpOptions { SendQueueBytes = 256 * 1024, LagTime = s_soon, StallTime = s_never });
        using var dripping = await SubscribeAsync(publisher);
        using var reader = await SubscribeAsync(publisher);
        var drips = Task.Run(async () =>
        {
            while (true)
            {
                await dripping.ReceiveAsync(64 * 1024);
                await Task.Delay(s_soon / 3, Token);
            }
        }, Token);
        await PublishAndReadAsync(publisher, reader);
        Assert.Contains("has held up the other subscribers", await Log.NextAsync(), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<IOException>(() => drips.WaitAsync(Limit, Token));
    }

    [Fact]
    public async Task WhatWaitsForAllSubscribersTogether_IsBounded()
    {
        var publisher = BindPublisher(new ZmtpOptions { AllSendQueueBytes = 16 * 1024 * 1024, StallTime = s_never });
        using var stalled = await SubscribeAsync(publisher);
        using var reader = await SubscribeAsync(publisher);
        await PublishAndReadAsync(publisher, reader);
        Assert.Contains("is the furthest behind where more than 16,777,216 bytes wait", await Log.NextAsync(), StringComparison.Ordinal);
        Log.AssertEmpty();
    }

    private static async Task SendHalfAsync(RawPeer peer, int length)
    {
        try
        {
            await peer.SendAsync(RawPeer.Frame(1, []), RawPeer.LongHeader(0, (ulong)length), new byte[length - 1]);
        }
        catch (IOException)
        {
            // Disconnected in the middle of it.
        }
    }

    private async Task<RawPeer> SubscribeAsync(PublisherSocket publisher)
    {
        var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        await peer.SendAsync(RawPeer.Command("SUBSCRIBE"));
        await SubscribedAsync();
        return peer;
    }

    /// <summary>One message after the other, so that the reader is never behind, however busy the machine is.</summary>
    private static async Task PublishAndReadAsync(PublisherSocket publisher, RawPeer reader)
    {
        for (int i = 0; i < 1000; i++)
        {
            await publisher.PublishAsync([Encoding.ASCII.GetBytes($"{i}"), new byte[64 * 1024]], Token);
            Assert.Equal($"{i}", Bytes.Text((await reader.ReceiveFrameAsync()).Body));
            await reader.ReceiveFrameAsync();
        }
    }
}
