namespace MnistHelpers;

/// <summary>What one step on the way from a picture to a digit made, as a small gray picture.</summary>
/// <param name="Caption">What the step did.</param>
/// <param name="Width">The picture's width.</param>
/// <param name="Height">The picture's height.</param>
/// <param name="Pixels">The pixels, <c>Width × Height</c> bytes, row-major, 0 black to 255 white.</param>
public sealed record ImagingStep(string Caption, int Width, int Height, ReadOnlyMemory<byte> Pixels)
{
    private const int LongestSide = 224;

    /// <summary>
    /// How many grays a picture keeps on a page: a photo's noise would make it several times as large, and at that size nobody sees the
    /// difference.
    /// </summary>
    private const int Grays = 24;

    /// <summary>And how many a thumbnail keeps.</summary>
    private const int GraysOfThumbnail = 16;

    internal static ImagingStep Of(string caption, GrayPlane plane, int longestSide = LongestSide)
    {
        GrayPlane small = AreaResampler.Reduced(plane, longestSide);
        return new ImagingStep(
            caption, small.Width, small.Height,
            Array.ConvertAll(small.Values, value => (byte)Math.Round(Math.Clamp(value, 0, 1) * byte.MaxValue)));
    }

    /// <summary>Ink, 1, as black on white.</summary>
    internal static ImagingStep OfInk(string caption, GrayPlane ink) => Of(caption, ink.Map(value => 1 - value));

    /// <summary>The nearest of the grays that are kept, of 0 to 255.</summary>
    internal static byte Coarse(double gray, int grays = GraysOfThumbnail) =>
        (byte)Math.Round(Math.Round(Math.Clamp(gray / byte.MaxValue, 0, 1) * (grays - 1)) / (grays - 1) * byte.MaxValue);

    /// <summary>The picture for a page: no larger than it is shown, and of few grays.</summary>
    internal ImagingStep ForPage(int longestSide)
    {
        GrayPlane small = AreaResampler.Reduced(ToPlane(), longestSide);
        return new ImagingStep(Caption, small.Width, small.Height, Array.ConvertAll(small.Values, value => Coarse(value, Grays)));
    }

    /// <summary>The pixels as they are, 0 to 255.</summary>
    internal GrayPlane ToPlane() => new(Width, Height, Array.ConvertAll(Pixels.ToArray(), value => (float)value));

    /// <summary>The caption and the size.</summary>
    public override string ToString() => FormattableString.Invariant($"{Caption}: {Width}×{Height}");
}
