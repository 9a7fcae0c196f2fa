using SkiaSharp;

namespace ManagedSkia.Tests.Codecs;

public class DecodingTests
{
    [Theory]
    [InlineData("basn0g01.png", SKColorType.Gray8, SKAlphaType.Opaque)]
    [InlineData("basn0g16.png", SKColorType.Gray8, SKAlphaType.Opaque)]
    [InlineData("tbbn0g04.png", null, SKAlphaType.Unpremul)]
    [InlineData("basn2c08.png", null, SKAlphaType.Opaque)]
    [InlineData("basn2c16.png", null, SKAlphaType.Opaque)]
    [InlineData("tbrn2c08.png", null, SKAlphaType.Unpremul)]
    [InlineData("basn3p04.png", null, SKAlphaType.Opaque)]
    [InlineData("tbbn3p08.png", null, SKAlphaType.Unpremul)]
    [InlineData("basn4a08.png", null, SKAlphaType.Unpremul)]
    [InlineData("basn6a16.png", null, SKAlphaType.Unpremul)]
    public void Info_SaysWhatTheFileHolds_AndDecodePremultiplies(string name, SKColorType? colorType, SKAlphaType alphaType)
    {
        byte[] file = PngSuite.Read(name);
        using SKData data = SKData.CreateCopy(file);
        using SKCodec codec = SKCodec.Create(data);
        Assert.Equal(SKEncodedImageFormat.Png, codec.EncodedFormat);
        Assert.Equal(SKEncodedOrigin.TopLeft, codec.EncodedOrigin);
        Assert.Equal(colorType ?? SKImageInfo.PlatformColorType, codec.Info.ColorType);
        Assert.Equal(alphaType, codec.Info.AlphaType);
        Assert.Equal(codec.Info, SKBitmap.DecodeBounds(file));
        using SKBitmap bitmap = SKBitmap.Decode(codec);
        Assert.Equal(alphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, bitmap.AlphaType);
    }

    [Theory]
    [InlineData("basn0g08.png", SKColorType.Gray8, SKAlphaType.Premul, SKCodecResult.Success)]
    [InlineData("basn0g08.png", SKColorType.Rgb565, SKAlphaType.Opaque, SKCodecResult.Success)]
    [InlineData("basn2c08.png", SKColorType.Rgb565, SKAlphaType.Opaque, SKCodecResult.Success)]
    [InlineData("basi2c08.png", SKColorType.Rgb565, SKAlphaType.Opaque, SKCodecResult.Success)]
    [InlineData("basn2c08.png", SKColorType.Rgba8888, SKAlphaType.Unpremul, SKCodecResult.Success)]
    [InlineData("basn2c08.png", SKColorType.Gray8, SKAlphaType.Opaque, SKCodecResult.InvalidConversion)]
    [InlineData("basn2c08.png", SKColorType.Alpha8, SKAlphaType.Opaque, SKCodecResult.InvalidConversion)]
    [InlineData("basn2c08.png", SKColorType.Rgba8888, SKAlphaType.Unknown, SKCodecResult.InvalidConversion)]
    [InlineData("basn4a08.png", SKColorType.Gray8, SKAlphaType.Premul, SKCodecResult.InvalidConversion)]
    [InlineData("basn6a08.png", SKColorType.Rgba8888, SKAlphaType.Opaque, SKCodecResult.InvalidConversion)]
    [InlineData("basn6a08.png", SKColorType.Rgb565, SKAlphaType.Premul, SKCodecResult.InvalidConversion)]
    public void GetPixels_ConvertsWhatSkiaConverts(string name, SKColorType colorType, SKAlphaType alphaType, SKCodecResult expected)
    {
        using SKData data = SKData.CreateCopy(PngSuite.Read(name));
        using SKCodec codec = SKCodec.Create(data);
        SKImageInfo info = codec.Info.WithColorType(colorType).WithAlphaType(alphaType);
        Assert.Equal(expected, codec.GetPixels(info, out byte[] pixels));
        Assert.Equal(info.BytesSize, pixels.Length);
        Assert.Equal(expected == SKCodecResult.Success, SKBitmap.Decode(codec, info) is { } bitmap && Using(bitmap));
        Assert.Equal(SKCodecResult.InvalidScale, codec.GetPixels(info.WithSize(16, 16), out _));
    }

    [Fact]
    public void NamedPipe_InPlaceOfAFile_IsRefusedAtOnce()
    {
        Assert.SkipUnless(NamedPipe.CanBeMade, "Named pipes are no files here.");
        using var folder = new TempFolder();
        string pipe = NamedPipe.Make(folder.Find("picture.png"));

        Assert.Null(SKBitmap.Decode(pipe));
        Assert.Null(SKCodec.Create(pipe));
        Assert.Null(SKData.Create(pipe));
    }

    [Fact]
    public unsafe void GetPixels_RefusesArgumentsThatDoNotFit()
    {
        using SKData data = SKData.CreateCopy(PngSuite.Read("basn2c08.png"));
        using SKCodec codec = SKCodec.Create(data);
        byte[] pixels = new byte[codec.Info.BytesSize];
        Assert.Throws<ArgumentNullException>(() => codec.GetPixels(codec.Info, IntPtr.Zero));
        Assert.Throws<ArgumentNullException>(() => codec.GetPixels(codec.Info, (byte[])null!));
        Assert.Throws<ArgumentException>(() => codec.GetPixels(codec.Info, new byte[10]));
        fixed (byte* first = pixels)
        {
            Assert.Equal(SKCodecResult.Unimplemented, codec.GetPixels(codec.Info, (IntPtr)first, new SKCodecOptions(SKRectI.Create(2, 2))));
            Assert.Equal(
                SKCodecResult.InvalidParameters,
                codec.GetPixels(codec.Info, (IntPtr)first, codec.Info.RowBytes - 1, SKCodecOptions.Default));
            Assert.Equal(SKCodecResult.Success, codec.GetPixels(codec.Info, (IntPtr)first));
        }
        Assert.Equal(codec.Pixels, pixels);
    }

    [Fact]
    public void GetPixels_OfAStreamThatCannotSeek_WorksOnce()
    {
        using SKCodec codec = SKCodec.Create(new ForwardStream(PngSuite.Read("basn2c08.png")));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(out _));
        Assert.Equal(SKCodecResult.CouldNotRewind, codec.GetPixels(out _));
    }

    [Fact]
    public void Decode_TakesTheStreamOver_AlsoWhenItFails()
    {
        var good = new MemoryStream(PngSuite.Read("basn2c08.png"));
        var bad = new MemoryStream([1, 2, 3]);
        using SKBitmap bitmap = SKBitmap.Decode(good);
        Assert.Null(SKBitmap.Decode(bitmap is null ? good : bad));
        Assert.False(good.CanRead);
        Assert.False(bad.CanRead);
        var left = new MemoryStream(PngSuite.Read("basn2c08.png"));
        using SKImage image = SKImage.FromEncodedData(left);
        Assert.True(left.CanRead);
    }

    [Fact]
    public void Decode_ReadsFromWhereTheStreamIs()
    {
        var stream = new MemoryStream([1, 2, 3, .. PngSuite.Read("basn2c08.png")]) { Position = 3 };
        using SKCodec codec = SKCodec.Create(stream);
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(out byte[] first));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(out byte[] second));
        Assert.Equal(first, second);
    }

    [Fact]
    public void Decode_OfNoPicture_IsNullOrTheOriginalsException()
    {
        byte[] text = "no picture, but longer than any header of thirty-two bytes"u8.ToArray();
        string missing = Path.Combine(AppContext.BaseDirectory, "not-there.png");
        Assert.Null(SKBitmap.Decode(missing));
        Assert.Null(SKBitmap.Decode(AppContext.BaseDirectory));
        Assert.Null(SKBitmap.Decode(new MemoryStream(text)));
        Assert.Equal("codec", Assert.Throws<ArgumentNullException>(() => SKBitmap.Decode(text)).ParamName);
        Assert.Equal("codec", Assert.Throws<ArgumentNullException>(() => SKBitmap.Decode((byte[])null!)).ParamName);
        Assert.Equal("codec", Assert.Throws<ArgumentNullException>(() => SKBitmap.Decode(ReadOnlySpan<byte>.Empty)).ParamName);
        Assert.Throws<ArgumentNullException>(() => SKBitmap.Decode((string)null!));
        Assert.Throws<ArgumentNullException>(() => SKCodec.Create((Stream)null!));
        Assert.Equal(SKImageInfo.Empty, SKBitmap.DecodeBounds(text));
        Assert.Null(SKCodec.Create(missing, out SKCodecResult result));
        Assert.Equal(SKCodecResult.InternalError, result);
        Assert.Null(SKCodec.Create(new MemoryStream(text), out result));
        Assert.Equal(SKCodecResult.Unimplemented, result);
    }

    [Fact]
    public void Decode_TakesTheMemoryOfThePixelsAndAFewRows()
    {
        using var bitmap = new SKBitmap(1000, 1000, isOpaque: true);
        var random = new Random(1);
        bitmap.Pixels = [.. Enumerable.Range(0, 1_000_000).Select(_ => new SKColor((uint)random.Next() | 0xFF000000))];
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.Create(path))
                bitmap.Encode(file, SKEncodedImageFormat.Png, 100);
            using (SKBitmap.Decode(path))
                Assert.True(new FileInfo(path).Length > 3_000_000);

            // The pixels themselves are outside the collector's heap.
            long before = GC.GetAllocatedBytesForCurrentThread();
            using SKBitmap decoded = SKBitmap.Decode(path);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
            Assert.Equal(bitmap.Bytes, decoded.Bytes);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool Using(SKBitmap bitmap)
    {
        bitmap.Dispose();
        return true;
    }

    [Fact]
    public void GetPixels_OfAStreamThatFails_IsAResult()
    {
        using SKCodec codec = SKCodec.Create(new FailingStream(PngSuite.Read("z00n2c08.png")), out SKCodecResult result);
        Assert.Equal(SKCodecResult.Success, result);
        Assert.Equal(SKCodecResult.InternalError, codec.GetPixels(out _));
        Assert.Null(SKCodec.Create(new FailingStream(new byte[1000]) { Position = 900 }, out result));
        Assert.Equal(SKCodecResult.InternalError, result);
    }

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) =>
            Position < 200 ? base.Read(buffer[..Math.Min(100, buffer.Length)]) : throw new IOException();
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(7, buffer.Length)]);

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
