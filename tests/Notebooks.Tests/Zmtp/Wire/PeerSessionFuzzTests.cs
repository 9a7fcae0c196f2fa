using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Tests.Zmtp.Wire;

/// <summary>
/// Sound conversations with bytes changed, left out, put in and repeated. The seed of a round is its number.
/// </summary>
public sealed class PeerSessionFuzzTests
{
    private static readonly int s_rounds = LongRun.IsOn ? 30_000 : 300;
    private static readonly ZmtpOptions s_options = new() { MessageBytes = 10_000, FramesPerMessage = 8, CommandBytes = 500 };

    [Fact]
    public void AnyBytes_EndInAnEventOrAProtocolException()
    {
        int refused = 0;
        for (int seed = 0; seed < s_rounds; seed++)
        {
            var random = new Random(seed);
            byte[] bytes = Conversation.Damage(Conversation.Make(random), random);
            var (events, fault) = Run(bytes, random, maxPiece: random.Next(2) == 0 ? 10 : 10_000);
            refused += fault is null ? 0 : 1;
            Assert.All(
                events.OfType<PeerEvent.Message>(),
                message => Assert.InRange(message.Frames.Sum(frame => frame.Length), 0, s_options.MessageBytes));

            // In whatever pieces the bytes come, they say the same.
            var (again, sameFault) = Run(bytes, random, maxPiece: 1 + random.Next(100));
            Assert.Equal((fault, string.Join('\n', events.Select(Describe))), (sameFault, string.Join('\n', again.Select(Describe))));
        }
        Assert.InRange(refused, s_rounds / 4, s_rounds - s_rounds / 20);
    }

    [Fact]
    public void SoundConversation_IsUnderstoodInFull()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var (events, fault) = Run(Conversation.Make(random, out int expected), random, maxPiece: 1 + random.Next(1000));
            Assert.Null(fault);
            Assert.Equal(1 + expected, events.Count);
            Assert.IsType<PeerEvent.Ready>(events[0]);
        }
    }

    private static (List<PeerEvent> Events, string? Fault) Run(byte[] bytes, Random random, int maxPiece)
    {
        var session = new PeerSession(ZmtpSocketType.Router, s_options);
        var events = new List<PeerEvent>();
        try
        {
            for (int position = 0; position < bytes.Length;)
            {
                var space = session.FreeSpace();
                int count = Math.Min(Math.Min(1 + random.Next(maxPiece), space.Length), bytes.Length - position);
                bytes.AsMemory(position, count).CopyTo(space);
                session.Received(count);
                position += count;
                while (session.Next() is { } happened)
                    events.Add(happened);
            }
            return (events, null);
        }
        catch (ProtocolException error)
        {
            return (events, error.Message);
        }
    }

    private static string Describe(PeerEvent happened) => happened switch
    {
        PeerEvent.Ready ready => "ready " + Convert.ToHexString(ready.Identity),
        PeerEvent.Message message => "message " + string.Join(' ', message.Frames.Select(frame => Convert.ToHexString(frame.Span))),
        PeerEvent.Subscription subscription => $"subscription {Convert.ToHexString(subscription.Prefix.Span)} {subscription.IsCanceled}",
        PeerEvent.Question question => "question " + Convert.ToHexString(question.Answer),
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };
}
