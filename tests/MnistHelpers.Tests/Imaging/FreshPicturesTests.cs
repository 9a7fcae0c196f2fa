namespace MnistHelpers.Tests;

/// <summary>
/// Pictures that test_data/draw.py draws from a seed that nothing was tuned with.
/// </summary>
public sealed class FreshPicturesTests
{
    private const int Seed = 771203;
    private const int SeedOfEmpty = 771204;
    private const int Count = 1_000;

    private static readonly Lazy<(int Label, DigitReading Reading)[]> s_readings = new(() => Read(Seed, Count));

    [LongFact]
    public void Read_FreshPictures_AtLeast98Point7Percent()
    {
        int right = s_readings.Value.Count(IsRight);

        Assert.True(right >= 0.987 * Count, $"{right} of {Count} right");
    }

    [LongFact]
    public void Read_FreshPictures_AsSureAsRight()
    {
        double accuracy = (double)s_readings.Value.Count(IsRight) / Count,
            confidence = s_readings.Value.Average(row => row.Reading.Confidence);

        Assert.InRange(confidence, accuracy - 0.03, accuracy + 0.03);
    }

    [LongFact]
    public void Read_FreshPictures_SureOfFewThatAreWrong()
    {
        (int Label, DigitReading Reading)[] sure = [.. s_readings.Value.Where(row => row.Reading.IsSure)];

        Assert.True(sure.Length >= 0.9 * Count, $"sure of {sure.Length} of {Count}");
        Assert.True(sure.Count(IsRight) >= 0.99 * sure.Length, $"{sure.Count(IsRight)} of {sure.Length} right where sure");
    }

    [LongFact]
    public void Read_EmptyPages_AtLeast95PercentNotFound_AndHardlyOneSure()
    {
        DigitReading[] readings = [.. Read(SeedOfEmpty, Count / 2, "--empty").Select(row => row.Reading)];

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
