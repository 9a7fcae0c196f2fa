using MnistHelpers.Charts;
using MnistHelpers.Planes;

namespace MnistHelpers;

public static partial class ImagingCharts
{
    private const int PicturesInARow = 6;
    private const int PictureSide = 48;
    private const int Padding = 2;

    /// <summary>
    /// Shows pictures, the network's input for each, and its reading: blue if correct, orange with the true digit if wrong.
    /// </summary>
    /// <param name="readings">The readings, one per picture.</param>
    /// <param name="labels">The true digits, in the same order; null if unknown.</param>
    /// <exception cref="ArgumentException">There are no readings, or the number of labels differs from theirs.</exception>
    public static ChartView Readings(IReadOnlyList<DigitReading> readings, IReadOnlyList<LabeledPicture>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count == 0)
            throw new ArgumentException("readings: none found; give at least one", nameof(readings));
        if (labels is not null && labels.Count != readings.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"labels: {labels.Count:N0} found for {readings.Count:N0} readings; give one for each"),
                nameof(labels));
        }

        int width = 2 * PictureSide + Padding;
        var tiles = new byte[readings.Count * width * PictureSide];
        var captions = new DigitTiles.Caption[readings.Count];
        int right = 0;
        for (int i = 0; i < readings.Count; i++)
        {
            DigitReading reading = readings[i];
            Span<byte> tile = tiles.AsSpan(i * width * PictureSide, width * PictureSide);
            Place(reading.Image.Steps[0], tile, width, 0);
            if (reading.Image.IsFound)
                Place(reading.Image.Steps[^1], tile, width, PictureSide + Padding);
            bool isRight = labels is null || labels[i].Digit == reading.Digit;
            right += isRight ? 1 : 0;
            string truth = isRight ? "" : labels![i].Digit is { } digit ? FormattableString.Invariant($", is {digit}") : ", has no digit";
            string confidence = reading.Digit is null ? "" : $" ({ChartStyle.Percent(reading.Confidence)})";
            captions[i] = new DigitTiles.Caption(
                $"{Name(reading.Image.Name)}<br>{Short(reading)}{confidence}{truth}",
                labels is null ? null : isRight ? ChartStyle.BlueText : ChartStyle.VermilionText);
        }
        string pictures = readings.Count == 1 ? "1 picture" : $"{ChartStyle.Number(readings.Count)} pictures";
        string title = labels is null
            ? $"{pictures}, what the network sees, and what it reads"
            : $"{ChartStyle.Number(right)} of {pictures} are read as they are labeled";
        return DigitTiles.Draw(
            new ImageSet(tiles, new byte[readings.Count], PictureSide, width), PicturesInARow, captions, lines: 2, title, areInk: false);
    }

    /// <summary>Puts a picture into a square of a tile, inverted because tiles are drawn with light and dark exchanged.</summary>
    private static void Place(ImagingStep step, Span<byte> tile, int width, int left)
    {
        GrayPlane plane = step.ToPlane();
        double scale = (double)PictureSide / plane.LongestSide;
        GrayPlane fitted = AreaResampler.Resize(
            plane, Math.Max(1, (int)Math.Round(plane.Width * scale)), Math.Max(1, (int)Math.Round(plane.Height * scale)));
        int x0 = left + (PictureSide - fitted.Width) / 2, y0 = (PictureSide - fitted.Height) / 2;
        for (int y = 0; y < fitted.Height; y++)
        {
            for (int x = 0; x < fitted.Width; x++)
                tile[(y0 + y) * width + x0 + x] = (byte)(byte.MaxValue - ImagingStep.Coarse(fitted[x, y]));
        }
    }
}
