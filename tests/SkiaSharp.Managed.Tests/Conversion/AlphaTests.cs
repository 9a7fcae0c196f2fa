using SkiaSharp;

namespace ManagedSkia.Tests.Conversion;

public class AlphaTests
{
    // Every channel with every alpha, in rows long enough for vectors and with a rest.
    [Fact]
    public void Premultiply_RoundsToTheNearest()
    {
        using var straight = new SKBitmap(256 * 3 + 5, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        for (int alpha = 0; alpha < 256; alpha++)
        {
            SKColor[] colors =
                [.. Enumerable.Range(0, straight.Width).Select(i => new SKColor((byte)i, (byte)(i + 85), (byte)(255 - i), (byte)alpha))];
            straight.Pixels = colors;
            using var premultiplied = new SKBitmap(straight.Info.WithAlphaType(SKAlphaType.Premul));
            Assert.True(straight.ScalePixels(premultiplied, SKSamplingOptions.Default));
            byte[] expected = [.. colors.SelectMany(
                color => new[] { Product(color.Red, alpha), Product(color.Green, alpha), Product(color.Blue, alpha), (byte)alpha })];
            Assert.Equal(expected, premultiplied.Bytes);
        }
    }

    [Fact]
    public void Unpremultiply_RoundsToTheNearest()
    {
        using var premultiplied = new SKBitmap(256, 1, SKColorType.Rgba8888, SKAlphaType.Premul);
        for (int alpha = 0; alpha < 256; alpha++)
        {
            Span<byte> pixels = premultiplied.GetPixelSpan();
            for (int i = 0; i < 256; i++)
                (pixels[4 * i], pixels[4 * i + 3]) = ((byte)i, (byte)alpha);
            byte[] reds = [.. premultiplied.Pixels.Select(color => color.Red)];
            // Of a half Skia's fixed point, too, goes either way.
            for (int i = 0; i < 256; i++)
                Assert.InRange(Math.Abs(reds[i] - (alpha == 0 ? 0 : Math.Min(255, i * 255.0 / alpha))), 0, 0.5001);
        }
    }

    [Fact]
    public void ToOpaque_IsTheColorOnBlack()
    {
        using var source = new SKBitmap(2, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        source.Pixels = [new SKColor(200, 100, 50, 51), new SKColor(200, 100, 50, 0)];
        using var opaque = new SKBitmap(2, 1, SKColorType.Bgra8888, SKAlphaType.Opaque);
        Assert.True(source.ScalePixels(opaque, SKSamplingOptions.Default));
        Assert.Equal([new SKColor(40, 20, 10), SKColors.Black], opaque.Pixels);
    }

    private static byte Product(int channel, int alpha) => (byte)Math.Round(channel * alpha / 255.0, MidpointRounding.AwayFromZero);
}
