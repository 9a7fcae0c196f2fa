using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class DigitStatisticsChartTests
{
    [Fact]
    public void AverageDigits_NameTheTwoMostAlike_AndCount()
    {
        ChartView figure = Culture.German(() => DigitCharts.AverageDigits(Digits.Train));

        Assert.Equal("Of the 10 mean digits 4 and 9 are most alike", figure.Title());
        Assert.Equal(10, figure.Captions().Length);
        Assert.Equal("1<br>6,742 images", figure.Captions()[1]);
    }

    [Fact]
    public void AverageDigits_AreTheMeansOfTheImages()
    {
        byte[] pixels = [.. Enumerable.Repeat((byte)100, 784), .. Enumerable.Repeat((byte)10, 784), .. Enumerable.Repeat((byte)201, 784)];
        ChartView figure = DigitCharts.AverageDigits(new ImageSet(pixels, new byte[] { 3, 8, 3 }));

        string source = figure.Traces()[0].GetProperty("source").GetString()!;
        (int width, _, byte[] picture) = PngFile.Decode(Convert.FromBase64String(source["data:image/png;base64,".Length..]));
        Assert.Equal(255 - 150, picture[width * 14 + 14]); // (100 + 201) / 2, rounded to even
        Assert.Equal(255 - 10, picture[width * 14 + 32 + 14]);
        Assert.Equal(["3<br>2 images", "8<br>1 image"], figure.Captions());
    }

    [Fact]
    public void AverageDigits_OfOneDigit_HaveNothingToCompare() =>
        Assert.Equal("The mean of one image of the digit 5", DigitCharts.AverageDigits(Digits.Train.Take(1)).Title());

    [Fact]
    public void PixelIntensities_CountEveryPixel()
    {
        ChartView figure = Culture.German(() => DigitCharts.PixelIntensities(Digits.Train));

        // Counted with Python: collections.Counter of the bytes behind the header.
        Assert.Equal("19.1 % of the pixels hold ink, 38.5 % of these at 250 or more", figure.Title());
        JsonElement bars = figure.Traces()[0];
        Assert.Equal(256, bars.Numbers("x").Length);
        Assert.Equal(60_000 * 784, bars.Numbers("y").Sum());
        Assert.Equal("log", figure.Layout().GetProperty("yaxis").GetProperty("type").GetString());
        Assert.Contains("logarithmic", figure.AxisTitle("yaxis"), StringComparison.Ordinal);
        Assert.Equal(
            "intensity 0: 38,045,844 pixels, 80.88 % of all",
            Array.Find(bars.Texts("hovertext"), text => text.StartsWith("intensity 0:", StringComparison.Ordinal)));
        Assert.Equal(["background: 80.9 % of all pixels"], figure.Captions());
    }

    [Fact]
    public void PixelIntensities_LeaveOutWhatNeverComes()
    {
        ImageSet blank = new(new byte[784], new byte[] { 1 });
        ChartView figure = DigitCharts.PixelIntensities(blank);
        Assert.Equal("No pixel holds ink: all are background", figure.Title());
        Assert.Equal([784.0], figure.Traces()[0].Numbers("y"));
    }

    [Fact]
    public void NoImages_AreRefused()
    {
        ImageSet none = Digits.Test.Take(0);
        Assert.StartsWith(
            "images: none found", Assert.Throws<ArgumentException>(() => DigitCharts.AverageDigits(none)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "images: none found", Assert.Throws<ArgumentException>(() => DigitCharts.PixelIntensities(none)).Message,
            StringComparison.Ordinal);
    }
}
