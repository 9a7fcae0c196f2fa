namespace MnistHelpers.Imaging;

/// <summary>
/// A group of connected components on a page, as one digit and as the pieces into which it may be cut: a lattice between cuts.
/// </summary>
/// <param name="Whole">The group as one digit.</param>
/// <param name="Ends">The number of cuts, including the right end: the whole extends from 0 to this.</param>
/// <param name="Pieces">The pieces, each between two cuts, including the whole; empty if nothing can be cut.</param>
internal sealed record DigitCandidate(DigitImage Whole, int Ends, IReadOnlyList<DigitPiece> Pieces);
