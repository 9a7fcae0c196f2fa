using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>Converts gray values to amounts of ink, compensating for uneven lighting.</summary>
internal static class InkPlane
{
    /// <summary>The maximum stroke width as a fraction of the picture's longest side.</summary>
    internal const double WidestStroke = 0.2;

    /// <summary>The brightness below which the camera's noise and smears are no longer small relative to the background.</summary>
    private const float DarkestGround = 0.6f;

    /// <summary>
    /// Computes, for dark ink, the fraction of the background's light that is missing in each pixel (0 none, 1 all); for light ink, how
    /// much lighter it is than its background. The background is the result of a closing: strokes are filled, while shadows and page edges,
    /// which are wider, remain. If strokes are broad, it is estimated from the visible background between them.
    /// </summary>
    /// <param name="gray">0 black to 1 white.</param>
    /// <param name="isDark">Whether ink is darker than its background.</param>
    /// <param name="tones">The tones of a picture whose strokes may be broad; otherwise null.</param>
    internal static GrayPlane Of(GrayPlane gray, bool isDark, TwoTones? tones)
    {
        GrayPlane source = BoxFilter.Mean(isDark ? gray : gray.Map(value => 1 - value), gray.LongestSide / 400);
        GrayPlane ground = tones is { Thickness: > WidestStroke / 2 } ? Seen(tones, gray, isDark) : Closed(source);
        var ink = new GrayPlane(gray.Width, gray.Height);
        for (int i = 0; i < ink.Values.Length; i++)
        {
            float missing = ground.Values[i] - source.Values[i];
            ink.Values[i] = Math.Max(0, isDark ? missing / Math.Max(ground.Values[i], DarkestGround) : missing);
        }
        return ink;
    }

    private static GrayPlane Closed(GrayPlane source)
    {
        int radius = Math.Max(1, (int)(WidestStroke * source.LongestSide / 2));
        // Noise raises a maximum: the mean of a small window is closer to the actual brightness of the paper.
        return Closing.Apply(BoxFilter.Mean(source, Math.Max(1, source.LongestSide / 200)), radius);
    }

    private static GrayPlane Seen(TwoTones tones, GrayPlane gray, bool isDark)
    {
        GrayPlane light = tones.GroundLight(gray.Width, gray.Height);
        return isDark ? light : light.Map(value => 1 - value);
    }
}
