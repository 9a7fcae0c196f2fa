using System.Globalization;
using System.Text;
using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Tests.Zmtp;

public sealed class PublisherInteropTests : SocketTests
{
    [LongFact]
    public async Task OneHundredThousandMessages_AllArriveInOrder()
    {
        const int count = 100_000;
        var publisher = BindPublisher();
        var peers = StartLibzmq();
        await peers.OpenAsync("sub", "SUB", publisher.LocalEndPoint, subscribe: [""]);
        Assert.Equal("", await SubscribedAsync());
        var receiving = peers.ReceiveNumbersAsync("sub", count);
        await PublishNumbersAsync(publisher, count, new byte[100]);
        Assert.Equal(count, await receiving);
    }

    [Fact]
    public async Task SlowSubscriber_HoldsThePublisherUp_AndLosesNothing()
    {
        const int count = 1000;
        byte[] payload = new byte[64 * 1024];
        var publisher = BindPublisher(new ZmtpOptions { SendQueueBytes = 256 * 1024 });
        var peers = StartLibzmq();
        await peers.OpenAsync("sub", "SUB", publisher.LocalEndPoint, subscribe: [""], receiveLimit: 10);
        await SubscribedAsync();
        var publishing = PublishNumbersAsync(publisher, count, payload);
        // No buffer on the way holds 64 MB.
        Assert.False(publishing.IsCompleted);
        Assert.Equal(count, await peers.ReceiveNumbersAsync("sub", count));
        await publishing;
        Log.AssertEmpty();
    }

    [Fact]
    public async Task SubscriberThatTakesNothing_IsDisconnected_AndTheOthersLoseNothing()
    {
        const int count = 2000;
        byte[] payload = new byte[32 * 1024];
        var publisher = BindPublisher(new ZmtpOptions
        {
            SendQueueBytes = 256 * 1024,
            StallTime = TimeSpan.FromMilliseconds(300),
        });
        var peers = StartLibzmq();
        await peers.OpenAsync("sub", "SUB", publisher.LocalEndPoint, subscribe: [""]);
        await SubscribedAsync();
        using var stalled = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        await stalled.SendAsync(RawPeer.Command("SUBSCRIBE"));
        await SubscribedAsync();

        // One message after the other: each fits into the empty buffers of the connection, so that the reader owes nothing to the clock,
        // however busy the machine is. No buffer on the way to the other one holds all of them.
        for (int i = 0; i < count; i++)
        {
            await PublishNumbersAsync(publisher, 1, payload);
            Assert.Equal(1, await peers.ReceiveNumbersAsync("sub", 1));
        }
        Assert.Matches(
            @"^PUB tcp://127\.0\.0\.1:\d+: the peer 127\.0\.0\.1:\d+ has taken nothing for 0\.3 s; its connection is closed\.$",
            await Log.NextAsync());
    }

    [Fact]
    public async Task Subscribers_GetWhatBeginsWithTheirPrefixes()
    {
        var publisher = BindPublisher();
        var peers = StartLibzmq();
        await peers.OpenAsync("all", "SUB", publisher.LocalEndPoint, subscribe: [""]);
        await peers.OpenAsync("a and ab", "SUB", publisher.LocalEndPoint, subscribe: ["a", "ab"]);
        await peers.OpenAsync("b", "XSUB", publisher.LocalEndPoint);
        await peers.SendAsync("b", "\u0001b");
        Assert.Equal(
            ["", "a", "ab", "b"],
            new[] { await SubscribedAsync(), await SubscribedAsync(), await SubscribedAsync(), await SubscribedAsync() }
                .Order(StringComparer.Ordinal));

        string[] topics = ["abc", "a", "b", "", "c", "ba", "end a", "aend", "bend"];
        foreach (string topic in topics)
            await PublishAsync(publisher, topic, "body of " + topic);
        foreach (string topic in topics)
            Assert.Equal([topic, "body of " + topic], await peers.ReceiveAsync("all"));
        foreach (string topic in new[] { "abc", "a", "aend" })
            Assert.Equal([topic, "body of " + topic], await peers.ReceiveAsync("a and ab"));
        foreach (string topic in new[] { "b", "ba", "bend" })
            Assert.Equal([topic, "body of " + topic], await peers.ReceiveAsync("b"));
    }

    [Fact]
    public async Task Subscription_ThatIsUndone_IsNoMore()
    {
        var publisher = BindPublisher();
        var peers = StartLibzmq();
        await peers.OpenAsync("sub", "SUB", publisher.LocalEndPoint, subscribe: ["a"]);
        Assert.Equal("a", await SubscribedAsync());
        await PublishAsync(publisher, "a1");
        Assert.Equal(["a1"], await peers.ReceiveAsync("sub"));
        await peers.UnsubscribeAsync("sub", "a");
        await peers.SubscribeAsync("sub", "b");
        Assert.Equal("b", await SubscribedAsync());
        await PublishAsync(publisher, "a2");
        await PublishAsync(publisher, "b1");
        Assert.Equal(["b1"], await peers.ReceiveAsync("sub"));
    }

    [Fact]
    public async Task Frames_OfAnySize_ArriveWhole()
    {
        int[] sizes = [0, 255, 256, 65_527, 65_536, 0, 50 * 1024 * 1024, 1];
        var publisher = BindPublisher();
        var peers = StartLibzmq();
        await peers.OpenAsync("sub", "SUB", publisher.LocalEndPoint, subscribe: [""]);
        await SubscribedAsync();
        await publisher.PublishAsync([.. sizes.Select(size => (ReadOnlyMemory<byte>)Bytes.Pattern(size))], Token);
        Assert.Equal(sizes, await peers.ReceivePatternAsync("sub"));
    }

    [Fact]
    public async Task Subscriber_ThatComesAgain_GetsWhatIsPublishedFromThenOn()
    {
        var publisher = BindPublisher();
        var peers = StartLibzmq();
        for (int i = 0; i < 3; i++)
        {
            await PublishAsync(publisher, "nobody is there");
            await peers.OpenAsync("sub", "SUB", publisher.LocalEndPoint, subscribe: [""]);
            await SubscribedAsync();
            await PublishAsync(publisher, $"{i}");
            Assert.Equal([$"{i}"], await peers.ReceiveAsync("sub"));
            await peers.CloseAsync("sub");
        }
        Log.AssertEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Subscriptions_AsMessagesOrCommands_CountAsOftenAsTheyAreMade(byte minorVersion)
    {
        var publisher = BindPublisher();
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB", minorVersion: minorVersion);
        byte[] subscribe = minorVersion == 0 ? RawPeer.Message("\u0001a") : RawPeer.Command("SUBSCRIBE", Bytes.Of("a"));
        byte[] cancel = minorVersion == 0 ? RawPeer.Message("\0a") : RawPeer.Command("CANCEL", Bytes.Of("a"));

        await peer.SendAsync(subscribe, subscribe, cancel, RawPeer.Message("\u0001first"));
        Assert.Equal("a", await SubscribedAsync());
        Assert.Equal("first", await SubscribedAsync());
        await PublishAsync(publisher, "a: one of two subscriptions is left");
        await peer.SendAsync(cancel, cancel, RawPeer.Message("\u0001second"));
        Assert.Equal("second", await SubscribedAsync());
        await PublishAsync(publisher, "a: none is left");
        await PublishAsync(publisher, "second");
        Assert.Equal("a: one of two subscriptions is left", await peer.ReceiveTextAsync());
        Assert.Equal("second", await peer.ReceiveTextAsync());
    }

    private static Task PublishNumbersAsync(PublisherSocket publisher, int count, byte[] payload) => Task.Run(
        async () =>
        {
            byte[] topic = Bytes.Of("topic");
            for (int i = 0; i < count; i++)
                await publisher.PublishAsync([topic, payload, Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture))], Token);
        },
        Token).WaitAsync(Limit, Token);
}
