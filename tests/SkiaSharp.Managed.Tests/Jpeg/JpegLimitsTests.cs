using SkiaSharp;

namespace ManagedSkia.Tests.Jpeg;

/// <summary>Small files that ask for much work or memory, and one that cannot be read to its end.</summary>
public class JpegLimitsTests
{
    // One code, of one bit: a difference of zero, or the end of a band.
    private static readonly byte[] s_tables =
    [
        .. JpegFiles.Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]), .. Huffman(0x00), .. Huffman(0x10),
    ];

    [Fact]
    public void EndlessScans_AreCutOff()
    {
        byte[] refinement = [.. JpegFiles.Segment(0xDA, [1, 1, 0, 0, 0, 0x10]), 0, 0];
        byte[] file =
        [
            .. Start(0xC2, 4000, 4000), .. JpegFiles.Segment(0xDA, [1, 1, 0, 0, 0, 1]), 0,
            .. Enumerable.Repeat(refinement, 20_000).SelectMany(scan => scan), 0xFF, 0xD9, ];
        using SKCodec codec = Open(file);
        Assert.Equal(SKCodecResult.ErrorInInput, codec.GetPixels(out _));
    }

    [Fact]
    public void HugeSize_IsRefusedBeforeMemoryIsTaken()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        using SKCodec? codec = SKCodec.Create(
            new MemoryStream([.. Start(0xC2, 65535, 65535), .. JpegFiles.Segment(0xDA, [1, 1, 0, 0, 0, 0]), 0]), out SKCodecResult result);
        Assert.Null(codec);
        Assert.Equal(SKCodecResult.InvalidParameters, result);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    // A hundred megapixels in a few bytes: what is missing is not waited for.
    [Theory]
    [InlineData(0xC0)]
    [InlineData(0xC2)]
    public void LyingSize_GivesAnIncompletePicture(byte frame)
    {
        using SKCodec codec = Open(
            [.. Start(frame, 3000, 2000), .. JpegFiles.Segment(0xDA, [1, 1, 0, 0, (byte)(frame == 0xC0 ? 63 : 0), 0]), 0]);
        Assert.Equal(SKCodecResult.IncompleteInput, codec.GetPixels(out byte[] pixels));
        Assert.Equal(3000 * 2000, pixels.Length);
    }

    [Fact]
    public void BrokenHuffmanTable_IsAnError()
    {
        byte[] tooMany = JpegFiles.Segment(0xC4, [0x00, 3, .. new byte[15], 0, 1, 2]);
        using SKCodec codec = Open([.. Start(0xC0, 64, 64), .. tooMany, .. JpegFiles.Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0, 0, 0xFF, 0xD9]);
        Assert.Equal(SKCodecResult.ErrorInInput, codec.GetPixels(out _));
        Assert.Null(SKBitmap.Decode(codec));
    }

    // As if the memory for a later scan were missing, which also shows only after a part has been decoded.
    [Fact]
    public void FailureBetweenScans_IsNoErrorOfTheFile()
    {
        byte[] file =
        [
            .. Start(0xC2, 64, 64), .. JpegFiles.Segment(0xDA, [1, 1, 0, 0, 0, 1]), .. new byte[8],
            .. JpegFiles.Segment(0xFE, new byte[60_000]), 0xFF, 0xD9,
        ];
        using SKCodec codec = SKCodec.Create(new FailingStream(file), out SKCodecResult result);
        Assert.Equal(SKCodecResult.Success, result);
        Assert.Equal(SKCodecResult.InternalError, codec.GetPixels(out _));
    }

    private static byte[] Start(byte frame, int width, int height) =>
        [0xFF, 0xD8, .. s_tables, .. JpegFiles.Segment(
            frame, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0])];

    private static byte[] Huffman(byte index) => JpegFiles.Segment(0xC4, [index, 1, .. new byte[15], 0]);

    private static SKCodec Open(byte[] file)
    {
        SKCodec codec = SKCodec.Create(new MemoryStream(file), out SKCodecResult result);
        Assert.Equal(SKCodecResult.Success, result);
        return codec;
    }

    private sealed class FailingStream(byte[] file) : MemoryStream(file)
    {
        private const int Readable = 40_000;

        public override int Read(Span<byte> buffer) =>
            Position < Readable ? base.Read(buffer[..Math.Min(1000, buffer.Length)]) : throw new IOException();
    }
}
