namespace MnistHelpers;

/// <summary>What lies between two cuts.</summary>
/// <param name="From">The cut on its left; 0 is the left end.</param>
/// <param name="To">The cut on its right.</param>
/// <param name="Image">The digit that it may be.</param>
/// <param name="Width">Of its box once upright, in heights of its line.</param>
/// <param name="Height">Of its box, in heights of its line.</param>
/// <param name="Torn">The share of its ink that was torn off a neighbor, and is not in its image.</param>
/// <param name="CutInk">How much ink its right cut goes through, in widths of a stroke; null where its right end is the last.</param>
internal sealed record DigitPiece(int From, int To, DigitImage Image, double Width, double Height, double Torn, double? CutInk)
{
    /// <summary>
    /// A digit is rarely wider than this in heights, or lower than this in heights of the line; by how much costs a half of its square.
    /// </summary>
    private const double UsualWidth = 0.95, WidthSpread = 0.16, LineHeight = 0.85, LineHeightSpread = 0.15;

    /// <summary>
    /// What a cut costs for each stroke that it goes through, and what all ink of a piece would cost if it were torn off.
    /// </summary>
    private const double CutStroke = 0.09, TornInk = 3;

    /// <summary>How unlike one digit its box is, and what its right cut costs: a negative log-likelihood.</summary>
    internal double Cost =>
        Square((Width - UsualWidth) / WidthSpread) + Square((LineHeight - Height) / LineHeightSpread) + TornInk * Torn
            + CutStroke * (CutInk ?? 0);

    private static double Square(double excess) => excess <= 0 ? 0 : excess * excess / 2;
}
