using System.Globalization;

namespace SkiaSharp;

/// <summary>How large a picture may be.</summary>
internal static class PictureLimits
{
    /// <summary>Set in runtimeconfig.json or by <see cref="AppContext.SetData"/>: the largest width × height that is decoded.</summary>
    internal const string MaxPixelsName = "SkiaSharp.Managed.MaxPixels";

    private const long DefaultMaxPixels = 100_000_000;

    /// <summary>As libpng's: so that a few rows stay small beside any allowed picture.</summary>
    private const int LargestSide = 1_000_000;

    internal static long MaxPixels =>
        long.TryParse(
            System.Convert.ToString(AppContext.GetData(MaxPixelsName), CultureInfo.InvariantCulture), NumberStyles.None,
            CultureInfo.InvariantCulture, out long pixels)
            ? pixels
            : DefaultMaxPixels;

    /// <exception cref="CodecException">A picture is larger than is allowed.</exception>
    internal static void RequireAllowed(SKSizeI size)
    {
        if (Math.Max(size.Width, size.Height) > LargestSide || (long)size.Width * size.Height > MaxPixels)
            throw new CodecException(SKCodecResult.InvalidParameters);
    }
}
