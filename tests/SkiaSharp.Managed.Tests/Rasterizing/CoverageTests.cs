using System.Globalization;
using SkiaSharp;

namespace ManagedSkia.Tests.Rasterizing;

/// <summary>Coverage against samples on 256 lines to a pixel, which fixtures/coverage.py takes from the shapes' definitions.</summary>
public class CoverageTests
{
    private const int Side = 24;

    public static TheoryData<string> Cases =>
        [.. File.ReadAllLines(Fixtures.PathOf("coverage.txt")).Select(line => line[..line.IndexOf(';', StringComparison.Ordinal)])];

    [Theory]
    [MemberData(nameof(Cases))]
    public void AntiAliased_CoversTheExactArea(string name)
    {
        (SKPath path, SKPaint paint, byte[] expected) = Case(name);
        using SKPath shape = path;
        using SKPaint pen = paint;
        pen.IsAntialias = true;

        byte[] actual = Draw(shape, pen);
        // One step is rounding, the other the samples' own fault.
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= 2, $"pixel ({i % Side}, {i / Side}): {expected[i]} expected, {actual[i]} found");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void WithoutAntiAliasing_PixelsAreWholeOrNot(string name)
    {
        (SKPath path, SKPaint paint, byte[] expected) = Case(name);
        using SKPath shape = path;
        using SKPaint pen = paint;

        byte[] actual = Draw(shape, pen);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(actual[i] is 0 or 255);
            if (expected[i] is 0 or 255)
                Assert.Equal(expected[i], actual[i]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Turned_TheCoverageTurnsToo(float degrees)
    {
        (SKPath path, SKPaint paint, byte[] expected) = Case("seven");
        using SKPath shape = path;
        using SKPaint pen = paint;
        pen.IsAntialias = true;
        byte[] turned = Draw(shape, pen, canvas => canvas.RotateDegrees(degrees, Side / 2f, Side / 2f));
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                (int toX, int toY) =
                    degrees switch { 90 => (Side - 1 - y, x), 180 => (Side - 1 - x, Side - 1 - y), 270 => (y, Side - 1 - x), _ => (x, y) };
                Assert.InRange(turned[toY * Side + toX], expected[y * Side + x] - 2, expected[y * Side + x] + 2);
            }
        }
    }

    // A shape in many pieces is taken from samples where a row has too many crossings; 4 lines to a pixel are the least.
    [Fact]
    public void VeryManyEdges_AreStillAboutRight()
    {
        using var path = new SKPath();
        for (int i = 0; i < 4000; i++)
            path.AddRect(new SKRect(2, 2.5f, 2 + i % 20 + 1, 20.5f));
        using var paint = new SKPaint { IsAntialias = true, Color = SKColors.White };
        byte[] actual = Draw(path, paint);
        Assert.Equal(255, actual[10 * Side + 21]);
        Assert.Equal(0, actual[10 * Side + 22]);
        Assert.InRange(actual[2 * Side + 10], 96, 160);
    }

    private static byte[] Draw(SKPath path, SKPaint paint, Action<SKCanvas>? prepare = null)
    {
        using var bitmap = new SKBitmap(Side, Side, SKColorType.Gray8, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        prepare?.Invoke(canvas);
        canvas.DrawPath(path, paint);
        return bitmap.Bytes;
    }

    private static (SKPath Path, SKPaint Paint, byte[] Expected) Case(string name)
    {
        string[] parts = File.ReadLines(Fixtures.PathOf("coverage.txt"))
            .First(line => line.StartsWith(name + ";", StringComparison.Ordinal))
            .Split(';');
        SKPath path = Read(parts[7]);
        path.FillType = parts[1] switch
        {
            "evenodd" => SKPathFillType.EvenOdd,
            "inversewinding" => SKPathFillType.InverseWinding,
            _ => SKPathFillType.Winding,
        };
        var paint = new SKPaint
        {
            Color = SKColors.White,
            Style = parts[2] switch { "fill" => SKPaintStyle.Fill, "stroke" => SKPaintStyle.Stroke, _ => SKPaintStyle.StrokeAndFill },
            StrokeWidth = float.Parse(parts[3], CultureInfo.InvariantCulture),
            StrokeCap = Enum.Parse<SKStrokeCap>(parts[4], ignoreCase: true),
            StrokeJoin = Enum.Parse<SKStrokeJoin>(parts[5], ignoreCase: true),
            StrokeMiter = float.Parse(parts[6], CultureInfo.InvariantCulture),
        };
        return (path, paint, Convert.FromHexString(parts[8]));
    }

    private static SKPath Read(string data)
    {
        var path = new SKPath();
        string[] tokens = data.Split(' ');
        for (int i = 0; i < tokens.Length;)
        {
            string verb = tokens[i++];
            float Next() => float.Parse(tokens[i++], CultureInfo.InvariantCulture);
            switch (verb)
            {
                case "M":
                    path.MoveTo(Next(), Next());
                    break;
                case "L":
                    path.LineTo(Next(), Next());
                    break;
                case "Q":
                    path.QuadTo(Next(), Next(), Next(), Next());
                    break;
                case "K":
                    path.ConicTo(Next(), Next(), Next(), Next(), Next());
                    break;
                case "C":
                    path.CubicTo(Next(), Next(), Next(), Next(), Next(), Next());
                    break;
                default:
                    path.Close();
                    break;
            }
        }
        return path;
    }
}
