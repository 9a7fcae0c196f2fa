using System.Net;
using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Tests.Zmtp;

/// <summary>What breaks the protocol ends that connection with one line in the log; a peer beside it goes on.</summary>
public sealed class MalformedInputTests : SocketTests
{
    private static readonly ZmtpOptions s_options = new()
    {
        MessageBytes = 100_000,
        FramesPerMessage = 4,
        CommandBytes = 1000,
        Subscriptions = 3,
    };

    public static TheoryData<string, byte[][], string> BadHandshakes => new()
    {
        { "HTTP", [Bytes.Of("GET / HTTP/1.1\r\n\r\n")], "does not speak ZMTP 3" },
        { "no signature's end", [[0xFF, .. new byte[9]]], "does not speak ZMTP 3" },
        { "version 1", [RawPeer.Greeting(majorVersion: 0)[..11]], "speaks version 0 of ZMTP" },
        { "version 2", [RawPeer.Greeting(majorVersion: 1)[..11]], "speaks version 1 of ZMTP" },
        { "CURVE", [RawPeer.Greeting(mechanism: "CURVE")], "security mechanism other than NULL" },
        { "NULLX", [RawPeer.Greeting(mechanism: "NULLX")], "security mechanism other than NULL" },
        { "message", [RawPeer.Greeting(), RawPeer.Message("early")], "sent a message before the handshake was over" },
        { "giant message", [RawPeer.Greeting(), RawPeer.LongHeader(0, 50_000)], "sent a message before the handshake was over" },
        { "other command", [RawPeer.Greeting(), RawPeer.Command("HELLO")], "sent HELLO where READY was due" },
        { "error", [RawPeer.Greeting(), RawPeer.Command("ERROR", Bytes.Of("\u0003no!"))], "refuses the connection: ?no!" },
        { "giant command", [RawPeer.Greeting(), RawPeer.LongHeader(4, 1001)], "sent a command of 1,001 bytes; the limit is 1,000" },
        { "cut property name", [RawPeer.Greeting(), RawPeer.Command("READY", 11, 1, 2)], "properties are malformed" },
        { "cut property value", [RawPeer.Greeting(), RawPeer.Command("READY", 1, 65, 0, 0, 0, 9, 1)], "properties are malformed" },
        { "giant property", [RawPeer.Greeting(), RawPeer.Command("READY", 1, 65, 255, 255, 255, 255, 1)], "properties are malformed" },
        { "nameless property", [RawPeer.Greeting(), RawPeer.Command("READY", 0, 0, 0, 0, 0)], "properties are malformed" },
    };

    public static TheoryData<string, byte[][], string> BadTraffic => new()
    {
        { "reserved flag", [[0x08, 1, 65]], "reserved flags (0x08)" },
        { "all reserved flags", [[0xF8]], "reserved flags (0xF8)" },
        { "command with more", [[0x05, 1]], "sent a command in several frames" },
        { "oversized frame", [RawPeer.LongHeader(0, 100_001)], "a frame of 100,001 bytes; the limit is 100,000" },
        { "oversized frame beyond a long", [RawPeer.LongHeader(0, ulong.MaxValue)], "a frame of 18,446,744,073,709,551,615 bytes" },
        { "oversized frame of negative length", [RawPeer.LongHeader(1, 1UL << 63)], "a frame of 9,223,372,036,854,775,808 bytes" },
        { "oversized message", [RawPeer.Frame(1, new byte[60_000]), RawPeer.LongHeader(0, 40_001)], "a frame of 40,001 bytes" },
        { "too many frames", [RawPeer.Message("1", "2", "3", "4", "5")], "more than 4 frames" },
        { "nameless command", [RawPeer.Frame(4, [0])], "sent a command without a name" },
        { "empty command", [RawPeer.Frame(4, [])], "sent a command without a name" },
        { "cut command name", [RawPeer.Frame(4, [5, 65, 65])], "sent a command without a name" },
        { "ping without time", [RawPeer.Command("PING", 1)], "malformed PING" },
        { "ping with much context", [RawPeer.Command("PING", new byte[19])], "malformed PING" },
    };

    [Theory]
    [MemberData(nameof(BadHandshakes))]
    public async Task BadHandshake_EndsTheConnection(string what, byte[][] bytes, string expected)
    {
        foreach (var (endPoint, _, isWell) in BindAll())
        {
            using var peer = await RawPeer.ConnectAsync(endPoint);
            await peer.SendAsync(bytes);
            await peer.ReceiveToEndAsync();
            await AssertLineAsync(what, expected);
            await isWell();
        }
    }

    [Theory]
    [MemberData(nameof(BadTraffic))]
    public async Task BadTraffic_EndsTheConnection(string what, byte[][] bytes, string expected)
    {
        foreach (var (endPoint, other, isWell) in BindAll())
        {
            // A publisher takes only subscriptions, so that its limits are smaller.
            if (other == "SUB" && (what.StartsWith("oversized", StringComparison.Ordinal) || what == "too many frames"))
                continue;
            using var peer = await RawPeer.ConnectAsync(endPoint, other);
            await peer.SendAsync(bytes);
            await peer.ReceiveToEndAsync();
            await AssertLineAsync(what, expected);
            await isWell();
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(64)]
    public async Task PeerThatGoesInTheMiddleOfTheHandshake_LeavesALine(int count)
    {
        foreach (var (endPoint, _, isWell) in BindAll())
        {
            using (var peer = await RawPeer.ConnectAsync(endPoint))
            {
                await peer.SendAsync(RawPeer.Greeting()[..count]);
                await peer.ReceiveAsync(64);
            }
            await AssertLineAsync("half a greeting", "has gone before the handshake was over");
            await isWell();
        }
    }

    [Fact]
    public async Task PeerThatGoesInTheMiddleOfAMessage_LeavesALine_AndNoHalfMessage()
    {
        foreach (var (endPoint, other, isWell) in BindAll())
        {
            foreach (byte[] part
                in new byte[][] { RawPeer.Frame(1, Bytes.Of("one of two frames")), [0], [2, 0, 0], RawPeer.Frame(0, new byte[500])[..400] })
            {
                using (var peer = await RawPeer.ConnectAsync(endPoint, other))
                    await peer.SendAsync(part);
                await AssertLineAsync("half a message", "has gone in the middle of a message");
            }
            await isWell();
        }
    }

    [Fact]
    public async Task PeerThatBreaksOffInTheMiddleOfAMessage_LeavesALine_AndNoHalfMessage()
    {
        foreach (var (endPoint, other, isWell) in BindAll())
        {
            using var peer = await RawPeer.ConnectAsync(endPoint, other);
            // The answer shows that the frame has been read: a reset overtakes what has not.
            await peer.SendAsync(RawPeer.Frame(1, Bytes.Of("one of two frames")), RawPeer.Command("PING", 0, 0));
            await peer.ReceiveAsync(7);
            peer.Reset();
            await AssertLineAsync("half a message", "has gone in the middle of a message");
            await isWell();
        }
    }

    [Fact]
    public async Task PeerThatGoesBetweenMessages_LeavesNoLine()
    {
        foreach (var (endPoint, other, isWell) in BindAll())
        {
            (await RawPeer.ConnectAsync(endPoint)).Dispose();
            (await RawPeer.ConnectAsync(endPoint, other)).Dispose();
            (await RawPeer.ConnectAsync(endPoint, other)).Reset();
            await isWell();
        }
        Log.AssertEmpty();
    }

    public static TheoryData<string> ReservedIdentities => ["\0made", "\0", new string('x', 256)];

    [Theory]
    [MemberData(nameof(ReservedIdentities))]
    public async Task Identity_ThatIsReserved_IsRefused(string identity)
    {
        var router = BindRouter();
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint);
        await peer.SendAsync(RawPeer.Greeting(), RawPeer.Ready("DEALER", identity));
        Assert.EndsWith("reserved or too long identity", Bytes.Text(await peer.ReceiveToEndAsync()), StringComparison.Ordinal);
        await AssertLineAsync(identity, "reserved or too long identity");
        // It means nothing to the others.
        (await RawPeer.ConnectAsync(BindReply().LocalEndPoint, "REQ", identity)).Dispose();
    }

    [Fact]
    public async Task Subscriptions_BeyondTheLimit_EndTheConnection()
    {
        var publisher = BindPublisher(s_options);
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        await peer.SendAsync([.. "aaabc".Select(c => RawPeer.Command("SUBSCRIBE", (byte)c))]);
        await PublishAsync(publisher, "no matter");
        foreach (string prefix in new[] { "a", "b", "c" })
            Assert.Equal(prefix, await SubscribedAsync());
        await peer.SendAsync(RawPeer.Command("SUBSCRIBE", (byte)'d'));
        Assert.Empty(await peer.ReceiveToEndAsync());
        await AssertLineAsync("subscriptions", "has subscribed to more than 3 prefixes");

        using var other = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        await other.SendAsync(RawPeer.LongHeader(0, 1001));
        await other.ReceiveToEndAsync();
        await AssertLineAsync("a giant subscription", "a frame of 1,001 bytes; the limit is 1,000");
    }

    /// <summary>A socket of each type, its peer's type, and a check that an honest peer is served.</summary>
    private IEnumerable<(IPEndPoint EndPoint, string Other, Func<Task> IsWell)> BindAll()
    {
        var router = BindRouter(s_options);
        yield return (router.LocalEndPoint, "DEALER", async () =>
        {
            using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER");
            await peer.SendAsync(RawPeer.Message("hello"));
            Assert.Equal(["hello"], Bytes.Texts((await ReceiveAsync(router)).Frames));
        }
        );
        var publisher = BindPublisher(s_options);
        yield return (publisher.LocalEndPoint, "SUB", async () =>
        {
            using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
            await peer.SendAsync(RawPeer.Command("SUBSCRIBE"));
            Assert.Equal("", await SubscribedAsync());
            await PublishAsync(publisher, "hello");
            Assert.Equal("hello", await peer.ReceiveTextAsync());
        }
        );
        var reply = BindReply(s_options);
        yield return (reply.LocalEndPoint, "REQ", async () =>
        {
            using var peer = await RawPeer.ConnectAsync(reply.LocalEndPoint, "REQ");
            await peer.SendAsync(RawPeer.Message("", "hello"));
            Assert.Equal(RawPeer.Message("", "hello"), await peer.ReceiveAsync(9));
        }
        );
    }

    private async Task AssertLineAsync(string what, string expected)
    {
        string line = await Log.NextAsync();
        Assert.True(line.Contains(expected, StringComparison.Ordinal), $"{what}: {line}");
        Assert.EndsWith("; its connection is closed.", line, StringComparison.Ordinal);
    }
}
