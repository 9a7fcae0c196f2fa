using MnistHelpers;

namespace MnistApp.Predict;

/// <summary>Writes the predictions as one JSON object.</summary>
internal static class PredictJson
{
    public static void Write(
        Screen screen, PredictOptions options, IReadOnlyList<Prediction> predictions, IReadOnlyList<UnreadFolder> unread, Scores? scores) =>
        screen.WriteJson(new
        {
            Model = options.Model ?? "standard",
            Accuracy = scores is { SingleDigit: { Count: > 0 } single } ? (double)single.Right / single.Count : (double?)null,
            Scores = scores,
            Pictures = predictions.Select(prediction => Picture(prediction, options)),
            UnreadFolders = unread,
        });

    private static object Picture(Prediction prediction, PredictOptions options)
    {
        string file = prediction.File.Name;
        string? label = prediction.Label;
        if (prediction.Fault is { } error)
            return new { file, error, label };
        string? warning = prediction.Warning;
        bool? right = label is null || (label.Length > 1 && !options.Several) ? null : Scores.IsRight(prediction);
        if (options.Several)
            return new { file, text = prediction.Text, lines = prediction.Lines.Select(line => line.Select(Digit)), warning, label, right };
        DigitReading? reading = prediction.Digits.SingleOrDefault();
        return new
        {
            file,
            digit = reading?.Digit,
            sure = reading?.IsSure,
            confidence = reading?.Confidence,
            probabilities = reading?.Probabilities.ToArray(),
            box = reading?.Image.Box,
            corners = Corners(reading),
            several = reading?.Image.IsOneOfSeveral,
            warning,
            label,
            right,
        };
    }

    private static object Digit(DigitReading reading) =>
        new
        {
            digit = reading.Digit,
            sure = reading.IsSure,
            confidence = reading.Confidence,
            probabilities = reading.Probabilities.ToArray(),
            box = reading.Image.Box,
            corners = Corners(reading),
        };

    /// <summary>The corners as pairs of x and y, in tenths of a pixel.</summary>
    private static IEnumerable<double[]>? Corners(DigitReading? reading) =>
        reading?.Image.Corners.Select(corner => new[] { Math.Round(corner.X, 1), Math.Round(corner.Y, 1) });
}
