using SkiaSharp;

namespace ManagedSkia.Tests.Codecs;

public class PngChunkTests
{
    private static readonly byte[] s_twoColors = PngFile.Chunk("PLTE", [10, 20, 30, 40, 50, 60]);

    [Fact]
    public void AnimatedFile_IsItsDefaultImage()
    {
        byte[] still = PngSuite.Read("basn2c08.png");
        byte[] frame = PngFile.Chunk("fdAT", [0, 0, 0, 1, .. PngFile.Deflate(new byte[32 * 97])]);
        byte[] animated =
        [
            .. still[..33], .. PngFile.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), .. still[33..^12], .. PngFile.Chunk("fcTL", new byte[26]),
            .. frame, .. still[^12..], ];
        using SKBitmap expected = SKBitmap.Decode(still);
        using SKBitmap decoded = SKBitmap.Decode(animated);
        Assert.Equal(expected.Bytes, decoded.Bytes);
    }

    [Fact]
    public void IndexBehindThePalette_IsBlack_AndAlphaBehindTransparencyIsFull()
    {
        byte[] file = PngFile.Create(3, 1, 8, 3, [.. s_twoColors, .. PngFile.Chunk("tRNS", [0])], PngFile.Deflate([0, 0, 1, 2]));
        using SKData data = SKData.CreateCopy(file);
        using SKCodec codec = SKCodec.Create(data);
        using SKBitmap bitmap = SKBitmap.Decode(codec, codec.Info);
        Assert.Equal([new SKColor(10, 20, 30, 0), new SKColor(40, 50, 60), SKColors.Black], bitmap.Pixels);
    }

    [Fact]
    public void TransparencyOfMoreColorsThanThereAre_IsIgnored()
    {
        byte[] file = PngFile.Create(1, 1, 8, 3, [.. s_twoColors, .. PngFile.Chunk("tRNS", [0, 0, 0])], PngFile.Deflate([0, 1]));
        Assert.Equal(SKAlphaType.Opaque, SKBitmap.DecodeBounds(file).AlphaType);
        using SKBitmap bitmap = SKBitmap.Decode(file);
        Assert.Equal(new SKColor(40, 50, 60), bitmap.GetPixel(0, 0));
    }

    [Fact]
    public void ColorsThatCameFrom565_AreDecodedToThat()
    {
        byte[] file = PngFile.Create(1, 1, 8, 2, PngFile.Chunk("sBIT", [5, 6, 5]), PngFile.Deflate([0, 255, 130, 8]));
        using SKBitmap bitmap = SKBitmap.Decode(file);
        Assert.Equal(SKColorType.Rgb565, bitmap.ColorType);
        Assert.Equal(new SKColor(255, 130, 8), bitmap.GetPixel(0, 0));
        file = PngFile.Create(1, 1, 8, 2, PngFile.Chunk("sBIT", [5, 5, 5]), PngFile.Deflate([0, 255, 130, 8]));
        Assert.Equal(SKImageInfo.PlatformColorType, SKBitmap.DecodeBounds(file).ColorType);
    }

    [Theory]
    [InlineData(0, 8, false)]
    [InlineData(3, 8, false)]
    [InlineData(3, 16, true)]
    [InlineData(2, 4, true)]
    [InlineData(5, 8, true)]
    public void HeaderOrPaletteThatCannotBe_IsRefused(byte color, byte depth, bool hasPalette)
    {
        byte[] twice = [.. s_twoColors, .. s_twoColors];
        byte[] chunks = color == 3 && !hasPalette ? [] : twice;
        byte[] file = PngFile.Create(1, 1, depth, color, chunks, PngFile.Deflate(new byte[20]));
        using SKCodec codec = SKCodec.Create(new MemoryStream(file), out SKCodecResult result);
        // Gray takes no notice of palettes.
        Assert.Equal(color == 0 ? SKCodecResult.Success : SKCodecResult.InvalidInput, result);
    }

    [Fact]
    public void FilterThatIsNone_IsAnError()
    {
        using SKCodec codec = SKCodec.Create(new MemoryStream(PngFile.Create(1, 2, PngFile.Deflate([0, 1, 5, 1]))));
        Assert.Equal(SKCodecResult.ErrorInInput, codec.GetPixels(out byte[] pixels));
        Assert.Equal([1, 0], pixels);
    }
}
