namespace MnistHelpers;

/// <summary>How a digit is taken out of a picture; the defaults fit photos, scans and drawings.</summary>
public sealed record DigitImageOptions
{
    /// <summary>Whether ink is dark or light; found out by default.</summary>
    public InkTone Ink { get; init; } = InkTone.Automatic;

    /// <summary>
    /// A picture with more pixels is refused before it is decoded; 100 million by default, which is also as much as is decoded at all.
    /// </summary>
    public long MaxPixels { get; init; } = 100_000_000;

    /// <summary>
    /// Larger pictures are averaged down first, so that their longest side has at most this many pixels; 1,000 by default, 100 at least.
    /// </summary>
    public int WorkingSize { get; init; } = 1000;

    /// <summary>
    /// The width that strokes are brought toward, in pixels of the 28×28; by default that of MNIST's training images. 0 leaves them as they
    /// are.
    /// </summary>
    public double StrokeWidth { get; init; } = MnistNormalizer.MnistStrokeWidth;

    /// <summary>Whether ruled lines and squares are removed; they are by default.</summary>
    public bool RemoveLines { get; init; } = true;

    internal void Check()
    {
        OptionCheck.Require(Enum.IsDefined(Ink), $"Ink: {(int)Ink} found; give Automatic, Dark or Light");
        OptionCheck.Require(MaxPixels > 0, $"MaxPixels: {MaxPixels} found; give a number above 0");
        OptionCheck.Require(WorkingSize >= 100, $"WorkingSize: {WorkingSize} found; give 100 or more");
        OptionCheck.Require(StrokeWidth is >= 0 and <= 10, $"StrokeWidth: {StrokeWidth} found; give a number from 0 to 10");
    }
}
