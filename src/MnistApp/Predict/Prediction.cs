using MnistHelpers;

namespace MnistApp.Predict;

/// <summary>What was read in a picture.</summary>
/// <param name="File">The picture.</param>
/// <param name="Lines">The digits, line by line: one line with one digit if the picture was read as a single
/// digit, none if no digit was found.</param>
/// <param name="Label">The digits actually written, lines separated by <c>/</c>; null if unknown.</param>
/// <param name="Fault">Why the picture could not be read; null if it could.</param>
/// <param name="Warning">What is wrong with the picture's file although it was read; null if nothing is.</param>
internal sealed record Prediction(
    PictureFile File, IReadOnlyList<IReadOnlyList<DigitReading>> Lines, string? Label, string? Fault, string? Warning)
{
    public IEnumerable<DigitReading> Digits => Lines.SelectMany(line => line);

    /// <summary>All digits, lines separated by <c>/</c>.</summary>
    public string Text => string.Join('/', Lines.Select(line => string.Concat(line.Select(reading => reading.Digit))));

    public bool IsSure => Digits.All(reading => reading.IsSure);
}
