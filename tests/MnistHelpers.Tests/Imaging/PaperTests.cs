using MnistHelpers.Imaging;
using MnistHelpers.Planes;

namespace MnistHelpers.Tests;

/// <summary>
/// Digits that people wrote (MNIST's), put back onto paper: what the pipeline takes away must not take the digit with it.
/// MNIST_NOTEBOOKS_LONG=1 for 100 instead of 4 on each paper.
/// </summary>
public sealed class PaperTests
{
    private const int Side = 360;
    private const int DigitSide = 280;

    private static readonly int s_count = LongRun.IsOn ? 100 : 4;

    private static readonly Lazy<DigitReader> s_reader = new(() => new DigitReader());

    [Theory]
    [InlineData("plain", 97)]
    [InlineData("uneven light", 97)]
    [InlineData("blackboard", 97)]
    [InlineData("ruled", 92)]
    [InlineData("squared", 88)]
    [InlineData("frame", 97)]
    [InlineData("on a dark table", 97)]
    [InlineData("a strip on a dark table", 97)]
    [InlineData("shadow's edge", 97)]
    [InlineData("a turned sheet on a table", 97)]
    [InlineData("broad strokes", 86)]
    public void Read_WrittenOnPaper_AsWellAsBefore(string paper, int leastPercent)
    {
        ImageSet images = Mnist.Load().Test.Take(s_count);
        DigitImage[] taken =
            [.. Enumerable.Range(0, s_count).Select(i => DigitImage.FromBytes(SmallPng.Encode(Draw(images.Image(i), paper), Side, Side)))];

        IReadOnlyList<DigitReading> readings = s_reader.Value.Read(taken);

        int right = readings.Where((reading, i) => reading.Digit == images.Label(i)).Count();
        Assert.True(
            right >= Math.Floor(leastPercent / 100.0 * s_count),
            $"{right} of {s_count} right; wrong: "
                + string.Join(
                    ", ", readings.Select((r, i) => (r, i)).Where(p => p.r.Digit != images.Label(p.i)).Select(p => $"{p.i}: {p.r}")));
    }

    /// <summary>A digit that reaches the sheet's edge is connected to the table beside it, as if it were a notch of the sheet.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(26)]
    [InlineData(41)]
    public void DigitThatReachesTheEdgeOfItsSheet_IsFound(int index)
    {
        byte[] picture = SmallPng.Encode(Draw(Mnist.Load().Test.Image(index), "a turned sheet on a table"), Side, Side);

        Assert.True(DigitImage.FromBytes(picture).IsFound);
    }

    /// <summary>One line that ends before the rim may be a stroke.</summary>
    [Theory]
    [InlineData(0, 300, 1)]
    [InlineData(2, 298, 1)]
    [InlineData(9, 300, 0)]
    [InlineData(0, 291, 0)]
    public void RuledLines_ASingleLine_IsRemovedIfItGoesFromRimToRim(int from, int to, int expected)
    {
        const int side = 300;
        var mask = new bool[side * side];
        for (int x = from; x < to; x++)
            mask[140 * side + x] = mask[141 * side + x] = true;

        int removed = RuledLines.Remove(mask, [.. mask], side, side);

        Assert.Equal((expected, expected == 0), (removed, mask.Contains(true)));
    }

    /// <summary>Neither the sheet's edge nor what is left of the table is a digit.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(-3, 0)]
    [InlineData(2, 60)]
    [InlineData(-1, 90)]
    public void BlankSheet_OnATable_HasNoDigit(int degrees, int aside)
    {
        DigitImage image = DigitImage.FromBytes(SmallPng.Encode(SheetOnTable(degrees, aside, (_, _) => false), Side, Side));

        Assert.False(image.IsFound, image.ToString());
    }

    /// <summary>The table at the rim is far darker than the writing, and no part of it.</summary>
    [Theory]
    [InlineData(1, 60)]
    [InlineData(-2, 90)]
    public void SheetCutOff_BesideADarkTable_KeepsItsThinWriting(int degrees, int aside)
    {
        byte[] pixels = SheetOnTable(degrees, aside, (x, y) => (x + 600) % 60 is 20 or 21 && (y + 800) % 80 is > 20 and < 60);

        DigitPage page = DigitPage.FromBytes(SmallPng.Encode(pixels, Side, Side));

        Assert.True(page.Lines.Count >= 3 && page.Lines.All(line => line.Count >= 3), page.ToString());
    }

    /// <summary>Returns a light sheet on a dark table, moved aside, so far that the picture's rim may cut it off.</summary>
    private static byte[] SheetOnTable(int degrees, int aside, Func<int, int, bool> isInk)
    {
        var pixels = new byte[Side * Side];
        (double sine, double cosine) = Math.SinCos(double.DegreesToRadians(degrees));
        for (int i = 0; i < pixels.Length; i++)
        {
            double right = i % Side - Side / 2 - aside, down = i / Side - Side / 2;
            double x = right * cosine + down * sine, y = down * cosine - right * sine;
            bool isSheet = Math.Max(Math.Abs(x), Math.Abs(y)) < 150;
            pixels[i] = (byte)(!isSheet ? 50 : isInk((int)x, (int)y) ? 180 : 215);
        }
        return pixels;
    }

    /// <summary>A sheet that lies straight is left where it is, and one that is turned by 20 degrees becomes the picture.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Sheet_OnATable_IsFound_AndAnEllipseIsNot(int degrees)
    {
        GrayPlane sheet = Shape((x, y) => Math.Max(Math.Abs(x), Math.Abs(y)) < 100);
        GrayPlane ellipse = Shape((x, y) => Math.Sqrt(x * x + y * y) < 120);

        GrayPlane? alone = PaperSheet.Find(sheet)?.Sheet;

        Assert.NotNull(alone);
        int right = alone.Width - 1, bottom = alone.Height - 1;
        Assert.Equal(degrees == 0, (right, bottom) == (299, 299));
        Assert.All(
            [alone[0, 0], alone[right, 0], alone[right / 2, bottom / 2], alone[0, bottom], alone[right, bottom]],
            value => Assert.InRange(value, 0.85f, 0.95f));
        Assert.Null(PaperSheet.Find(ellipse));

        // With a word on it.
        GrayPlane Shape(Func<double, double, bool> isInside)
        {
            var plane = new GrayPlane(300, 300);
            (double sine, double cosine) = Math.SinCos(double.DegreesToRadians(degrees));
            for (int i = 0; i < plane.Values.Length; i++)
            {
                double x = i % 300 - 150, y = i / 300 - 150;
                bool isInk = Math.Abs(x) < 50 && Math.Abs(y - 30) < 5;
                plane.Values[i] = !isInside(cosine * x + sine * y, cosine * y - sine * x) ? 0.2f : isInk ? 0.3f : 0.9f;
            }
            return plane;
        }
    }

    private static byte[] Draw(ReadOnlySpan<byte> digit, string paper)
    {
        var small = new GrayPlane(28, 28);
        for (int i = 0; i < digit.Length; i++)
            small.Values[i] = digit[i] / 255f;
        GrayPlane large = AreaResampler.Resize(small, DigitSide, DigitSide);
        bool isBroad = paper == "broad strokes";
        if (isBroad)
            large = Closing.Maximum(large, 21);
        var pixels = new byte[Side * Side];
        const int margin = (Side - DigitSide) / 2;
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                bool isInside = Math.Min(Math.Min(x, y), Side - 1 - Math.Max(x, y)) >= margin;
                float ink = isInside ? large[x - margin, y - margin] : 0;
                // Lines as dark as the ink itself, a little tilted.
                bool isLine = (paper is "ruled" or "squared" && (y + x / 40) % 60 < 3) || (paper == "squared" && (x + y / 50) % 60 < 3);
                double light = paper == "uneven light" ? 0.35 + 0.6 * x / Side : isBroad ? 0.75 + 0.2 * x / Side : 0.95;
                light = paper == "shadow's edge" && 2 * x + y > 1.4 * Side ? 0.45 : light;
                int toRim = Math.Min(Math.Min(x, y), Side - 1 - Math.Max(x, y));
                isLine |= paper == "frame" && toRim is >= 12 and < 17;
                double reflected = Math.Min(1 - 0.8 * Math.Clamp(2 * ink - 0.5, 0, 1), isLine ? 0.25 : 1);
                pixels[y * Side + x] = (byte)(255 * (paper == "blackboard" ? 1 - 0.9 * reflected : light * reflected));
                // The table's grain runs along its boards.
                bool isTable = (paper == "on a dark table" && toRim < 20)
                    || (paper == "a turned sheet on a table" && IsBesideTurned(x - Side / 2, y - Side / 2))
                    || (paper == "a strip on a dark table" && (x < 38 - y / 12 || x > Side - y / 10));
                if (isTable)
                    pixels[y * Side + x] = (byte)(40 + 7 * y % 16);
            }
        }
        return pixels;

        static bool IsBesideTurned(int x, int y)
        {
            (double sine, double cosine) = Math.SinCos(Math.PI / 12);
            return Math.Max(Math.Abs(cosine * x + sine * y), Math.Abs(cosine * y - sine * x)) > 130;
        }
    }
}
