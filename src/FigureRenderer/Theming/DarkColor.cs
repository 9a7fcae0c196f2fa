using FigureRenderer.Drawing;

namespace FigureRenderer.Theming;

/// <summary>Converts a color of a light figure for a dark page.</summary>
internal static class DarkColor
{
    // White becomes #111111, the paper of the dark themes of plotly.js and JupyterLab; dark colors become nearly white.
    private const double Paper = 0.178, Slope = 1.24, Lightest = 0.97;

    /// <summary>
    /// Returns the color with inverted lightness and the same hue; the paler of the two colors is also the less saturated one.
    /// </summary>
    public static Color Of(Color color)
    {
        var light = OkLab.Of(color);
        double lightness = Math.Min(Lightest, Paper + (Slope * (1 - light.Lightness)));
        double chroma = Math.Clamp((1 - lightness) / Math.Max(1e-6, 1 - light.Lightness), 0, 2);
        return new OkLab(lightness, light.A * chroma, light.B * chroma).ToColor(color.Alpha);
    }

    public static bool IsDark(Color color) => color.Alpha > 0.5 && OkLab.Of(color).Lightness < 0.5;
}
