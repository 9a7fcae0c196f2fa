namespace MnistHelpers.Tests;

public sealed class DigitPageTests
{
    [LongFact]
    public void Read_PagesOfTestPictures_LineByLine()
    {
        var reader = new DigitReader();
        (string File, string Digits)[] pages = [.. TestPictures.Labels().Where(row => row.Digits.Length > 1)];

        string[] wrong = [.. pages
            .Select(row => (row.File, row.Digits, Read: Text(reader.Read(DigitPage.Load(Path.Combine(TestPictures.Folder, row.File))))))
            .Where(row => row.Read != row.Digits)
            .Select(row => $"{row.File}: {row.Digits} read as {row.Read}")];

        Assert.Empty(wrong);
    }

    /// <summary>Large digits are cut at a smaller size, and their corners are still those in the picture.</summary>
    [Fact]
    public void Read_DigitsThatTouch_SaysWhereEachIs()
    {
        DigitPage page = DigitPage.Load(Path.Combine(TestPictures.Folder, "touching-2.jpg"));
        IReadOnlyList<DigitReading> line = Assert.Single(new DigitReader().Read(page));

        Assert.Equal("3570", Text([line]));
        DigitImage group = Assert.Single(Assert.Single(page.Lines));
        (double left, double right, double top, double bottom) = Sides(group);
        Assert.True(bottom - top > 150);
        double[] centers = [.. line.Select(reading => Sides(reading.Image)).Select(sides =>
        {
            Assert.InRange(sides.Left, left - 3, sides.Right);
            Assert.InRange(sides.Right, sides.Left, right + 3);
            Assert.InRange(sides.Bottom - sides.Top, 0.6 * (bottom - top), bottom - top + 6);
            return (sides.Left + sides.Right) / 2;
        })];
        Assert.Equal(centers.Order(), centers);
        Assert.True(centers[^1] - centers[0] > 0.5 * (right - left));

        static (double Left, double Right, double Top, double Bottom) Sides(DigitImage image) => (
            image.Corners.Min(point => point.X), image.Corners.Max(point => point.X), image.Corners.Min(point => point.Y),
            image.Corners.Max(point => point.Y));
    }

    [Fact]
    public void Load_EmptyPage_HasNoLines()
    {
        DigitPage page = DigitPage.Load(Path.Combine(TestPictures.Folder, "empty-1.jpg"));

        Assert.Empty(page.Lines);
        Assert.Empty(new DigitReader().Read(page));
        Assert.Equal("empty-1.jpg: no digit found", page.ToString());
    }

    private static string Text(IReadOnlyList<IReadOnlyList<DigitReading>> lines) =>
        string.Join('/', lines.Select(line => string.Concat(line.Select(reading => reading.Digit))));
}
