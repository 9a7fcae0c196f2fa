using System.Net;
using System.Net.Sockets;
using Notebooks.Tests.Zmtp.Support;

namespace Notebooks.Tests.Zmtp;

public sealed class ReplyInteropTests : SocketTests
{
    [Fact]
    public async Task Request_IsItsOwnAnswer()
    {
        var reply = BindReply();
        var peers = StartLibzmq();
        await peers.OpenAsync("req", "REQ", reply.LocalEndPoint);
        await peers.OpenAsync("dealer", "DEALER", reply.LocalEndPoint);
        foreach (string[] frames in new string[][] { ["ping"], [""], ["a", "", "b"] })
        {
            await peers.SendAsync("req", frames);
            Assert.Equal(frames, await peers.ReceiveAsync("req"));
        }
        // The addresses before the delimiter find their way back; what has no delimiter is no request.
        await peers.SendAsync("dealer", "no delimiter");
        await peers.SendAsync("dealer", "no body", "");
        await peers.SendAsync("dealer", "address", "", "ping");
        Assert.Equal(["address", "", "ping"], await peers.ReceiveAsync("dealer"));
    }

    [Fact]
    public async Task Frames_OfAnySize_ComeBackWhole()
    {
        int[] sizes = [255, 256, 65_536, 50 * 1024 * 1024, 0];
        var reply = BindReply();
        var peers = StartLibzmq();
        await peers.OpenAsync("req", "REQ", reply.LocalEndPoint);
        await peers.SendPatternAsync("req", sizes);
        Assert.Equal(sizes, await peers.ReceivePatternAsync("req"));
    }

    [Fact]
    public async Task Heartbeat_NeedsNoThreadOfThePool()
    {
        var reply = BindReply();
        using var release = new ManualResetEventSlim();
        var occupied = Enumerable.Range(0, ThreadPool.ThreadCount + 16).Select(_ => Task.Run(release.Wait, Token)).ToList();
        string answer = "";
        var client = new Thread(() => answer = Beat(reply.LocalEndPoint));
        client.Start();
        client.Join();
        bool wasBusy = occupied.Any(task => task.Status == TaskStatus.WaitingToRun);
        release.Set();
        await Task.WhenAll(occupied);
        Assert.EndsWith("\u0001\0\0\u0004beat", answer, StringComparison.Ordinal);
        Assert.True(wasBusy);
    }

    [Fact]
    public async Task PeerThatTakesNoAnswers_DoesNotHoldUpTheOthers()
    {
        var reply = BindReply();
        using var greedy = await RawPeer.ConnectAsync(reply.LocalEndPoint, "DEALER");
        byte[] flood = RawPeer.Message("", new string('x', 1_000_000));
        var sending = Task.Run(async () =>
        {
            // The answers pile up until nothing more is taken of the questions.
            for (int i = 0; i < 64; i++)
                await greedy.SendAsync(flood);
        }, Token);
        using var other = await RawPeer.ConnectAsync(reply.LocalEndPoint, "REQ");
        for (int i = 0; i < 100; i++)
        {
            await other.SendAsync(RawPeer.Message("", "beat"));
            Assert.Equal(RawPeer.Message("", "beat"), await other.ReceiveAsync(8));
        }
        Assert.False(sending.IsCompleted);
        greedy.Reset();
        await Assert.ThrowsAnyAsync<Exception>(() => sending);
    }

    /// <summary>Asks once, and returns all that is received, or what went wrong.</summary>
    private static string Beat(IPEndPoint endPoint)
    {
        byte[] received = new byte[1024];
        int count = 0;
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 180_000 };
            socket.Connect(endPoint);
            socket.Send([.. RawPeer.Greeting(), .. RawPeer.Ready("REQ"), .. RawPeer.Message("", "beat")]);
            while (!Bytes.Text(received.AsMemory(0, count)).EndsWith("beat", StringComparison.Ordinal)
                && socket.Receive(received.AsSpan(count)) is > 0 and var more)
            {
                count += more;
            }
            return Bytes.Text(received.AsMemory(0, count));
        }
        catch (SocketException error)
        {
            return error.Message;
        }
    }
}
