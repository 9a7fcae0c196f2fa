using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Tests.Zmtp;

public sealed class SocketFuzzTests : SocketTests
{
    [Fact]
    public async Task Sockets_OutliveDamagedConversations()
    {
        const int rounds = 150;
        var options = new ZmtpOptions
        {
            HandshakeTime = TimeSpan.FromMilliseconds(500),
            StallTime = TimeSpan.FromMilliseconds(500),
            Linger = TimeSpan.FromMilliseconds(100),
        };
        var router = BindRouter(options);
        var publisher = BindPublisher(options);
        var reply = BindReply(options);
        var reading = Task.Run(async () =>
        {
            await foreach (var message in router.Incoming.ReadAllAsync(Token))
            {
                await router.SendAsync(message.Identity, message.Frames, Token);
                if (Bytes.Text(message.Frames[0]) == "the end")
                    return;
            }
        }, Token);

        for (int seed = 0; seed < rounds; seed++)
        {
            var random = new Random(seed);
            var endPoint = new[] { router.LocalEndPoint, publisher.LocalEndPoint, reply.LocalEndPoint }[seed % 3];
            using var peer = await RawPeer.ConnectAsync(endPoint);
            byte[] bytes = Conversation.Damage(Conversation.Make(random), random);
            int half = random.Next(bytes.Length + 1);
            try
            {
                await peer.SendAsync(bytes[..half]);
                await peer.SendAsync(bytes[half..]);
            }
            catch (IOException)
            {
                // Seen through already.
            }
            if (random.Next(2) == 0)
                peer.Reset();
            await PublishAsync(publisher, "to whom it may concern");
        }

        using var dealer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER");
        await dealer.SendAsync(RawPeer.Message("the end"));
        Assert.Equal("the end", await dealer.ReceiveTextAsync());
        await reading;
        using var req = await RawPeer.ConnectAsync(reply.LocalEndPoint, "REQ");
        await req.SendAsync(RawPeer.Message("", "beat"));
        Assert.Equal(RawPeer.Message("", "beat"), await req.ReceiveAsync(8));
        using var sub = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        await sub.SendAsync(RawPeer.Command("SUBSCRIBE", Bytes.Of("the end")));
        while (await SubscribedAsync() != "the end")
        {
        }
        await PublishAsync(publisher, "the end");
        Assert.Equal("the end", await sub.ReceiveTextAsync());
    }
}
