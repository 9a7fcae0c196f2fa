namespace MnistHelpers;

/// <summary>What one step on the way from a picture to a digit made, as a small grey picture.</summary>
/// <param name="Caption">What the step did.</param>
/// <param name="Width">The picture's width.</param>
/// <param name="Height">The picture's height.</param>
/// <param name="Pixels">The pixels, <c>Width × Height</c> bytes, row-major, 0 black to 255 white.</param>
public sealed record ImagingStep(string Caption, int Width, int Height, ReadOnlyMemory<byte> Pixels)
{
    private const int LongestSide = 224;

    internal static ImagingStep Of(string caption, GrayPlane plane, int longestSide = LongestSide)
    {
        GrayPlane small = AreaResampler.Reduced(plane, longestSide);
        return new ImagingStep(caption, small.Width, small.Height, Array.ConvertAll(small.Values, value => (byte)Math.Round(Math.Clamp(value, 0, 1) * byte.MaxValue)));
    }

    /// <summary>Ink, 1, as black on white.</summary>
    internal static ImagingStep OfInk(string caption, GrayPlane ink) => Of(caption, ink.Map(value => 1 - value));

    /// <summary>The caption and the size.</summary>
    public override string ToString() => FormattableString.Invariant($"{Caption}: {Width}×{Height}");
}
