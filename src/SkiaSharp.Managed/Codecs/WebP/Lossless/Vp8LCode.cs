namespace SkiaSharp;

/// <summary>A prefix code, as a part of a <see cref="Vp8LCodeTable"/>.</summary>
/// <param name="Start">The index of its first entry.</param>
/// <param name="Mask">The mask of the bits that are looked up first; 0 if there is only one symbol, which takes no bits.</param>
internal readonly record struct Vp8LCode(int Start, int Mask);
