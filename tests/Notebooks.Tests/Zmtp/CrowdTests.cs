using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Tests.Zmtp;

/// <summary>What one peer does to the others: memory, places.</summary>
public sealed class CrowdTests : SocketTests
{
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
            "sends more than the 1,000,000 bytes that all peers together may have on their way; send it again later", line,
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

    /// <summary>A front end may be back before the loss of its connection was noticed.</summary>
    [Fact]
    public async Task Identity_IsThatOfThePeerWhoCameLast()
    {
        var router = BindRouter();
        using var first = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "front end");
        await first.SendAsync(RawPeer.Message("hello"));
        await ReceiveAsync(router);
        using var second = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "front end");

        Assert.Empty(await first.ReceiveToEndAsync());
        Assert.True(await SendAsync(router, Bytes.Of("front end"), "an answer"));
        Assert.Equal("an answer", await second.ReceiveTextAsync());
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
}
