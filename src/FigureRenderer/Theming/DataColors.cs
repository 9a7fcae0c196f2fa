using System.Text.Json;
using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Theming;

/// <summary>
/// Decides how the colors of data change on a dark page. Marks keep theirs. A ramp that starts at the light background, where there is
/// nothing, and grows darker would start with glaring cells, so it is inverted: nothing stays subdued, and more stays more prominent. A
/// photograph is dimmed.
/// </summary>
internal static class DataColors
{
    /// <summary>The filter that turns white into #111111 and roughly keeps each hue.</summary>
    public const string TurnedOver = "invert(.933) hue-rotate(180deg)";

    public const string Dimmed = "brightness(.8)";

    /// <summary>The value in the <c>meta</c> of a trace whose picture is ink on paper rather than a photograph.</summary>
    private const string Ink = "ink";

    // Up to this perceived lightness, a text has a contrast of about 3 against white.
    private const double LightestText = 0.7;

    // From this perceived lightness on, a color counts as background.
    private const double Ground = 0.9;

    /// <summary>Returns whether a figure has at least one picture and all are ramps from the background or ink on it.</summary>
    public static bool AreTurnedOver(IEnumerable<JsonElement> traces)
    {
        JsonElement[] pictures = [.. traces.Where(trace => Theme.IsPicture(JsonValues.TraceType(trace)))];
        return pictures.Length > 0 && Array.TrueForAll(pictures, BeginsAtTheGround);
    }

    /// <summary>Returns whether a text of the color is meant to be read on light paper, unlike white on a bar, for example.</summary>
    public static bool IsOfPaper(Color color) => color.Alpha > 0.5 && LightnessOf(color) <= LightestText;

    /// <summary>Returns the color that a dark page shows after inversion, as the filter computes it.</summary>
    public static Color Turned(Color color)
    {
        const double Amount = 0.933;
        double Inverted(byte channel) => (channel / 255.0 * (1 - (2 * Amount))) + Amount;
        (double r, double g, double b) = (Inverted(color.R), Inverted(color.G), Inverted(color.B));
        // The matrix of hue-rotate by 180° (Filter Effects Module, 9.6).
        return new Color(
            Channel((-0.574 * r) + (1.43 * g) + (0.144 * b)), Channel((0.426 * r) + (0.43 * g) + (0.144 * b)),
            Channel((0.426 * r) + (1.43 * g) - (0.856 * b)), color.Alpha);

        static byte Channel(double share) => (byte)Math.Clamp(Math.Round(share * 255), 0, 255);
    }

    private static bool BeginsAtTheGround(JsonElement trace)
    {
        var attributes = new Attributes(trace);
        if (JsonValues.TraceType(trace) == "image") return attributes.Text("meta") == Ink;
        if (ColorScale.Parse(attributes.Find("colorscale")) is not { } given) return false;
        ColorScale scale = attributes.Flag("reversescale", false) ? given.Reversed() : given;
        double quiet = new[] { 0, 0.5 }.MaxBy(share => LightnessOf(scale.At(share)));
        return LightnessOf(scale.At(quiet)) >= Ground
            && scale.Stops.All(stop => LightnessOf(stop.Color) <= LightnessOf(scale.At(quiet)) + 1e-6);
    }

    private static double LightnessOf(Color color) => OkLab.Of(color.Over(Color.White)).Lightness;
}
