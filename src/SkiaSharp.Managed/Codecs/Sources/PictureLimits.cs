using System.Globalization;

namespace SkiaSharp;

/// <summary>Limits the size of pictures.</summary>
internal static class PictureLimits
{
    /// <summary>
    /// The name of the setting for the largest width × height that is decoded, in runtimeconfig.json or by
    /// <see cref="AppContext.SetData"/>.
    /// </summary>
    internal const string MaxPixelsName = "SkiaSharp.Managed.MaxPixels";

    private const long DefaultMaxPixels = 100_000_000;

    /// <summary>The largest width or height, as in libpng, so that a few rows are small compared with any allowed picture.</summary>
    private const int LargestSide = 1_000_000;

    internal static long MaxPixels =>
        long.TryParse(
            System.Convert.ToString(AppContext.GetData(MaxPixelsName), CultureInfo.InvariantCulture), NumberStyles.None,
            CultureInfo.InvariantCulture, out long pixels)
            ? pixels
            : DefaultMaxPixels;

    /// <exception cref="CodecException">The picture is larger than allowed.</exception>
    internal static void RequireAllowed(SKSizeI size)
    {
        if (Math.Max(size.Width, size.Height) > LargestSide || (long)size.Width * size.Height > MaxPixels)
            throw new CodecException(SKCodecResult.InvalidParameters);
    }
}
