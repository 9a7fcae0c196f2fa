using System.Buffers.Binary;
using SkiaSharp;

namespace ManagedSkia.Tests.Codecs;

/// <summary>
/// Files that lie about themselves, one fault each: what comes back, and that nothing is allocated for what is claimed only.
/// </summary>
public class BadInputTests
{
    private const int LittleMemory = 1 << 20;

    // A header of 13 bytes and two colors, a frame of the same size, and what stands for the least number of bits.
    private static readonly byte[] s_twoPixels =
        [.. "GIF89a"u8, 2, 0, 1, 0, 0x80, 0, 0, 10, 20, 30, 40, 50, 60, 0x2C, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2];

    [Theory]
    [InlineData("gif-8.gif")]
    [InlineData("bmp-24.bmp")]
    [InlineData("bmp-rle8.bmp")]
    public void GifOrBmp_OfMorePixelsThanAllowed_IsRefusedByItsHeader(string name)
    {
        byte[] file = Pictures.Read(name);
        if (name.StartsWith("gif", StringComparison.Ordinal))
            file.AsSpan(6, 4).Fill(0xFF);
        else
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), int.MaxValue);
        Assert.Equal(SKCodecResult.InvalidParameters, ResultOf(file));
    }

    // The frame's own size makes the screen grow.
    [Fact]
    public void Gif_WhoseFrameIsTooLarge_IsRefusedByItsHeader()
    {
        byte[] file = [.. s_twoPixels, 2, 0x44, 0x0A, 0, 0x3B];
        file.AsSpan(6 + 13 + 5, 4).Fill(0xFF);
        Assert.Equal(SKCodecResult.InvalidParameters, ResultOf(file));
    }

    [Theory]
    [InlineData("iTXt")]
    [InlineData("zTXt")]
    [InlineData("iCCP")]
    [InlineData("eXIf")]
    public void Png_WithABombInAChunkThatIsNotDecoded_IsDecodedWithoutInflatingIt(string type)
    {
        byte[] plain = PngFile.Create(4, 4, PngFile.Deflate(new byte[4 * 5]));
        byte[] bomb = PngFile.Chunk(type, [.. "bomb\0\0"u8, .. PngFile.Deflate(new byte[50 << 20])]);
        Assert.Equal(SKCodecResult.Success, ResultOf([.. plain[..33], .. bomb, .. plain[33..]]));
    }

    [Theory]
    [InlineData("IHDR")]
    [InlineData("PLTE")]
    [InlineData("tRNS")]
    public void Png_WithAWrongChecksumOfWhatPixelsNeed_IsRefused(string type)
    {
        byte[] chunks = [.. PngFile.Chunk("PLTE", [10, 20, 30]), .. PngFile.Chunk("tRNS", [7])];
        byte[] file = PngFile.Create(1, 1, 8, 3, chunks, PngFile.Deflate([0, 0]));
        Assert.Equal(SKCodecResult.Success, ResultOf(file));
        int start = file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(type)),
            length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(start - 4));
        file[start + 4 + length] ^= 1;
        Assert.Equal(SKCodecResult.InvalidInput, ResultOf(file));
    }

    // Ten thousand empty chunks, then more: a file is not read for ever to find its pixels.
    [Fact]
    public void Png_WithEndlessChunks_IsRefused()
    {
        byte[] plain = PngFile.Create(4, 4, PngFile.Deflate(new byte[4 * 5])), chunk = PngFile.Chunk("tEXt", []);
        byte[] file = [.. plain[..33], .. Enumerable.Repeat(chunk, 10_001).SelectMany(bytes => bytes), .. plain[33..]];
        Assert.Equal(SKCodecResult.InvalidInput, ResultOf(file));
    }

    [Fact]
    public void Gif_WithManyFrames_IsItsFirst()
    {
        byte[] file = Pictures.Read("gif-8.gif");
        // Behind the screen, its 256 colors and the comment of 9 bytes: the second frame, which is to replace what the first left, has
        // other codes.
        byte[] frame = file[(13 + 3 * 256 + 9)..^1], other = [.. frame];
        other[^20] ^= 0xFF;
        byte[] replacing = [0x21, 0xF9, 4, 3 << 2 | 1, 5, 0, 0, 0];
        using SKBitmap first = SKBitmap.Decode(file);
        using SKBitmap bitmap = SKBitmap.Decode([.. file[..^1], .. replacing, .. other, .. replacing, .. frame, 0x3B]);
        Assert.Equal(first.AlphaType, bitmap.AlphaType);
        Assert.Equal(first.Pixels, bitmap.Pixels);
    }

    [Fact]
    public void Gif_WithAFrameOutsideItsScreen_GrowsAroundIt()
    {
        byte[] file = [.. s_twoPixels, 2, 0x44, 0x0A, 0, 0x3B];
        file[6 + 13 + 1] = 5;
        file[6 + 13 + 3] = 3;
        using SKBitmap bitmap = SKBitmap.Decode(file);
        Assert.Equal(new SKSizeI(7, 4), bitmap.Info.Size);
        Assert.Equal([new SKColor(10, 20, 30), new SKColor(40, 50, 60)], bitmap.Pixels[^2..]);
        Assert.All(bitmap.Pixels[..^2], color => Assert.Equal(SKColor.Empty, color));
    }

    [Theory]
    [InlineData((byte)0)]
    [InlineData((byte)9)]
    [InlineData((byte)255)]
    public void Gif_WithLiteralsOfTooManyBits_IsAnError(byte bits)
    {
        byte[] file = [.. s_twoPixels, 2, 0x44, 0x0A, 0, 0x3B];
        file[s_twoPixels.Length - 1] = bits;
        Assert.Equal(SKCodecResult.ErrorInInput, ResultOf(file));
    }

    // Never a code that empties the table: it stays full, and the codes after it add nothing.
    [Fact]
    public void Gif_WhoseTableIsFullAndNeverEmptied_KeepsItsCodes()
    {
        const int Side = 100;
        // Literals of 8 bits only, from 9 to 12 bits wide as the table grows.
        var codes = new List<(int Code, int Bits)> { (256, 9) };
        for (int i = 0, next = 258; i < Side * Side; i++)
        {
            int bits = next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12;
            codes.Add((i * 7 & 255, bits));
            next += i == 0 ? 0 : 1;
        }
        codes.Add((257, 12));
        byte[] palette = [.. Enumerable.Range(0, 256).SelectMany(i => new[] { (byte)i, (byte)i, (byte)i })];
        byte[] file =
        [
            .. "GIF89a"u8, Side, 0, Side, 0, 0x87, 0, 0, .. palette, 0x2C, 0, 0, 0, 0, Side, 0, Side, 0, 0, 8, .. Blocks(codes), 0x3B,
        ];
        using SKCodec codec = SKCodec.Create(new MemoryStream(file));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(out byte[] pixels));
        Assert.Equal(Enumerable.Range(0, Side * Side).Select(i => (byte)(i * 7)), pixels.Where((_, i) => i % 4 == 0));
    }

    [Theory]
    [InlineData(0u, SKCodecResult.Success)]
    [InlineData(uint.MaxValue, SKCodecResult.Success)]
    [InlineData(300u, SKCodecResult.Success)]
    [InlineData(3u, SKCodecResult.Success)]
    public void Bmp_OfAnImpossibleNumberOfColors_TakesWhatThereIs(uint colors, SKCodecResult expected)
    {
        byte[] file = Pictures.Read("bmp-8.bmp");
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(46), colors);
        Assert.Equal(expected, ResultOf(file));
    }

    [Theory]
    [InlineData(18, 0, SKCodecResult.InvalidInput)]
    [InlineData(18, -37, SKCodecResult.InvalidInput)]
    [InlineData(22, 0, SKCodecResult.InvalidInput)]
    [InlineData(22, int.MinValue, SKCodecResult.InvalidInput)]
    [InlineData(10, 60, SKCodecResult.InvalidInput)]
    [InlineData(10, int.MaxValue, SKCodecResult.IncompleteInput)]
    [InlineData(14, 4, SKCodecResult.InvalidInput)]
    [InlineData(30, 1, SKCodecResult.InvalidInput)]
    [InlineData(30, 7, SKCodecResult.Unimplemented)]
    public void Bmp_OfALyingHeader_IsRefused(int field, int value, SKCodecResult expected)
    {
        byte[] file = Pictures.Read("bmp-32-masks.bmp");
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(field), value);
        Assert.Equal(expected, ResultOf(file));
    }

    /// <summary>Where opening fails its result, else that of decoding; either with little memory.</summary>
    private static SKCodecResult ResultOf(byte[] file)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        using SKCodec? codec = SKCodec.Create(new MemoryStream(file), out SKCodecResult result);
        result = codec?.GetPixels(out _) ?? result;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, LittleMemory);
        return result;
    }

    private static byte[] Blocks(List<(int Code, int Bits)> codes)
    {
        List<byte> bytes = [];
        long window = 0;
        int count = 0;
        foreach ((int code, int bits) in codes)
        {
            window |= (long)code << count;
            for (count += bits; count >= 8; count -= 8, window >>= 8)
                bytes.Add((byte)window);
        }
        bytes.Add((byte)window);
        return [.. bytes.Chunk(255).SelectMany(block => block.Prepend((byte)block.Length)), 0];
    }
}
