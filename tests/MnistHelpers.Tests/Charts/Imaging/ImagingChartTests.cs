using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class ImagingChartTests
{
    private static readonly DigitImage s_nothing = Picture("empty.png", isFound: false);

    [Fact]
    public void Probabilities_TheTitleTellsTheAnswer_AndTheBarsTheRest()
    {
        ChartView sure = Culture.German(() => ImagingCharts.Probabilities(Reading("a.png", 3, 0.91f)));
        ChartView doubtful = Culture.German(() => ImagingCharts.Probabilities(Reading("a.png", 3, 0.52f)));

        Assert.Equal("a.png: a 3, 91.0 % sure", sure.Title());
        Assert.Equal("a.png: not sure; perhaps a 3, 52.0 %", doubtful.Title());
        JsonElement bars = sure.Traces().Single();
        Assert.Equal(0.91, bars.GetProperty("y").AsNumbers()[3], 1e-6);
        Assert.Equal("91.0 %", bars.Texts()[3]);
        Assert.NotEqual(bars.GetProperty("marker").ToString(), doubtful.Traces().Single().GetProperty("marker").ToString());
        Assert.Equal(0.9, sure.Layout().GetProperty("shapes")[0].GetProperty("y0").GetDouble());
    }

    [Fact]
    public void Probabilities_OfNothing_SaysSo()
    {
        var reading = new DigitReading(s_nothing, null, default, false);
        Assert.StartsWith(
            "empty.png: no digit found", Assert.Throws<ArgumentException>(() => ImagingCharts.Probabilities(reading)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_CaptionsTellNameAnswerAndTruth()
    {
        DigitReading[] readings =
        [
            Reading("right.png", 3, 0.91f), Reading("wrong.png", 3, 0.52f), new(s_nothing, null, default, false),
            Reading("face.png", 8, 0.5f), ];
        LabeledPicture[] labels = [new("right.png", "3", ""), new("wrong.png", "8", ""), new("empty.png", "", ""), new("face.png", "", "")];

        ChartView scored = ImagingCharts.Readings(readings, labels);
        ChartView unscored = ImagingCharts.Readings(readings);

        Assert.Equal("2 of 4 pictures are read as they are labeled", scored.Title());
        Assert.Equal(
            ["right.png<br>3 (91.0 %)", "wrong.png<br>3? (52.0 %), is 8", "empty.png<br>no digit", "face.png<br>8? (50.0 %), has no digit"],
            scored.Captions());
        Assert.Equal("4 pictures, what the network sees, and what it reads", unscored.Title());
        Assert.Equal("wrong.png<br>3? (52.0 %)", unscored.Captions()[1]);
    }

    [Fact]
    public void Readings_NamesAreEscapedAndCut()
    {
        ChartView figure = ImagingCharts.Readings([Reading("<b>.png", 1, 1), Reading(new string('x', 300), 1, 1)]);

        Assert.StartsWith("&lt;b&gt;.png<br>", figure.Captions()[0], StringComparison.Ordinal);
        Assert.StartsWith(new string('x', 19) + "…<br>", figure.Captions()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_NoneOrOtherLabels_SaysSo()
    {
        Assert.StartsWith(
            "readings: none found", Assert.Throws<ArgumentException>(() => ImagingCharts.Readings([])).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "labels: 0 found for 1 readings",
            Assert.Throws<ArgumentException>(() => ImagingCharts.Readings([Reading("a", 1, 1)], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_BoxesLieOnTheDigits_AndTheTitleHasTheLines()
    {
        DigitPage page = DigitPage.Load(Path.Combine(TestPictures.Folder, "postcode-1.jpg"));
        DigitReading[] line = [.. page.Lines[0].Select((digit, i) => Of(digit, i, 0.9f))];

        ChartView figure = ImagingCharts.Page(page, [line]);

        Assert.Equal("postcode-1.jpg: 01234", figure.Title());
        JsonElement[] boxes = [.. figure.Layout().GetProperty("shapes").EnumerateArray()];
        Assert.Equal(line.Length, boxes.Length);
        // The boxes are in the drawn picture's pixels, of which its longer side has 500.
        Assert.True(page.Upright.Height > page.Upright.Width);
        double scale = page.Scale * page.Upright.Width / Math.Round(page.Upright.Width * 500.0 / page.Upright.Height);
        Assert.Equal(
            line[0].Image.Box!.Value.Width / scale, boxes[0].GetProperty("x1").GetDouble() - boxes[0].GetProperty("x0").GetDouble(), 1e-9);
        Assert.Equal("postcode-1.jpg: no digit found", ImagingCharts.Page(page, []).Title());
    }

    private static DigitImage Picture(string name, bool isFound)
    {
        var step = new ImagingStep("gray, upright", 28, 28, new byte[28 * 28]);
        return new DigitImage(name, isFound ? new byte[28 * 28] : null, isFound ? new PixelBox(0, 0, 28, 28).Corners : [], [step]);
    }

    private static DigitReading Reading(string name, int digit, float probability) => Of(Picture(name, isFound: true), digit, probability);

    private static DigitReading Of(DigitImage image, int digit, float probability)
    {
        float[] probabilities = [.. Enumerable.Range(0, 10).Select(label => label == digit ? probability : (1 - probability) / 9)];
        return new DigitReading(image, digit, probabilities, probability >= 0.9f);
    }
}
