using MnistHelpers.Planes;

namespace MnistHelpers;

/// <summary>The intermediate result of one step from a picture to a digit, as a small grayscale picture.</summary>
/// <param name="Caption">A description of the step.</param>
/// <param name="Width">The picture's width in pixels.</param>
/// <param name="Height">The picture's height in pixels.</param>
/// <param name="Pixels">The pixels, <c>Width × Height</c> bytes, row-major, 0 black to 255 white.</param>
public sealed record ImagingStep(string Caption, int Width, int Height, ReadOnlyMemory<byte> Pixels)
{
    private const int LongestSide = 224;

    /// <summary>
    /// The number of gray levels kept in a picture on a page: a photo's noise would make it several times larger, and at that size nobody
    /// sees the difference.
    /// </summary>
    private const int Grays = 24;

    /// <summary>The number of gray levels kept in a thumbnail.</summary>
    private const int GraysOfThumbnail = 16;

    internal static ImagingStep Of(string caption, GrayPlane plane, int longestSide = LongestSide)
    {
        GrayPlane small = AreaResampler.Reduced(plane, longestSide);
        return new ImagingStep(
            caption, small.Width, small.Height,
            Array.ConvertAll(small.Values, value => (byte)Math.Round(Math.Clamp(value, 0, 1) * byte.MaxValue)));
    }

    /// <summary>Shows ink, 1, as black on white.</summary>
    internal static ImagingStep OfInk(string caption, GrayPlane ink) => Of(caption, ink.Map(value => 1 - value));

    /// <summary>Rounds a gray value, 0 to 255, to the nearest of the levels that are kept.</summary>
    internal static byte Coarse(double gray, int grays = GraysOfThumbnail) =>
        (byte)Math.Round(Math.Round(Math.Clamp(gray / byte.MaxValue, 0, 1) * (grays - 1)) / (grays - 1) * byte.MaxValue);

    /// <summary>Prepares the picture for a page: no larger than it is shown, and with few gray levels.</summary>
    internal ImagingStep ForPage(int longestSide)
    {
        GrayPlane small = AreaResampler.Reduced(ToPlane(), longestSide);
        return new ImagingStep(Caption, small.Width, small.Height, Array.ConvertAll(small.Values, value => Coarse(value, Grays)));
    }

    /// <summary>Returns the pixels unchanged, 0 to 255.</summary>
    internal GrayPlane ToPlane() => new(Width, Height, Array.ConvertAll(Pixels.ToArray(), value => (float)value));

    /// <summary>Returns the caption and the size.</summary>
    public override string ToString() => FormattableString.Invariant($"{Caption}: {Width}×{Height}");
}
