using SkiaSharp;

namespace ManagedSkia.Tests.Conversion;

public class OrientationTests
{
    // The file's picture is 123 over 456; what EXIF's eight values make of it.
    [Theory]
    [InlineData(SKEncodedOrigin.TopLeft, "123/456")]
    [InlineData(SKEncodedOrigin.TopRight, "321/654")]
    [InlineData(SKEncodedOrigin.BottomRight, "654/321")]
    [InlineData(SKEncodedOrigin.BottomLeft, "456/123")]
    [InlineData(SKEncodedOrigin.LeftTop, "14/25/36")]
    [InlineData(SKEncodedOrigin.RightTop, "41/52/63")]
    [InlineData(SKEncodedOrigin.RightBottom, "63/52/41")]
    [InlineData(SKEncodedOrigin.LeftBottom, "36/25/14")]
    public void TurnUpright_PutsRowAndColumnWhereExifSays(SKEncodedOrigin origin, string expected)
    {
        foreach (SKColorType type in new[] { SKColorType.Rgba8888, SKColorType.Gray8 })
        {
            var lying = new SKBitmap(new SKImageInfo(3, 2, type), rowBytes: 16);
            lying.Pixels = [.. "123456".Select(digit => new SKColor((byte)digit, (byte)digit, (byte)digit))];
            using SKBitmap upright = SKBitmap.TurnUpright(lying, origin);
            Assert.Equal(
                expected,
                string.Join('/', upright.Pixels.Select(color => (char)color.Red).Chunk(upright.Width).Select(row => new string(row))));
        }
    }
}
