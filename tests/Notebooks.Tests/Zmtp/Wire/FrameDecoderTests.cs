using Notebooks.Tests.Zmtp.Support;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Tests.Zmtp.Wire;

public sealed class FrameDecoderTests
{
    [Fact]
    public void LengthAlone_TakesNoMemory()
    {
        var decoder = new FrameDecoder(new ZmtpOptions()) { CommandsOnly = false };
        byte[] start = [.. RawPeer.LongHeader(0, 200_000_000), .. new byte[1000]];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Receive(decoder, start);
        Assert.False(decoder.TryRead(out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.True(decoder.IsMidway);
    }

    [Fact]
    public void LargeBody_TakesNoMoreThanTwiceWhatHasArrived_AtATime()
    {
        var decoder = new FrameDecoder(new ZmtpOptions()) { CommandsOnly = false };
        const int length = 10_000_000;
        Receive(decoder, RawPeer.LongHeader(0, length));
        Assert.False(decoder.TryRead(out _));
        byte[] body = Bytes.Pattern(length);
        for (int arrived = 0; arrived < length;)
        {
            var space = decoder.FreeSpace();
            Assert.InRange(space.Length, 1, Math.Max(arrived, 64 * 1024));
            int count = Math.Min(space.Length, length - arrived);
            body.AsMemory(arrived, count).CopyTo(space);
            decoder.Received(count);
            arrived += count;
            Assert.Equal(arrived == length, decoder.TryRead(out var frame));
            if (arrived == length)
                Assert.True(frame.Body.AsSpan().SequenceEqual(body));
        }
        Assert.False(decoder.IsMidway);
    }

    [Fact]
    public void Limits_AreThoseOfOneMessage()
    {
        var decoder = new FrameDecoder(new ZmtpOptions { MessageBytes = 100, FramesPerMessage = 3 }) { CommandsOnly = false };
        for (int i = 0; i < 3; i++)
        {
            Receive(
                decoder,
                [.. RawPeer.Frame(
                    1, new byte[50]), .. RawPeer.Command("PING", new byte[18]), .. RawPeer.Frame(1, []),
                    .. RawPeer.Frame(0, new byte[50])]);
            for (int frame = 0; frame < 4; frame++)
                Assert.True(decoder.TryRead(out _));
        }
        Receive(decoder, [.. RawPeer.Frame(1, new byte[50]), .. RawPeer.Frame(0, new byte[51])]);
        Assert.True(decoder.TryRead(out _));
        Assert.Throws<ProtocolException>(() => decoder.TryRead(out _));
    }

    private static void Receive(FrameDecoder decoder, byte[] bytes)
    {
        bytes.CopyTo(decoder.FreeSpace());
        decoder.Received(bytes.Length);
    }
}
