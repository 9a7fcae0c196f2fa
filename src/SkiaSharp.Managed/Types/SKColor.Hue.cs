#nullable disable annotations

namespace SkiaSharp;

public readonly partial struct SKColor
{
    /// <summary>The hue in degrees, 0 to 360; 0 for a gray.</summary>
    public float Hue
    {
        get
        {
            ToHsv(out float hue, out _, out _);
            return hue;
        }
    }

    /// <param name="h">Hue, 0 to 360.</param>
    /// <param name="s">Saturation, 0 to 100.</param>
    /// <param name="l">Lightness, 0 to 100.</param>
    /// <param name="a">Alpha.</param>
    public static SKColor FromHsl(float h, float s, float l, byte a = byte.MaxValue)
    {
        s /= 100;
        l /= 100;
        float high = l < 0.5f ? l * (1 + s) : l + s - s * l;
        float low = 2 * l - high;
        return Turn(h, low, high, a);
    }

    /// <param name="h">Hue, 0 to 360.</param>
    /// <param name="s">Saturation, 0 to 100.</param>
    /// <param name="v">Value, 0 to 100.</param>
    /// <param name="a">Alpha.</param>
    public static SKColor FromHsv(float h, float s, float v, byte a = byte.MaxValue)
    {
        s /= 100;
        v /= 100;
        return Turn(h, v * (1 - s), v, a);
    }

    /// <summary>Converts to hue (0 to 360), saturation and lightness (0 to 100).</summary>
    public void ToHsl(out float h, out float s, out float l)
    {
        (h, float low, float high) = Range();
        l = (low + high) / 2;
        s = high == low ? 0 : (high - low) / (l < 0.5f ? high + low : 2 - high - low);
        s *= 100;
        l *= 100;
    }

    /// <summary>Converts to hue (0 to 360), saturation and value (0 to 100).</summary>
    public void ToHsv(out float h, out float s, out float v)
    {
        (h, float low, float high) = Range();
        s = high == 0 ? 0 : (high - low) / high * 100;
        v = high * 100;
    }

    private (float Hue, float Low, float High) Range()
    {
        float red = Red / 255f, green = Green / 255f, blue = Blue / 255f;
        float low = Math.Min(Math.Min(red, green), blue), high = Math.Max(Math.Max(red, green), blue), range = high - low;
        if (range == 0)
            return (0, low, high);
        float sixths = high == red ? (green - blue) / range
            : high == green ? 2 + (blue - red) / range
            : 4 + (red - green) / range;
        return ((sixths < 0 ? sixths + 6 : sixths) * 60, low, high);
    }

    // Each channel is high for a third of the circle, low for a third, and a ramp between them.
    private static SKColor Turn(float degrees, float low, float high, byte alpha)
    {
        float sixths = degrees / 60;
        return new SKColor(Channel(sixths + 2), Channel(sixths), Channel(sixths - 2), alpha);

        byte Channel(float at)
        {
            at = (at % 6 + 6) % 6;
            float ramp = at < 1 ? at : at < 3 ? 1 : at < 4 ? 4 - at : 0;
            return (byte)Math.Clamp((low + (high - low) * ramp) * 255, 0, 255);
        }
    }
}
