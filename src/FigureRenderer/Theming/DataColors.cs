using System.Text.Json;
using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Theming;

/// <summary>
/// What becomes of the colors of data on a dark page. Marks keep theirs. A ramp that begins at the light ground, where nothing is, and
/// grows darker would begin with glaring cells there: it is turned over, so that nothing stays quiet and more stays stronger. A photograph
/// is dimmed.
/// </summary>
internal static class DataColors
{
    /// <summary>White becomes #111111, and each hue stays about what it is.</summary>
    public const string TurnedOver = "invert(.933) hue-rotate(180deg)";

    public const string Dimmed = "brightness(.8)";

    /// <summary>What a trace says in its <c>meta</c> whose picture is ink on paper, and no photograph.</summary>
    private const string Ink = "ink";

    // Up to this perceived lightness a text has a contrast of about 3 to white.
    private const double LightestText = 0.7;

    // From this perceived lightness on a color is taken for the ground's.
    private const double Ground = 0.9;

    /// <summary>Whether all pictures of a figure, of which there is one at least, are ramps from the ground or ink on it.</summary>
    public static bool AreTurnedOver(IEnumerable<JsonElement> traces)
    {
        JsonElement[] pictures = [.. traces.Where(trace => Theme.IsPicture(JsonValues.TraceType(trace)))];
        return pictures.Length > 0 && Array.TrueForAll(pictures, BeginsAtTheGround);
    }

    /// <summary>Whether a text of the color is meant to be read on light paper; white on a bar, say, is not.</summary>
    public static bool IsOfPaper(Color color) => color.Alpha > 0.5 && LightnessOf(color) <= LightestText;

    /// <summary>The color as a dark page shows it where it is turned over: what the filter computes.</summary>
    public static Color Turned(Color color)
    {
        const double Amount = 0.933;
        double Inverted(byte channel) => (channel / 255.0 * (1 - (2 * Amount))) + Amount;
        (double r, double g, double b) = (Inverted(color.R), Inverted(color.G), Inverted(color.B));
        // The matrix of hue-rotate for half a turn (Filter Effects Module, 9.6).
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
