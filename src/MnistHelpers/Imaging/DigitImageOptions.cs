using MnistHelpers.Planes;

namespace MnistHelpers;

/// <summary>The options for extracting a digit from a picture; the defaults suit photos, scans and drawings.</summary>
public sealed record DigitImageOptions
{
    /// <summary>Whether ink is dark or light; detected automatically by default.</summary>
    public InkTone Ink { get; init; } = InkTone.Automatic;

    /// <summary>
    /// The maximum number of pixels; larger pictures are rejected before decoding. The default, 100 million, is also the decoder's limit.
    /// </summary>
    public long MaxPixels { get; init; } = 100_000_000;

    /// <summary>
    /// The maximum length of the longest side in pixels; larger pictures are first averaged down to it. 1,000 by default, at least 100.
    /// </summary>
    public int WorkingSize { get; init; } = 1000;

    /// <summary>
    /// The target stroke width in pixels of the 28×28 image; that of MNIST's training images by default. 0 leaves the strokes unchanged.
    /// </summary>
    public double StrokeWidth { get; init; } = MnistNormalizer.MnistStrokeWidth;

    /// <summary>Whether ruled lines and squares are removed; true by default.</summary>
    public bool RemoveLines { get; init; } = true;

    internal void Check()
    {
        OptionCheck.Require(Enum.IsDefined(Ink), $"Ink: {(int)Ink} found; give Automatic, Dark or Light");
        OptionCheck.Require(MaxPixels > 0, $"MaxPixels: {MaxPixels} found; give a number above 0");
        OptionCheck.Require(WorkingSize >= 100, $"WorkingSize: {WorkingSize} found; give 100 or more");
        OptionCheck.Require(StrokeWidth is >= 0 and <= 10, $"StrokeWidth: {StrokeWidth} found; give a number from 0 to 10");
    }
}
