namespace SkiaSharp;

/// <summary>A prefix code, as a part of a <see cref="Vp8LCodeTable"/>.</summary>
/// <param name="Start">Where its entries begin.</param>
/// <param name="Mask">Which of the next bits are looked up first; none where there is one symbol only, which takes no bits.</param>
internal readonly record struct Vp8LCode(int Start, int Mask);
