using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace ManagedSkia.Tests.Codecs;

public class DamageTests
{
    [Fact]
    public void TruncatedPng_HasItsRowsAndBlackBelow()
    {
        using var whole = new SKBitmap(40, 40, isOpaque: true);
        var random = new Random(1);
        whole.Pixels = [.. Enumerable.Range(0, 1600).Select(_ => new SKColor((uint)random.Next() | 0xFF000000))];
        using SKData png = whole.Encode(SKEncodedImageFormat.Png, 100);
        byte[] half = png.ToArray()[..(int)(png.Size / 2)];

        using SKCodec codec = SKCodec.Create(new MemoryStream(half));
        Assert.Equal(SKCodecResult.IncompleteInput, codec.GetPixels(out _));
        using SKBitmap bitmap = SKBitmap.Decode(half);
        int rows = Enumerable.Range(0, 40).TakeWhile(y => bitmap.GetPixel(0, y) == whole.GetPixel(0, y)).Count();
        Assert.InRange(rows, 10, 30);
        Assert.Equal(whole.Pixels.Take(rows * 40), bitmap.Pixels.Take(rows * 40));
        Assert.All(bitmap.Pixels.Skip(rows * 40), color => Assert.Equal(SKColors.Black, color));
    }

    [Theory]
    [InlineData("basn0g08.png")]
    [InlineData("basn2c08.png")]
    [InlineData("basi6a08.png")]
    [InlineData("basn3p04.png")]
    public void TruncatedPng_AtEveryByte_IsRefusedOrIncomplete(string name)
    {
        byte[] file = PngSuite.Read(name);
        AssertTruncated(file, file.Length - 12, SKCodecResult.IncompleteInput);
        // What follows the pixels is not read.
        using SKCodec whole = SKCodec.Create(new MemoryStream(file[..^12]));
        Assert.Equal(SKCodecResult.Success, whole.GetPixels(out _));
    }

    [Theory]
    [InlineData("gif-8.gif")]
    [InlineData("gif-interlaced.gif")]
    [InlineData("bmp-24.bmp")]
    [InlineData("bmp-rle8.bmp")]
    public void TruncatedGifOrBmp_AtEveryByte_IsRefusedOrIncomplete(string name)
    {
        byte[] file = Pictures.Read(name);
        AssertTruncated(file, file.Length - 3, SKCodecResult.IncompleteInput, SKCodecResult.Success);
    }

    [Fact]
    public void TruncatedBmp_HasItsLastRowsAndBlackAbove()
    {
        byte[] file = Pictures.Read("bmp-24.bmp");
        using SKBitmap whole = SKBitmap.Decode(file);
        using SKBitmap half = SKBitmap.Decode(file[..(file.Length - 3 * 112)]);
        Assert.All(half.Pixels.Take(3 * 37), color => Assert.Equal(SKColors.Black, color));
        Assert.Equal(whole.Pixels.Skip(3 * 37), half.Pixels.Skip(3 * 37));
    }

    [Fact]
    public void Png_WithAWrongChecksumInside_IsAnErrorButAnImageTakesWhatThereIs()
    {
        byte[] file = PngSuite.Read("basn2c08.png");
        int data = file.AsSpan().IndexOf("IDAT"u8);
        int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(data - 4));
        file[data + 4 + length] ^= 1;
        using SKCodec codec = SKCodec.Create(new MemoryStream(file));
        Assert.Equal(SKCodecResult.ErrorInInput, codec.GetPixels(out _));
        using SKData encoded = SKData.CreateCopy(file);
        Assert.Null(SKBitmap.Decode(encoded));
        using SKImage image = SKImage.FromEncodedData(encoded);
        using SKBitmap bitmap = SKBitmap.FromImage(image);
        using SKBitmap whole = SKBitmap.Decode(PngSuite.Read("basn2c08.png"));
        Assert.Equal(whole.Pixels[..32], bitmap.Pixels[..32]);
    }

    [Fact]
    public void Png_WithAWrongAdler_IsAnError()
    {
        byte[] data = PngFile.Deflate(new byte[4 * 5]);
        data[^1] ^= 1;
        using SKCodec codec = SKCodec.Create(new MemoryStream(PngFile.Create(4, 4, data)));
        Assert.Equal(SKCodecResult.ErrorInInput, codec.GetPixels(out _));
    }

    // To .NET that is a fault of the library, not of the data.
    [Fact]
    public void Png_ThatAsksForAPresetDictionary_IsAnError()
    {
        byte[] data = PngFile.Deflate(new byte[4 * 5]);
        (data[0], data[1]) = (0x78, 0x20);
        using SKCodec codec = SKCodec.Create(new MemoryStream(PngFile.Create(4, 4, data)));
        Assert.Equal(SKCodecResult.ErrorInInput, codec.GetPixels(out _));
    }

    [Fact]
    public void Png_WithFewerRowsThanItSays_IsIncomplete()
    {
        using SKCodec codec = SKCodec.Create(new MemoryStream(PngFile.Create(4, 400, PngFile.Deflate(new byte[4 * 5]))));
        Assert.Equal(SKCodecResult.IncompleteInput, codec.GetPixels(out _));
    }

    // 200 MB of zeros in 200 KB: only the bytes of the picture are inflated.
    [Fact]
    public void Png_WithMoreDataThanItSays_StopsAtThePicture()
    {
        using var bomb = new MemoryStream();
        using (var deflater = new ZLibStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++)
                deflater.Write(zeros);
        }
        byte[] file = PngFile.Create(4, 4, bomb.ToArray());
        long before = GC.GetAllocatedBytesForCurrentThread();
        using SKCodec codec = SKCodec.Create(new MemoryStream(file));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData(10_001, 10_000)]
    [InlineData(2_000_000, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Picture_OfMorePixelsThanAllowed_IsRefusedByItsHeader(int width, int height)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(
            SKCodec.Create(new MemoryStream(PngFile.Create(width, height, PngFile.Deflate(new byte[100]))), out SKCodecResult result));
        Assert.Equal(SKCodecResult.InvalidParameters, result);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    // Other tests run meanwhile; none opens a file between the two limits.
    [Fact]
    public void MaxPixels_IsAnOption()
    {
        byte[] file = PngFile.Create(20_001, 5_000, PngFile.Deflate(new byte[100]));
        Assert.Null(SKCodec.Create(new MemoryStream(file)));
        AppContext.SetData("SkiaSharp.Managed.MaxPixels", 100_009_000L);
        using SKCodec codec = SKCodec.Create(new MemoryStream(file));
        AppContext.SetData("SkiaSharp.Managed.MaxPixels", null);
        Assert.Equal(20_001, codec.Info.Width);
    }

    [Theory]
    [InlineData("tEXt", 0x7FFFFFFF, SKCodecResult.IncompleteInput)]
    [InlineData("tEXt", 0xFFFFFFFF, SKCodecResult.InvalidInput)]
    [InlineData("PLTE", 0x7FFFFFFF, SKCodecResult.InvalidInput)]
    [InlineData("ABCD", 0, SKCodecResult.InvalidInput)]
    public void Png_WithAnAbsurdChunk_IsRefused(string type, uint length, SKCodecResult expected)
    {
        byte[] chunk = PngFile.Chunk(type, []);
        BinaryPrimitives.WriteUInt32BigEndian(chunk, length);
        byte[] file = PngSuite.Read("basn2c08.png");
        Assert.Null(SKCodec.Create(new MemoryStream([.. file[..33], .. chunk, .. file[33..]]), out SKCodecResult result));
        Assert.Equal(expected, result);
    }

    /// <summary>
    /// Each length of a file below the given one: where it cannot be opened it is incomplete, else decoding gives one of the results.
    /// </summary>
    private static void AssertTruncated(byte[] file, int end, params SKCodecResult[] results)
    {
        for (int length = 0; length < end; length++)
        {
            using SKCodec codec = SKCodec.Create(new MemoryStream(file[..length]), out SKCodecResult result);
            if (codec is null)
                Assert.Equal(SKCodecResult.IncompleteInput, result);
            else
                Assert.Contains(codec.GetPixels(out _), results);
        }
    }
}
