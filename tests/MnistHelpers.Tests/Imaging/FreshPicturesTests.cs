namespace MnistHelpers.Tests;

/// <summary>
/// Pictures that test_data/draw.py draws from a seed that nothing was tuned with. MNIST_NOTEBOOKS_LONG=1 for 1,000 instead of 80.
/// </summary>
public sealed class FreshPicturesTests
{
    private const int Seed = 771203;
    private const int SeedOfEmpty = 771204;

    private static readonly int s_count = LongRun.IsOn ? 1_000 : 80;

    private static readonly Lazy<(int Label, DigitReading Reading)[]> s_readings = new(() => Read(Seed, s_count));

    [Fact]
    public void Read_FreshPictures_AtLeast98Point7Percent()
    {
        int right = s_readings.Value.Count(IsRight);

        Assert.True(right >= 0.987 * s_count, $"{right} of {s_count} right");
    }

    [Fact]
    public void Read_FreshPictures_AsSureAsRight()
    {
        double accuracy = (double)s_readings.Value.Count(IsRight) / s_count,
            confidence = s_readings.Value.Average(row => row.Reading.Confidence);

        Assert.InRange(confidence, accuracy - 0.03, accuracy + 0.03);
    }

    [Fact]
    public void Read_FreshPictures_SureOfFewThatAreWrong()
    {
        (int Label, DigitReading Reading)[] sure = [.. s_readings.Value.Where(row => row.Reading.IsSure)];

        Assert.True(sure.Length >= 0.9 * s_count, $"sure of {sure.Length} of {s_count}");
        Assert.True(sure.Count(IsRight) >= 0.99 * sure.Length, $"{sure.Count(IsRight)} of {sure.Length} right where sure");
    }

    [Fact]
    public void Read_EmptyPages_AtLeast95PercentNotFound_AndHardlyOneSure()
    {
        DigitReading[] readings = [.. Read(SeedOfEmpty, s_count / 2, "--empty").Select(row => row.Reading)];

        string[] found = [.. readings.Where(reading => reading.Digit is not null).Select(reading => $"{reading.Image.Name}: {reading}")];
        Assert.True(found.Length <= 0.05 * readings.Length, string.Join(", ", found));
        Assert.True(readings.Count(reading => reading.IsSure) <= 0.015 * readings.Length, string.Join(", ", found));
    }

    private static bool IsRight((int Label, DigitReading Reading) row) => row.Reading.Digit == row.Label;

    /// <returns>What is written in each picture, -1 for nothing, and what was read.</returns>
    private static (int Label, DigitReading Reading)[] Read(int seed, int count, params string[] options) =>
        DrawnPictures.Use(seed, count, options, pictures =>
        {
            IReadOnlyList<DigitReading> readings = new DigitReader().Read([.. pictures.Select(picture => DigitImage.Load(picture.Path))]);
            return pictures.Select((picture, i) => (picture.Digit ?? -1, readings[i])).ToArray();
        });
}
