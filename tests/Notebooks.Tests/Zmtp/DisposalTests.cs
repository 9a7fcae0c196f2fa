using System.Net;
using System.Net.Sockets;
using Common;
using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Tests.Zmtp;

public sealed class DisposalTests : SocketTests
{
    [Fact]
    public async Task WhatIsQueued_IsSentBeforeTheEnd()
    {
        const int count = 2000;
        var publisher = BindPublisher(new ZmtpOptions { Linger = Limit });
        var peers = StartLibzmq();
        await peers.OpenAsync("sub", "SUB", publisher.LocalEndPoint, subscribe: [""]);
        await SubscribedAsync();
        byte[] payload = new byte[10_000];
        for (int i = 0; i < count; i++)
            await publisher.PublishAsync([payload, Bytes.Of($"{i}")], Token);
        await publisher.DisposeAsync();
        Assert.Equal(count, await peers.ReceiveNumbersAsync("sub", count));
        Log.AssertEmpty();
    }

    [Fact]
    public async Task PeerThatTakesNothing_HoldsTheEndUpNoLongerThanTheLinger()
    {
        var router = BindRouter(new ZmtpOptions { Linger = TimeSpan.FromMilliseconds(100) });
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "peer");
        await peer.SendAsync(RawPeer.Message("here"));
        var message = await ReceiveAsync(router);
        Assert.True(await router.SendAsync(message.Identity, [new byte[50_000_000]], Token));
        await router.DisposeAsync().AsTask().WaitAsync(Limit, Token);
        Assert.InRange((await peer.ReceiveToEndAsync()).Length, 0, 49_999_999);
    }

    [Fact]
    public async Task End_FreesThePort_EndsTheConnections_AndReleasesWhoWaits()
    {
        for (int i = 0; i < 3; i++)
        {
            var router = BindRouter(new ZmtpOptions { SendQueueBytes = 1000, Linger = TimeSpan.FromMilliseconds(50) }, PortToReturnTo());
            var reply = BindReply(endPoint: PortToReturnTo());
            using var dealer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "peer");
            using var silent = await RawPeer.ConnectAsync(router.LocalEndPoint);
            using var req = await RawPeer.ConnectAsync(reply.LocalEndPoint, "REQ");
            await dealer.SendAsync(RawPeer.Message("here"));
            var message = await ReceiveAsync(router);
            var waiting = Task.Run(async () =>
            {
                while (await router.SendAsync(message.Identity, [new byte[1_000_000]], Token))
                {
                }
            }, Token);
            var reading = router.Incoming.WaitToReadAsync(Token).AsTask();

            await Task.WhenAll(
                router.DisposeAsync().AsTask(), router.DisposeAsync().AsTask(), reply.DisposeAsync().AsTask(),
                reply.DisposeAsync().AsTask()).WaitAsync(Limit, Token);
            await waiting.WaitAsync(Limit, Token);
            Assert.False(await reading.WaitAsync(Limit, Token));
            foreach (var peer in new[] { dealer, silent, req })
                await peer.ReceiveToEndAsync();
            foreach (var endPoint in new[] { router.LocalEndPoint, reply.LocalEndPoint })
            {
                await Assert.ThrowsAsync<SocketException>(() => RawPeer.ConnectAsync(endPoint));
                await using var again = RouterSocket.Bind(endPoint, new ZmtpOptions(), Log.Write);
                (await RawPeer.ConnectAsync(endPoint, "DEALER")).Dispose();
            }
        }
        Log.AssertEmpty();
    }

    [Fact]
    public async Task Kernel_ThatIsStartedAgain_HasItsPeersBack()
    {
        var peers = StartLibzmq();
        var router = BindRouter(endPoint: PortToReturnTo());
        await peers.OpenAsync("dealer", "DEALER", router.LocalEndPoint, Bytes.Of("client"));
        for (int i = 0; i < 3; i++)
        {
            await peers.SendAsync("dealer", $"{i}");
            var message = await ReceiveAsync(router);
            Assert.Equal([$"{i}"], Bytes.Texts(message.Frames));
            Assert.True(await SendAsync(router, message.Identity, "answer"));
            Assert.Equal(["answer"], await peers.ReceiveAsync("dealer"));
            await router.DisposeAsync();
            router = BindRouter(endPoint: router.LocalEndPoint);
        }
    }

    [Fact]
    public async Task Address_IsTheOneThatIsGiven_AndNoOther()
    {
        var router = BindRouter();
        Assert.Equal(IPAddress.Loopback, router.LocalEndPoint.Address);
        Assert.NotEqual(0, router.LocalEndPoint.Port);
        if (OperatingSystem.IsLinux())
        {
            await Assert.ThrowsAsync<SocketException>(
                () => RawPeer.ConnectAsync(new IPEndPoint(IPAddress.Parse("127.0.0.2"), router.LocalEndPoint.Port)));
        }
    }

    [Fact]
    public void Port_ThatIsTaken_IsOneSentence()
    {
        var router = BindRouter();
        var error = Assert.Throws<IOException>(() => ReplySocket.Bind(router.LocalEndPoint, new ZmtpOptions(), Log.Write));
        Assert.Matches(
            $@"^tcp://127\.0\.0\.1:{router.LocalEndPoint.Port} cannot be listened at \(.+\); choose another port or address\.$",
            error.Message);
    }

    /// <summary>Where a socket listens that is closed and bound again; no other process is given that port in between.</summary>
    private static IPEndPoint PortToReturnTo() => new(IPAddress.Loopback, FreePorts.Choose(1)[0]);
}
