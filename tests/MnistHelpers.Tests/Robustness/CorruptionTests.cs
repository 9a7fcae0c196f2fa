
namespace MnistHelpers.Tests;

public sealed class CorruptionTests
{
    private static readonly ImageSet s_images = Digits.Test.Take(200);

    public static TheoryData<string> Names => [.. Corruption.All.Select(corruption => corruption.Name)];

    private static Corruption Of(string name) => Corruption.All.Single(corruption => corruption.Name == name);

    private static double Mean(ImageSet images) => images.Pixels.ToArray().Average(ink => (double)ink) / 255;

    /// <summary>Mid-gray everywhere, so that noise has nothing to do with digits.</summary>
    private static ImageSet Gray(int count, byte ink = 128) => new(Enumerable.Repeat(ink, count * 784).ToArray(), new byte[count]);

    [Fact]
    public void All_AreTheFifteenOfThePaper()
    {
        Assert.Equal(15, Corruption.All.Count);
        Assert.Equal(15, Corruption.All.Select(corruption => corruption.Name).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 15), Corruption.All.Select(corruption => corruption.Number));
        Assert.All(Corruption.All, corruption => Assert.NotEmpty(corruption.Description));
        Assert.Equal("fog", $"{Corruption.Fog}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Apply_DependsOnSeedAndIndexAlone(string name)
    {
        byte[] pixels = Corruptions.Apply(s_images, Of(name), seed: 3).Pixels.ToArray();

        Assert.Equal(pixels, Corruptions.Apply(s_images, Of(name), seed: 3).Pixels.ToArray());
        Assert.Equal(pixels.Take(7 * 784), Corruptions.Apply(s_images.Take(7), Of(name), seed: 3).Pixels.ToArray());
        Assert.Equal(pixels.Skip(150 * 784).Take(784), Corruptions.Image(s_images, 150, Of(name), seed: 3, severity: null));
    }

    [Theory, MemberData(nameof(Names))]
    public void Apply_ChangesPixelsButNeitherLabelsNorTheGivenSet(string name)
    {
        byte[] before = s_images.Pixels.ToArray();

        ImageSet corrupted = Corruptions.Apply(s_images, Of(name));

        Assert.Equal(before, s_images.Pixels.ToArray());
        Assert.Equal(s_images.Labels.ToArray(), corrupted.Labels.ToArray());
        Assert.All(Enumerable.Range(0, s_images.Count), i => Assert.NotEqual(s_images.Image(i).ToArray(), corrupted.Image(i).ToArray()));
    }

    [Theory]
    [InlineData("shot noise", true)]
    [InlineData("impulse noise", true)]
    [InlineData("glass blur", true)]
    [InlineData("motion blur", true)]
    [InlineData("shear", true)]
    [InlineData("scale", false)]
    [InlineData("rotate", true)]
    [InlineData("brightness", false)]
    [InlineData("translate", true)]
    [InlineData("stripe", false)]
    [InlineData("fog", true)]
    [InlineData("spatter", true)]
    [InlineData("dotted line", true)]
    [InlineData("zigzag", true)]
    [InlineData("canny edges", false)]
    public void Apply_OtherSeedsGiveOtherImages_WhereTheKindIsRandom(string name, bool isRandom)
    {
        byte[] Pixels(long seed) => Corruptions.Apply(s_images.Take(20), Of(name), seed).Pixels.ToArray();

        Assert.Equal(isRandom, !Pixels(0).SequenceEqual(Pixels(1)));
    }

    [Theory, MemberData(nameof(Names))]
    public void SeverityZero_LeavesTheImages(string name) =>
        Assert.Equal(s_images.Pixels.ToArray(), Corruptions.Apply(s_images, Of(name), severity: 0).Pixels.ToArray());

    [Theory, MemberData(nameof(Names))]
    public void Null_IsTheSeverityOfThePaper(string name)
    {
        Corruption corruption = Of(name);
        byte[] standard = Corruptions.Apply(s_images, corruption).Pixels.ToArray();

        int[] same = [.. Enumerable.Range(1, 5)
            .Where(severity => standard.SequenceEqual(Corruptions.Apply(s_images, corruption, severity: severity).Pixels.ToArray()))];

        Assert.Equal(corruption.DefaultSeverity is { } level ? [level] : [1, 2, 3, 4, 5], same);
    }

    [Theory, MemberData(nameof(Names))]
    public void Apply_TakesImagesOfEverySize(string name)
    {
        foreach ((int rows, int columns) in new[] { (1, 1), (1, 9), (9, 1), (2, 3), (5, 40), (33, 17) })
        {
            ImageSet images = new(Enumerable.Range(0, rows * columns).Select(i => (byte)(i * 37)).ToArray(), new byte[1], rows, columns);
            for (int severity = 1; severity <= 5; severity++)
                Assert.Equal(rows * columns, Corruptions.Apply(images, Of(name), severity: severity).Image(0).Length);
        }
    }

    [Fact]
    public void Apply_NoImages_GivesNone() => Assert.Equal(0, Corruptions.Apply(s_images.Take(0), Corruption.Fog).Count);

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void Apply_SeverityOutOfRange_IsOneSentence(int severity) =>
        Assert.StartsWith(
            $"severity: {severity} found; give 1 (mild) to 5, 0 for unchanged images, or null for the levels of MNIST-C",
            Assert.Throws<ArgumentOutOfRangeException>(() => Corruptions.Apply(s_images, Corruption.Fog, severity: severity)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 0.03)]
    [InlineData(3, 0.09)]
    [InlineData(5, 0.27)]
    public void ImpulseNoise_TurnsItsShareBlackOrWhiteEquallyOften(int severity, double share)
    {
        byte[] pixels = Corruptions.Apply(Gray(200), Corruption.ImpulseNoise, severity: severity).Pixels.ToArray();

        // Five standard deviations of a binomial of 156,800 pixels.
        double tolerance = 5 * Math.Sqrt(share * (1 - share) / pixels.Length);
        Assert.Equal(share / 2, pixels.Count(ink => ink == 255) / (double)pixels.Length, tolerance);
        Assert.Equal(share / 2, pixels.Count(ink => ink == 0) / (double)pixels.Length, tolerance);
        Assert.Equal(3, pixels.Distinct().Count());
    }

    [Fact]
    public void ShotNoise_KeepsTheMean_AndHasTheVarianceOfPoisson()
    {
        const double Ink = 51 / 255.0, Photons = 60;
        double[] pixels =
            [.. Corruptions.Apply(Gray(200, ink: 51), Corruption.ShotNoise, severity: 1).Pixels.ToArray().Select(ink => ink / 255.0)];

        double mean = pixels.Average();
        double deviation = Math.Sqrt(Ink / Photons);
        Assert.Equal(Ink, mean, 5 * deviation / Math.Sqrt(pixels.Length));
        Assert.Equal(Ink / Photons, pixels.Average(ink => (ink - mean) * (ink - mean)), Ink / Photons * 0.03);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Translate_KeepsTheInk_AndMovesItInAllFourDirections(int severity)
    {
        // A few digits come close to an edge.
        byte[] clear =
            [.. s_images.Pixels.ToArray().Select((ink, p) => p % 784 / 28 is >= 3 and < 25 && p % 28 is >= 3 and < 25 ? ink : (byte)0)];
        ImageSet images = new(clear, s_images.Labels);

        ImageSet corrupted = Corruptions.Apply(images, Corruption.Translate, severity: severity);

        Assert.Equal(Mean(images), Mean(corrupted), 1e-12);
        (int Right, int Down)[] shifts = [.. Enumerable.Range(0, images.Count).Select(i => (
            First(corrupted, i, p => p % 28) - First(images, i, p => p % 28),
            First(corrupted, i, p => p / 28) - First(images, i, p => p / 28)))];
        Assert.Equal(
            [(-severity, -severity), (-severity, severity), (severity, -severity), (severity, severity)], shifts.Distinct().Order());

        static int First(ImageSet images, int index, Func<int, int> coordinate)
        {
            byte[] pixels = images.Image(index).ToArray();
            return Enumerable.Range(0, pixels.Length).Where(p => pixels[p] > 0).Min(coordinate);
        }
    }

    [Fact]
    public void Brightness_AddsHalfAtMost()
    {
        ImageSet corrupted = Corruptions.Apply(s_images, Corruption.Brightness);

        Assert.True(Mean(corrupted) > Mean(s_images) + 0.4);
        Assert.Equal(128, corrupted.Pixels.ToArray().Min()); // 127.5, rounded to even
        Assert.Equal(255, corrupted.Pixels.ToArray().Max());
    }

    [Fact]
    public void Stripe_TwiceIsTheImage() =>
        Assert.Equal(
            s_images.Pixels.ToArray(),
            Corruptions.Apply(Corruptions.Apply(s_images, Corruption.Stripe), Corruption.Stripe).Pixels.ToArray());

    [Theory]
    [InlineData("rotate")]
    [InlineData("glass blur")]
    [InlineData("motion blur")]
    public void Kind_KeepsTheInk(string name) =>
        Assert.Equal(Mean(s_images), Mean(Corruptions.Apply(s_images, Of(name))), Mean(s_images) * 0.01);

    [Fact]
    public void Scale_ShrinksTheInkByTheSquare() =>
        Assert.Equal(0.7 * 0.7, Mean(Corruptions.Apply(s_images, Corruption.Scale)) / Mean(s_images), 0.01);

    [Theory]
    [InlineData("dotted line")]
    [InlineData("zigzag")]
    public void Line_OnlyAddsInk(string name)
    {
        ImageSet corrupted = Corruptions.Apply(s_images, Of(name));

        Assert.All(s_images.Pixels.ToArray().Zip(corrupted.Pixels.ToArray()), pair => Assert.True(pair.Second >= pair.First));
    }

    [Fact]
    public void CannyEdges_OfASquare_IsItsOutline()
    {
        byte[] square = [.. Enumerable.Range(0, 784).Select(p => p / 28 is >= 8 and < 20 && p % 28 is >= 8 and < 20 ? (byte)255 : (byte)0)];

        byte[] edges = Corruptions.Apply(new ImageSet(square, new byte[1]), Corruption.CannyEdges).Image(0).ToArray();

        Assert.Equal(new byte[] { 0, 255 }, edges.Distinct().Order());
        Assert.All(Enumerable.Range(0, 784), p =>
        {
            int distance = Math.Max(Math.Abs(2 * (p / 28) - 27), Math.Abs(2 * (p % 28) - 27)); // from the center, in half pixels
            if (edges[p] == 255)
                Assert.InRange(distance, 9, 13);
        });
        Assert.All(Enumerable.Range(10, 8), row => Assert.Contains((byte)255, edges[(row * 28 + 7)..(row * 28 + 9)]));
    }

    [Theory, MemberData(nameof(Names))]
    public void BlankImage_GivesNoNoise_FromNothing(string name)
    {
        string[] makeInk = ["impulse noise", "brightness", "stripe", "spatter", "dotted line", "zigzag"];

        byte[] pixels = Corruptions.Apply(Gray(3, ink: 0), Of(name)).Pixels.ToArray();

        Assert.Equal(makeInk.Contains(name), pixels.Any(ink => ink > 0));
    }
}
