using System.Buffers.Binary;
using SkiaSharp;

namespace ManagedSkia.Tests.WebP;

/// <summary>Small files that ask for much work or memory.</summary>
public class WebpLimitsTests
{
    private const int LittleMemory = 1 << 20;

    [Theory]
    [InlineData("VP8 ")]
    [InlineData("VP8L")]
    [InlineData("VP8X")]
    public void HugePicture_IsRefusedByItsHeader(string kind)
    {
        byte[] lossy = WebpFiles.Chunk("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, 0xFF, 0x3F, 0xFF, 0x3F, .. new byte[100]]);
        byte[] lossless = WebpFiles.Chunk("VP8L", [0x2F, 0xFF, 0xFF, 0xFF, 0x0F, .. new byte[100]]);
        byte[] file = kind switch
        {
            "VP8 " => WebpFiles.Riff(lossy),
            "VP8L" => WebpFiles.Riff(lossless),
            _ => WebpFiles.Riff(WebpFiles.Extension(1 << 24, 1 << 24, 0), lossy),
        };
        Assert.Equal(SKCodecResult.InvalidParameters, ResultOf(file));
    }

    // What a chunk says of itself is not believed before it was read.
    [Theory]
    [InlineData("VP8 ")]
    [InlineData("ALPH")]
    [InlineData("EXIF")]
    [InlineData("ICCP")]
    public void LyingLength_TakesNoMemory(string name)
    {
        const int Large = 900_000_000;
        byte[] picture = WebpFiles.Read("quality-75.webp")[12..], chunk = name == "VP8 " ? picture : WebpFiles.Chunk(name, new byte[40]);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), Large);
        byte[] file = WebpFiles.Riff(WebpFiles.Extension(67, 53, 0x18), chunk, name == "VP8 " ? [] : picture);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), Large + 10_000);
        // The picture itself is whole: what is said to follow is missing.
        Assert.Equal(name == "VP8 " ? SKCodecResult.Success : SKCodecResult.IncompleteInput, ResultOf(file));
    }

    [Fact]
    public void EndlessChunks_AreRefused()
    {
        byte[] chunk = WebpFiles.Chunk("ABCD", []);
        byte[] file = WebpFiles.Riff(
            [WebpFiles.Extension(67, 53, 0), .. Enumerable.Repeat(chunk, 10_001), WebpFiles.Read("quality-75.webp")[12..]]);
        Assert.Equal(SKCodecResult.InvalidInput, ResultOf(file));
    }

    [Fact]
    public void ManyFrames_AreSkipped()
    {
        byte[] still = WebpFiles.Read("animated-lossy.webp");
        byte[] first = still[(12 + 18 + 14)..], file = WebpFiles.Riff([still[12..44], .. Enumerable.Repeat(first, 500)]);
        Assert.Equal(SKCodecResult.Success, ResultOf(file));
    }

    // Sixteen megapixels in a few bytes: every code has one symbol, so that no bit is needed for any pixel.
    [Fact]
    public void PixelsWithoutBits_AreAPicture()
    {
        // From the lowest bit on: no transform, no recent colors, no squares; five times 1, 0, 0, 0, a code of one symbol, zero.
        byte[] bits = [0b1_0001_000, 0b1_0001_000, 0b0_0001_000];
        byte[] file = WebpFiles.Riff(WebpFiles.Chunk("VP8L", [0x2F, .. Header(4000, 4000), .. bits]));
        using SKCodec codec = SKCodec.Create(new MemoryStream(file));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(out byte[] pixels));
        Assert.Equal(4 * 4000 * 4000, pixels.Length);
        Assert.Equal([0, 0, 0, 255], pixels[^4..]);
    }

    [Fact]
    public void LyingSize_GivesAnIncompletePicture()
    {
        byte[] lossy = WebpFiles.Read("quality-75.webp");
        BinaryPrimitives.WriteUInt16LittleEndian(lossy.AsSpan(26), 4000);
        BinaryPrimitives.WriteUInt16LittleEndian(lossy.AsSpan(28), 4000);
        byte[] lossless = WebpFiles.Read("lossless-method-4.webp");
        Header(4000, 4000).CopyTo(lossless.AsSpan(21));
        Assert.Equal(SKCodecResult.IncompleteInput, ResultOf(lossy));
        Assert.NotEqual(SKCodecResult.Success, ResultOf(lossless, 16 << 20));
    }

    private static byte[] Header(int width, int height) => BitConverter.GetBytes((uint)(width - 1 | height - 1 << 14));

    /// <summary>Where opening fails its result, else that of decoding; either with little memory besides the pixels.</summary>
    private static SKCodecResult ResultOf(byte[] file, int memory = LittleMemory)
    {
        using SKCodec? first = SKCodec.Create(new MemoryStream(file));
        byte[] pixels = new byte[first?.Info.BytesSize ?? 0];
        long before = GC.GetAllocatedBytesForCurrentThread();
        using SKCodec? codec = SKCodec.Create(new MemoryStream(file), out SKCodecResult result);
        result = codec?.GetPixels(codec.Info, pixels) ?? result;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, memory);
        return result;
    }
}
