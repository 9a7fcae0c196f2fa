using FigureRenderer.Drawing;

namespace FigureRenderer.Theming;

/// <summary>
/// A color by its perceived lightness, 0 to 1, and its green-red and blue-yellow parts (B. Ottosson, "A perceptual color space for image
/// processing", 2020).
/// </summary>
internal readonly record struct OkLab(double Lightness, double A, double B)
{
    public static OkLab Of(Color color)
    {
        (double r, double g, double b) = (Linear(color.R), Linear(color.G), Linear(color.B));
        double l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        double m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        double s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return new OkLab(
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    public Color ToColor(double alpha)
    {
        double l = Math.Pow(Lightness + (0.3963377774 * A) + (0.2158037573 * B), 3);
        double m = Math.Pow(Lightness - (0.1055613458 * A) - (0.0638541728 * B), 3);
        double s = Math.Pow(Lightness - (0.0894841775 * A) - (1.2914855480 * B), 3);
        return new Color(
            Channel((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Channel((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Channel((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)), alpha);
    }

    private static double Linear(byte channel)
    {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Channel(double linear)
    {
        double value = linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (byte)Math.Clamp(Math.Round(value * 255), 0, 255);
    }
}
