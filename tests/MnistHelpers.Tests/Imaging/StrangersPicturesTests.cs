using SkiaSharp;

namespace MnistHelpers.Tests;

/// <summary>What pictures of people who had never heard of the reader were misread for, each drawn as small as can be.</summary>
public sealed class StrangersPicturesTests
{
    private const int Side = 320;

    private static readonly Lazy<DigitReader> s_reader = new(() => new DigitReader());

    [Fact]
    public void Animation_FirstFrameIsBlank_ReadsTheLastOneThatIsNot()
    {
        byte[] blank = Pixels(_ => { }), zero = Pixels(canvas => canvas.DrawOval(160, 160, 70, 110, Pen(20)));

        DigitImage image = DigitImage.FromBytes(SmallGif.Encode(Side, Side, blank, zero, blank), "written.gif");

        Assert.Equal(0, s_reader.Value.Read(image).Digit);
        Assert.False(DigitImage.FromBytes(SmallGif.Encode(Side, Side, blank, blank), "blank.gif").IsFound);
    }

    /// <summary>A bar that comes in at the rim, with nothing else in the picture, may be a 1, a table's edge or a finger.</summary>
    [Fact]
    public void LoneBar_IsA1_AndNeverSure()
    {
        DigitReading reading = s_reader.Value.Read(Drawn(canvas => canvas.DrawLine(150, -10, 165, 260, Pen(16))));

        Assert.Equal((1, false), (reading.Digit, reading.IsSure));
        Assert.False(Drawn(canvas => canvas.DrawLine(-10, 160, 330, 160, Pen(40))).IsFound);
    }

    /// <summary>2s, 4s and 5s of MNIST's test images, lying on either side.</summary>
    [Fact]
    public void QuarterTurn_OfADigitThatIsNoneOnItsSide_IsReadAndNeverSure()
    {
        ImageSet test = Mnist.Load().Test;
        byte[] labels = test.Labels.ToArray();
        int[] digits = [.. Enumerable.Range(0, 200).Where(i => labels[i] is 2 or 4 or 5)];
        DigitImage[] upright = [.. digits.Select(i => new DigitImage("digit", test.Image(i).ToArray(), [new(0, 0), new(28, 28)], []))];

        DigitReading[] lying =
            [.. s_reader.Value.Read([.. upright.Select(image => image.Turned(1)), .. upright.Select(image => image.Turned(3))])];

        int right = lying.Where((reading, i) => reading.Digit == labels[digits[i % digits.Length]]).Count();
        Assert.InRange(right / (double)lying.Length, 0.35, 1);
        Assert.All(lying, (reading, i) => Assert.False(reading.IsSure && reading.Digit == labels[digits[i % digits.Length]]));
    }

    [Fact]
    public void Several_IsNeverSure()
    {
        DigitImage two = Drawn(canvas =>
        {
            canvas.DrawOval(80, 160, 40, 70, Pen(12));
            canvas.DrawLine(230, 90, 230, 230, Pen(12));
        });

        DigitReading reading = s_reader.Value.Read(two);

        Assert.True(two.IsOneOfSeveral);
        Assert.InRange(reading.Confidence, 0.9f, 1);
        Assert.False(reading.IsSure);
    }

    /// <summary>A box with a digit in it is a frame; a 0 with a dot in it is a 0.</summary>
    [Theory]
    [InlineData(true, 40, 130)]
    [InlineData(false, 40, 230)]
    public void Ring_WithASmallMarkInside_IsNoFrame(bool isBox, int mark, int expected)
    {
        DigitImage image = Drawn(canvas =>
        {
            if (isBox)
                canvas.DrawRect(SKRect.Create(50, 50, 220, 220), Pen(6));
            else
                canvas.DrawOval(160, 160, 80, 110, Pen(12));
            canvas.DrawLine(160, 160 - mark, 160, 160 + mark, Pen(10));
        });

        Assert.InRange(image.Box!.Value.Height, isBox ? 70 : expected - 10, isBox ? expected : expected + 20);
    }

    /// <summary>Pieces of a broken stroke, none of which touches another, fill the picture.</summary>
    [Fact]
    public void Pieces_AreReadAsOneDigitToo()
    {
        DigitReading reading = s_reader.Value.Read(Drawn(canvas =>
        {
            foreach (float start in (float[])[10, 130, 250])
                canvas.DrawArc(SKRect.Create(70, 30, 180, 260), start, 95, false, Pen(14));
        }));

        Assert.Equal(0, reading.Digit);
    }

    [Fact]
    public void Page_ADigitThatTheRimCutsOff_StaysOne()
    {
        DigitPage page = DigitPage.FromBytes(Png(canvas =>
        {
            foreach (float x in (float[])[60, 130, 200])
                canvas.DrawOval(x, 160, 22, 40, Pen(8));
            canvas.DrawOval(292, 160, 30, 40, Pen(8)); // leaves the picture on the right
            canvas.DrawLine(250, -4, 250, 70, Pen(8)); // a 1 of a line above
        }));

        Assert.Equal(5, page.Lines.Sum(line => line.Count));
    }

    /// <summary>Corners as dark as ink, so that digits beside them were one mass with them.</summary>
    [Fact]
    public void DarkCorners_OfALens_AreNoInk()
    {
        byte[] pixels = Pixels(canvas =>
        {
            foreach ((float x, float y) in ((float, float)[])[(60, 60), (160, 60), (260, 60), (60, 250), (160, 250), (260, 250)])
                canvas.DrawOval(x, y, 20, 34, Pen(7));
        });
        for (int i = 0; i < pixels.Length; i++)
        {
            double right = i % Side / (Side / 2.0) - 1, down = i / Side / (Side / 2.0) - 1;
            double radius = Math.Sqrt((right * right + down * down) / 2), fall = Math.Clamp((radius - 0.5) / 0.5, 0, 1);
            pixels[i] = (byte)(pixels[i] * (1 - 0.85 * fall * fall));
        }

        DigitPage page = DigitPage.FromBytes(SmallPng.Encode(pixels, Side, Side));

        Assert.Equal([3, 3], page.Lines.Select(line => line.Count));
        Assert.Contains(page.Steps, step => step.Caption == "without dark corners");
    }

    /// <summary>Yellow on white differs from it by a thirtieth in gray: less than a scanner's noise, but a screen has none.</summary>
    [Fact]
    public void FaintDrawing_OnAScreen_IsRead()
    {
        byte[] pixels = Array.ConvertAll(
            Pixels(canvas => canvas.DrawOval(160, 160, 60, 100, Pen(14))), value => value < 128 ? (byte)246 : (byte)255);

        Assert.Equal(0, s_reader.Value.Read(DigitImage.FromBytes(SmallPng.Encode(pixels, Side, Side))).Digit);
    }

    /// <summary>A picture of 28×28 is enlarged first, which must not make its even background look like paper.</summary>
    [Fact]
    public void FaintDrawing_OfFewPixels_IsRead()
    {
        const int side = 28;
        byte[] large = Pixels(canvas => canvas.DrawOval(160, 160, 60, 100, Pen(14))), small = new byte[side * side];
        for (int i = 0; i < small.Length; i++)
            small[i] = large[(i / side * Side / side + 5) * Side + i % side * Side / side + 5] < 128 ? (byte)222 : (byte)252;

        Assert.Equal(0, s_reader.Value.Read(DigitImage.FromBytes(SmallPng.Encode(small, side, side))).Digit);
    }

    /// <summary>Two broad strokes that touch the upper and the lower rim are two tones, whose ink covers much of the picture.</summary>
    [Fact]
    public void BroadStrokes_ThatTouchSomeSides_AreNotHollowedOut()
    {
        DigitReading reading = s_reader.Value.Read(Drawn(canvas => canvas.DrawOval(160, 160, 95, 128, Pen(66))));

        Assert.Equal(0, reading.Digit);
    }

    private static SKPaint Pen(float width) => new()
    {
        Color = SKColors.Black,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = width,
        StrokeCap = SKStrokeCap.Round,
        IsAntialias = true,
    };

    private static DigitImage Drawn(Action<SKCanvas> draw) => DigitImage.FromBytes(Png(draw));

    private static byte[] Png(Action<SKCanvas> draw) => SmallPng.Encode(Pixels(draw), Side, Side);

    private static byte[] Pixels(Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(Side, Side, SKColorType.Gray8, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        draw(canvas);
        canvas.Flush();
        byte[] bytes = bitmap.Bytes;
        return [.. Enumerable.Range(0, Side).SelectMany(row => bytes.Skip(row * bitmap.RowBytes).Take(Side))];
    }
}
