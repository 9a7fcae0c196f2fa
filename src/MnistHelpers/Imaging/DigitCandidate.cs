namespace MnistHelpers;

/// <summary>What hangs together on a page, as one digit, and as the two that it may be.</summary>
/// <param name="Whole">As one.</param>
/// <param name="Splits">Ways to see two or more in it, each from the left; none where it is too narrow for that.</param>
internal sealed record DigitCandidate(DigitImage Whole, IReadOnlyList<IReadOnlyList<DigitImage>> Splits);
