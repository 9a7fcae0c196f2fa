namespace MnistHelpers;

/// <summary>What hangs together on a page, as one digit, and as the pieces into which it may fall: a lattice between cuts.</summary>
/// <param name="Whole">As one.</param>
/// <param name="Ends">How many cuts there are, with the last end: the whole reaches from 0 to this.</param>
/// <param name="Pieces">The pieces between two cuts each, the whole among them; it is the only one where nothing can be cut.</param>
internal sealed record DigitCandidate(DigitImage Whole, int Ends, IReadOnlyList<DigitPiece> Pieces);
