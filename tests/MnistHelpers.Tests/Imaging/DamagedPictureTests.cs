using System.Globalization;
using System.Text.RegularExpressions;
using MnistHelpers.Imaging;
using MnistHelpers.Planes;
using SkiaSharp;

namespace MnistHelpers.Tests;

/// <summary>Files that end early, or are damaged late: what there is of them is read, with a warning.</summary>
public sealed partial class DamagedPictureTests
{
    private static readonly Lazy<DigitReader> s_reader = new(() => new DigitReader());

    // Pen and marker on paper, chalk on a blackboard, a drawing with transparency, a photo of 12 megapixels;
    // the digit ends before the file does.
    [SampledTheory(5)]
    [InlineData("pen-2.jpg", 0.9)]
    [InlineData("marker-3.jpg", 0.9)]
    [InlineData("chalk-2.jpg", 0.9)]
    [InlineData("chalk-4.jpg", 0.95)]
    [InlineData("pad-1.png", 0.95)]
    [InlineData("border-1.png", 0.9)]
    [InlineData("large-1.jpg", 0.95)]
    [InlineData("grey-1.jpg", 0.9)]
    [InlineData("off-centre-1.jpg", 0.95)]
    public void CutBehindTheDigit_IsReadAsTheWhole(string name, double share)
    {
        byte[] file = Read(name);
        DigitImage whole = DigitImage.FromBytes(file, name), cut = DigitImage.FromBytes(Cut(file, share), name);

        Assert.Null(whole.Warning);
        Assert.Matches(EndsAfter(), cut.Warning);
        Assert.InRange(Percent(cut), 100 * share - 25, 99);
        DigitReading reading = s_reader.Value.Read(cut);
        Assert.Equal(s_reader.Value.Read(whole).Digit, reading.Digit);
        Assert.True(reading.IsSure, reading.ToString());
        // Where the digit is, is not moved by what is missing.
        (PixelBox there, PixelBox here) = (whole.Box!.Value, cut.Box!.Value);
        Assert.InRange(here.Top, there.Top - 12, there.Top + 12);
        Assert.InRange(here.Left, there.Left - 12, there.Left + 12);
        Assert.Contains(TextTable.Escape(cut.Warning!), ((INotebookView)cut).ToHtml(), StringComparison.Ordinal);
    }

    // Of most digits a part is missing then. MNIST_NOTEBOOKS_LONG=1 for all instead of every third picture.
    [Fact]
    public void PicturesCutAtFourFifths_AreReadAlmostAsWell()
    {
        (string File, string Digits)[] pictures =
        [
            .. LongRun.Sample(
                TestPictures.Labels().Where(row => row.Digits.Length == 1 && Path.GetExtension(row.File) is ".jpg" or ".png"
                    && !row.File.StartsWith("large", StringComparison.Ordinal)
                    // It is refused: ProgressivePicture_IsRefusedIfItEndsEarly.
                    && !row.File.StartsWith("progressive", StringComparison.Ordinal)),
                5),
        ];
        DigitImage[] images = [.. pictures.Select(row => DigitImage.FromBytes(Cut(Read(row.File), 0.8), row.File))];

        int right = s_reader.Value.Read(images).Where((reading, i) => reading.Digit == pictures[i].Digits[0] - '0').Count();

        Assert.True(pictures.Length > (LongRun.IsOn ? 60 : 12));
        Assert.True(right >= 0.9 * pictures.Length, $"{right} of {pictures.Length} right");
    }

    [SampledTheory(3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void WhatIsMissing_IsNoInk(double share)
    {
        string[] empty =
            [.. TestPictures.Labels().Select(row => row.File).Where(file => file.StartsWith("empty", StringComparison.Ordinal))];

        foreach (string name in empty)
        {
            DigitImage cut = DigitImage.FromBytes(Cut(Read(name), share), name);
            Assert.False(cut.IsFound, $"{name}: {cut}");
            Assert.NotNull(cut.Warning);
        }
        Assert.NotEmpty(empty);
    }

    // Of three by two pixels the first row, turned by each of the eight origins as the picture is.
    [Fact]
    public void PartOfATurnedPicture_IsWhereItsPixelsAre()
    {
        const int width = 3, height = 2;
        var stored = new GrayPlane(width, height, [1, 1, 1, 0, 0, 0]);
        for (int origin = 1; origin <= 8; origin++)
        {
            GrayPlane upright = Orientation.Apply(stored, origin);
            (PixelBox part, int uprightWidth, int uprightHeight) = Orientation.Apply(new PixelBox(0, 0, width, 1), width, height, origin);
            Assert.Equal((upright.Width, upright.Height), (uprightWidth, uprightHeight));
            Assert.Equal(width, part.Width * part.Height);
            Assert.All(upright.Crop(part).Values, value => Assert.Equal(1, value));
        }
    }

    [Theory]
    [InlineData("pen-2.jpg", 0.2)]
    [InlineData("pad-1.png", 0.15)]
    [InlineData("progressive-1.jpg", 0.02)]
    public void CutBeforeAThird_IsRefused(string name, double share)
    {
        var fault = Assert.Throws<InvalidDataException>(() => DigitImage.FromBytes(Cut(Read(name), share), "a.jpg"));
        Assert.Equal("a.jpg: the picture ends early; the file is truncated", fault.Message);
    }

    // Each of its scans refines the whole picture, and Skia reads all of them or none.
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void ProgressivePicture_IsRefusedIfItEndsEarly(double share)
    {
        byte[] file = Cut(Read("progressive-1.jpg"), share);
        var fault = Assert.Throws<InvalidDataException>(() => DigitImage.FromBytes(file, "a.jpg"));
        Assert.Equal("a.jpg: the picture ends early; the file is truncated", fault.Message);
    }

    // What cannot be told from a sound row is shown as it is; the checksum of all of them is wrong.
    [Fact]
    public void Png_DamagedLate_IsReadWithAWarning()
    {
        byte[] file = Read("border-1.png");
        file[file.Length * 9 / 10] ^= 1;

        DigitImage image = DigitImage.FromBytes(file, "a.png");

        Assert.Matches(@"^a\.png: the file is damaged after \d\d % of the picture's rows; the rest is left out$", image.Warning);
        Assert.Equal(s_reader.Value.Read(DigitImage.FromBytes(Read("border-1.png"))).Digit, s_reader.Value.Read(image).Digit);
    }

    [Fact]
    public void Png_DamagedEarly_IsRefused()
    {
        byte[] file = Read("border-1.png");
        // No valid stream of zlib begins so.
        file.AsSpan(file.Length / 5, 64).Fill(0xFF);

        var fault = Assert.Throws<InvalidDataException>(() => DigitImage.FromBytes(file, "a.png"));
        Assert.Equal("a.png: the picture is damaged; save it again", fault.Message);
    }

    // Skia then asks for more bytes than a stream of .NET can be asked for.
    [Fact]
    public void Bmp_WhosePixelsBeginBehindTheFile_IsRefused()
    {
        byte[] file = Read("bmp-1.bmp");
        const int highestByteOfTheOffset = 13;
        file[highestByteOfTheOffset] = 0x80;

        var fault = Assert.Throws<InvalidDataException>(() => DigitImage.FromBytes(file, "a.bmp"));
        Assert.Equal("a.bmp: the picture is damaged; save it again", fault.Message);
    }

    // Stored on its side, it lacks columns of the upright picture.
    [Fact]
    public void TurnedPicture_LacksASide()
    {
        byte[] file = Read("exif-6-1.jpg");
        using SKCodec codec = SKCodec.Create(new MemoryStream(file));
        Assert.Equal(SKEncodedOrigin.RightTop, codec.EncodedOrigin);
        DigitImage whole = DigitImage.FromBytes(file), cut = DigitImage.FromBytes(Cut(file, 0.95), "a.jpg");

        Assert.Matches(EndsAfter(), cut.Warning);
        Assert.Equal((whole.Steps[0].Width, whole.Steps[0].Height), (cut.Steps[0].Width, cut.Steps[0].Height));
        Assert.Equal(s_reader.Value.Read(whole).Digit, s_reader.Value.Read(cut).Digit);
        // The columns that are missing are the first ones.
        Assert.InRange(cut.Box!.Value.Left, whole.Box!.Value.Left - 5, whole.Box.Value.Left + 5);
    }

    [Fact]
    public void Page_WarnsAsItsDigitsDo()
    {
        byte[] file = Read("column-1.jpg");
        DigitPage whole = DigitPage.FromBytes(file), cut = DigitPage.FromBytes(Cut(file, 0.75), "a.jpg");

        Assert.Null(whole.Warning);
        Assert.Matches(EndsAfter(), cut.Warning);
        Assert.InRange(cut.Lines.Count, 1, whole.Lines.Count - 1);
        Assert.All(cut.Lines.SelectMany(line => line), digit => Assert.Equal(cut.Warning, digit.Warning));
        string[] first = [.. s_reader.Value.Read(whole).Select(line => string.Concat(line.Select(reading => reading.Digit)))];
        Assert.Equal(first[0], string.Concat(s_reader.Value.Read(cut)[0].Select(reading => reading.Digit)));
    }

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(TestPictures.Folder, name));

    private static byte[] Cut(byte[] file, double share) => file[..(int)(share * file.Length)];

    private static int Percent(DigitImage image) =>
        int.Parse(EndsAfter().Match(image.Warning!).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\S+: the file ends after (\d\d) % of the picture's rows; the rest is left out$")]
    private static partial Regex EndsAfter();
}
