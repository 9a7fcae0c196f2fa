namespace MnistHelpers.Imaging;

/// <summary>The piece between two cuts.</summary>
/// <param name="From">The cut on its left; 0 is the left end.</param>
/// <param name="To">The cut on its right.</param>
/// <param name="Image">The image of the digit that it may be, made when it is asked for: most pieces are no digit.</param>
/// <param name="Width">The width of its box after straightening, relative to the height of its line.</param>
/// <param name="Height">The height of its box, relative to the height of its line.</param>
/// <param name="Torn">The fraction of its ink that was torn off a neighbor and is not in its image.</param>
/// <param name="CutInk">The amount of ink that its right cut goes through, in stroke widths; null if its right end is the last.</param>
/// <param name="InPlace">The piece with its neighbors, see <see cref="CutPiece.InPlace"/>.</param>
internal sealed record DigitPiece(
    int From, int To, Lazy<DigitImage> Image, double Width, double Height, double Torn, double? CutInk, ReadOnlyMemory<byte> InPlace)
{
    /// <summary>
    /// The width-to-height ratio that a digit rarely exceeds and the height relative to its line that it rarely falls below; the cost of a
    /// deviation is half the square of its ratio to the spread.
    /// </summary>
    private const double UsualWidth = 0.95, WidthSpread = 0.16, LineHeight = 0.85, LineHeightSpread = 0.15;

    /// <summary>The cost of a cut per stroke that it goes through, and the cost if all ink of a piece were torn off.</summary>
    private const double CutStroke = 0.09, TornInk = 3;

    /// <summary>The cost of its box, by how unlike a digit's it is, plus that of its right cut: a negative log-likelihood.</summary>
    internal double Cost =>
        Square((Width - UsualWidth) / WidthSpread) + Square((LineHeight - Height) / LineHeightSpread) + TornInk * Torn
            + CutStroke * (CutInk ?? 0);

    private static double Square(double excess) => excess <= 0 ? 0 : excess * excess / 2;
}
