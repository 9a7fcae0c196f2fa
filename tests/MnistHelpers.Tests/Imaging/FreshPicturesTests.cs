using System.Globalization;

namespace MnistHelpers.Tests;

/// <summary>Pictures that test_data/draw.py draws from a seed that nothing was tuned with. MNIST_NOTEBOOKS_LONG=1 for 1,000 instead of 150.</summary>
public sealed class FreshPicturesTests
{
    private const int Seed = 771203;

    private static readonly int Count = Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_LONG") is { Length: > 0 } ? 1_000 : 150;

    private static readonly Lazy<(int Label, DigitReading Reading)[]> Readings = new(Read);

    [Fact]
    public void Read_FreshPictures_AtLeast95Percent()
    {
        RequirePython();

        int right = Readings.Value.Count(IsRight);

        Assert.True(right >= 0.95 * Count, $"{right} of {Count} right");
    }

    [Fact]
    public void Read_FreshPictures_AsSureAsRight()
    {
        RequirePython();

        double accuracy = (double)Readings.Value.Count(IsRight) / Count, confidence = Readings.Value.Average(row => row.Reading.Confidence);

        Assert.InRange(confidence, accuracy - 0.03, accuracy + 0.03);
    }

    [Fact]
    public void Read_FreshPictures_SureOfFewThatAreWrong()
    {
        RequirePython();

        (int Label, DigitReading Reading)[] sure = [.. Readings.Value.Where(row => row.Reading.IsSure)];

        Assert.True(sure.Length >= 0.9 * Count, $"sure of {sure.Length} of {Count}");
        Assert.True(sure.Count(IsRight) >= 0.99 * sure.Length, $"{sure.Count(IsRight)} of {sure.Length} right where sure");
    }

    private static bool IsRight((int Label, DigitReading Reading) row) => row.Reading.Digit == row.Label;

    private static void RequirePython()
    {
        DebianPackage.RequireModule("numpy", "python3-numpy");
        DebianPackage.RequireModule("PIL", "python3-pil");
    }

    private static (int Label, DigitReading Reading)[] Read()
    {
        using var folder = new TempFolder();
        Programs.RunPython(Path.Combine(TestPictures.Folder, "draw.py"), "--seed", $"{Seed}", "--count", $"{Count}", "--out", folder.Path);
        (string File, string Digits)[] rows = [.. TestPictures.Labels(folder.Path)];
        IReadOnlyList<DigitReading> readings = new DigitReader().Read([.. rows.Select(row => DigitImage.Load(folder.Find(row.File)))]);
        return [.. rows.Select((row, i) => (int.Parse(row.Digits, CultureInfo.InvariantCulture), readings[i]))];
    }
}
