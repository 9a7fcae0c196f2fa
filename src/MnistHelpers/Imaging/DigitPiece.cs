namespace MnistHelpers;

/// <summary>What lies between two cuts.</summary>
/// <param name="From">The cut on its left; 0 is the left end.</param>
/// <param name="To">The cut on its right.</param>
/// <param name="Image">The digit that it may be.</param>
/// <param name="Cost">How unlike one digit its box is, and what its right cut costs: a negative log-likelihood.</param>
internal sealed record DigitPiece(int From, int To, DigitImage Image, double Cost);
