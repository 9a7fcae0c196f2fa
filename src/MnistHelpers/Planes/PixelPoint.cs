namespace MnistHelpers;

/// <summary>A point in an upright picture (after its EXIF orientation is applied), in pixels from its top left corner.</summary>
/// <param name="X">The distance from the left edge.</param>
/// <param name="Y">The distance from the top edge.</param>
public readonly record struct PixelPoint(double X, double Y);
