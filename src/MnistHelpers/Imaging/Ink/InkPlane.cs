namespace MnistHelpers;

/// <summary>Flattens the light: from gray to how much ink there is, whatever falls on the paper.</summary>
internal static class InkPlane
{
    /// <summary>Strokes are narrower than this share of the picture's longest side.</summary>
    internal const double WidestStroke = 0.2;

    /// <summary>On a darker ground the camera's noise and smears are no longer small beside the ground's light.</summary>
    private const float DarkestGround = 0.6f;

    /// <summary>
    /// The share of the ground's light that is missing in each pixel (0 none, 1 all), for dark ink; for light ink what it is lighter than
    /// its ground. The ground is what a closing leaves: strokes are filled, while shadows and page edges, which are wider, stay. Where
    /// strokes are as broad, it is what is seen of the ground between them.
    /// </summary>
    /// <param name="gray">0 black to 1 white.</param>
    /// <param name="isDark">Whether ink is darker than its ground.</param>
    /// <param name="tones">The tones of a picture whose strokes may be broad; null of others.</param>
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
        // Noise lifts a maximum: the mean of a small window stands closer to what paper is.
        return Closing.Apply(BoxFilter.Mean(source, Math.Max(1, source.LongestSide / 200)), radius);
    }

    private static GrayPlane Seen(TwoTones tones, GrayPlane gray, bool isDark)
    {
        GrayPlane light = tones.GroundLight(gray.Width, gray.Height);
        return isDark ? light : light.Map(value => 1 - value);
    }
}
