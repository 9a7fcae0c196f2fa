using MnistHelpers;

namespace MnistApp.Predict;

/// <summary>What was read in a picture.</summary>
/// <param name="File">The picture.</param>
/// <param name="Lines">The digits, line by line; one line with one where a picture was read as a single digit; none where no digit was
/// found.</param>
/// <param name="Label">The digits that are written there, lines separated by <c>/</c>; null where that is not known.</param>
/// <param name="Fault">Why the picture could not be read; null where it could.</param>
/// <param name="Warning">What is wrong with the picture's file though it was read; null where nothing is.</param>
internal sealed record Prediction(
    PictureFile File, IReadOnlyList<IReadOnlyList<DigitReading>> Lines, string? Label, string? Fault, string? Warning)
{
    public IEnumerable<DigitReading> Digits => Lines.SelectMany(line => line);

    /// <summary>All digits, lines separated by <c>/</c>.</summary>
    public string Text => string.Join('/', Lines.Select(line => string.Concat(line.Select(reading => reading.Digit))));

    public bool IsSure => Digits.All(reading => reading.IsSure);
}
