using SkiaSharp;

namespace MnistHelpers.Tests;

public sealed class DigitImageTests
{
    private static readonly Lazy<DigitReader> s_reader = new(() => new DigitReader());

    [Theory]
    [InlineData(7, 38)]
    [InlineData(16, 177)]
    public void StraightStroke_CutToItsInk_IsA1(int width, int height)
    {
        byte[] pixels = [.. Enumerable.Range(0, width * height)
            .Select(i => (byte)(i % width >= width / 4 && i % width <= width / 2 + i / width * width / 5 / height ? 40 : 225))];

        DigitImage image = DigitImage.FromBytes(SmallPng.Encode(pixels, width, height));

        Assert.True(image.IsFound);
        Assert.Equal(1, s_reader.Value.Read(image).Digit);
    }

    [Theory]
    [InlineData(40, 225, InkTone.Dark, InkTone.Light)]
    [InlineData(225, 40, InkTone.Light, InkTone.Dark)]
    public void Ink_ThatIsNamed_IsTaken(byte stroke, byte paper, InkTone named, InkTone other)
    {
        byte[] pixels = [.. Enumerable.Range(0, 100 * 100).Select(i => (X: i % 100, Y: i / 100))
            .Select(at => at.X is >= 45 and < 55 && at.Y is >= 20 and < 80 ? stroke : paper)];
        byte[] picture = SmallPng.Encode(pixels, 100, 100);

        byte[] found = Pixels(InkTone.Automatic);

        Assert.Equal(found, Pixels(named));
        Assert.NotEqual(found, Pixels(other));

        byte[] Pixels(InkTone ink)
        {
            DigitImage image = DigitImage.FromBytes(picture, options: new DigitImageOptions { Ink = ink });
            return image.IsFound ? image.Pixels.ToArray() : [];
        }
    }

    [Fact]
    public void RuledPaper_WithAMargin_IsEmpty()
    {
        const int side = 400;
        byte[] pixels = [.. Enumerable.Range(0, side * side).Select(i => (X: i % side, Y: i / side))
            .Select(at => (byte)((at.Y + at.X / 40) % 190 is >= 60 and < 63 || at.X + at.Y / 50 is >= 60 and < 63 ? 120 : 230))];

        Assert.False(DigitImage.FromBytes(SmallPng.Encode(pixels, side, side)).IsFound);
    }

    [Fact]
    public void Read_TestPictures_AtLeast98Point8Percent()
    {
        string folder = TestPictures.Folder;
        (string File, string Digits)[] single = [.. LongRun.Sample(TestPictures.Labels().Where(row => row.Digits.Length == 1), 4)];

        int[] read = [.. s_reader.Value.Read([.. single.Select(row => DigitImage.Load(Path.Combine(folder, row.File)))])
            .Select(reading => reading.Digit ?? -1)];

        string[] wrong = [.. single.Where((row, i) => row.Digits[0] - '0' != read[i]).Select(row => row.File)];
        Assert.True(wrong.Length <= 0.012 * single.Length, $"{wrong.Length} of {single.Length} wrong: {string.Join(", ", wrong)}");
    }

    [Fact]
    public void Read_TestPicturesWithoutDigit_NotFoundOrNotSure()
    {
        string[] files = [.. TestPictures.Labels().Where(row => row.Digits.Length == 0).Select(row => row.File)];

        foreach (string file in files)
        {
            DigitReading reading = s_reader.Value.Read(DigitImage.Load(Path.Combine(TestPictures.Folder, file)));
            Assert.False(reading.IsSure, $"{file}: {reading}");
            Assert.True(reading.Digit is null || !file.StartsWith("empty", StringComparison.Ordinal), $"{file}: {reading}");
        }
        Assert.NotEmpty(files);
    }

    [SampledTheory(2)]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_CleanPngOfMnist_AsWellAsMnistItself(bool inverted)
    {
        ImageSet images = Mnist.Load().Test.Take(LongRun.IsOn ? 1000 : 200);
        DigitImage[] taken = [.. Enumerable.Range(0, images.Count).Select(i =>
            DigitImage.FromBytes(SmallPng.Encode(
                inverted ? Array.ConvertAll(images.Image(i).ToArray(), value => (byte)(255 - value)) : images.Image(i), 28, 28)))];

        int Right(IReadOnlyList<int> digits) => digits.Where((digit, i) => digit == images.Label(i)).Count();
        float[] direct = s_reader.Value.Probabilities(
            [.. Enumerable.Range(0, images.Count).Select(i => (ReadOnlyMemory<byte>)images.Image(i).ToArray())]);
        int expected = Right([.. direct.Chunk(10).Select(row => row.IndexOf(row.Max()))]);
        int found = Right([.. s_reader.Value.Read(taken).Select(reading => reading.Digit ?? -1)]);

        Assert.InRange(found, expected - 3, expected + 3);
    }

    /// <summary>
    /// A hairline on 28×28 pixels has nothing of MNIST's strokes; on a large picture it fades when that is averaged down.
    /// </summary>
    [Theory]
    [InlineData(28, 4, 23)]
    [InlineData(320, 30, 290)]
    public void Load_LineOfOnePixel_GetsMnistsStroke(int side, int top, int bottom)
    {
        using SKBitmap bitmap = Filled(side, side, SKColors.White);
        for (int y = top; y <= bottom; y++)
            bitmap.SetPixel(side / 2, y, SKColors.Black);

        DigitImage digit = DigitImage.FromBytes(Png(bitmap));

        Assert.Equal(1, s_reader.Value.Read(digit).Digit);
        double mass = digit.Pixels.ToArray().Sum(value => value / 255.0);
        Assert.InRange(mass / 20, 1.8, 2.8); // pixels of ink in each of twenty rows
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    public void Load_InkOnTransparentGround_IsFoundInBothColors(byte ink)
    {
        using var bitmap = new SKBitmap(200, 240, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        for (int y = 40; y < 200; y++)
        {
            for (int x = 95; x < 107; x++)
                bitmap.SetPixel(x, y, new SKColor(ink, ink, ink));
        }

        DigitImage digit = DigitImage.FromBytes(Png(bitmap));

        Assert.Equal(1, s_reader.Value.Read(digit).Digit);
        PixelBox box = Assert.NotNull(digit.Box);
        Assert.InRange(box.Left, 93, 97);
        Assert.InRange(box.Bottom, 198, 202);
    }

    [Theory]
    [InlineData("pen.webp", 2)]
    [InlineData("pad.webp", 7)]
    [InlineData("turned.webp", 2)]
    public void Load_Webp_IsReadUpright(string name, int digit)
    {
        DigitImage image = DigitImage.Load(Path.Combine(AppContext.BaseDirectory, "fixtures", "webp", name));
        Assert.Equal(digit, s_reader.Value.Read(image).Digit);
        Assert.True(image.Box!.Value.Height > image.Box.Value.Width, "the digit lies on its side");
    }

    [Fact]
    public void Load_DigitIsFittedAndCenteredAsMnist()
    {
        using SKBitmap bitmap = Filled(300, 200, SKColors.White);
        for (int y = 20; y < 120; y++)
        {
            for (int x = 30; x < 42; x++)
                bitmap.SetPixel(x, y, SKColors.Black);
        }
        ReadOnlySpan<byte> pixels = DigitImage.FromBytes(Png(bitmap)).Pixels.Span;

        double mass = 0, x0 = 0, y0 = 0;
        int top = 28, bottom = 0;
        for (int i = 0; i < pixels.Length; i++)
        {
            (mass, x0, y0) = (mass + pixels[i], x0 + pixels[i] * (i % 28), y0 + pixels[i] * (i / 28));
            if (pixels[i] > 127)
                (top, bottom) = (Math.Min(top, i / 28), Math.Max(bottom, i / 28));
        }
        Assert.Equal(13.5, x0 / mass, 0.05);
        Assert.Equal(13.5, y0 / mass, 0.05);
        Assert.Equal(20, bottom - top + 1);
    }

    [Theory]
    [InlineData("white")]
    [InlineData("black")]
    [InlineData("one pixel")]
    [InlineData("noise")]
    [InlineData("line")]
    [InlineData("gradient")]
    public void Load_NothingWritten_NoDigitFound(string what)
    {
        using SKBitmap bitmap = what == "one pixel"
            ? Filled(1, 1, SKColors.Black)
            : Filled(320, 240, what == "black" ? SKColors.Black : SKColors.White);
        var random = new SeededRandom(1);
        for (int y = 0; y < bitmap.Height; y++)
        {
            for (int x = 0; x < bitmap.Width; x++)
            {
                byte gray = what switch
                {
                    "noise" => (byte)random.Next(256),
                    "line" => (byte)(y is >= 100 and < 104 ? 0 : 255),
                    "gradient" => (byte)(x / 2 + 60),
                    _ => (byte)(what == "white" ? 255 : 0),
                };
                bitmap.SetPixel(x, y, new SKColor(gray, gray, gray));
            }
        }

        DigitImage digit = DigitImage.FromBytes(Png(bitmap), what);
        DigitReading reading = s_reader.Value.Read(digit);

        Assert.False(digit.IsFound);
        Assert.Equal($"{what}: no digit found", digit.ToString());
        Assert.Null(reading.Digit);
        Assert.Equal("no digit found", reading.ToString());
    }

    [Fact]
    public void Load_BadFile_OneSentenceWithItsName()
    {
        byte[] good = File.ReadAllBytes(Path.Combine(TestPictures.Folder, "pen-1.jpg"));
        byte[] png = Png(Filled(50, 50, SKColors.White));
        byte[] huge = [.. png];
        huge.AsSpan(16, 4).Fill(0x7F);

        Assert.Equal("a.png: the file is empty; give a picture", Fault([]));
        Assert.StartsWith(
            "a.png: ", Fault("This is a letter, not a picture of a digit, whatever its name says."u8.ToArray()), StringComparison.Ordinal);
        Assert.Equal("a.png: the picture ends early; the file is truncated", Fault(good[..(good.Length / 4)]));
        Assert.StartsWith("a.png: the picture ", Fault(png[..60]), StringComparison.Ordinal);
        Assert.StartsWith("a.png: ", Fault(huge), StringComparison.Ordinal);
        Assert.Equal(
            "a.png: 50×50 pixels are more than the 2,000 allowed; reduce the picture, or raise MaxPixels",
            Fault(png, new DigitImageOptions { MaxPixels = 2000 }));
        Assert.Contains(
            "nowhere.png: not found", Assert.Throws<FileNotFoundException>(() => DigitImage.Load("nowhere.png")).Message,
            StringComparison.Ordinal);

        static string Fault(byte[] bytes, DigitImageOptions? options = null) =>
            Assert.Throws<InvalidDataException>(() => DigitImage.FromBytes(bytes, "a.png", options)).Message;
    }

    [Fact]
    public void Steps_ShowThemselvesInANotebook()
    {
        DigitImage digit = DigitImage.Load(Path.Combine(TestPictures.Folder, "ruled-1.jpg"));

        string html = ((INotebookView)digit).ToHtml();

        Assert.Equal(5, digit.Steps.Count);
        Assert.All(digit.Steps, step => Assert.Contains($">{TextTable.Escape(step.Caption)}</figcaption>", html, StringComparison.Ordinal));
        Assert.Equal(digit.Pixels, digit.Steps[^1].Pixels);
    }

    private static byte[] Png(SKBitmap bitmap)
    {
        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static SKBitmap Filled(int width, int height, SKColor color)
    {
        var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        bitmap.Erase(color);
        return bitmap;
    }
}
