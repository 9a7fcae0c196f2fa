using Plotly.NET;

namespace MnistHelpers.Charts;

/// <summary>
/// The colors and symbols of a chart's series, and the color scales of numbers; none relies on a difference between red and green.
/// </summary>
internal static class Palette
{
    /// <summary>Okabe and Ito's orange, for highlights.</summary>
    internal static readonly Color Orange = Color.fromHex("#E69F00");

    /// <summary>Blue below zero, pale gray at zero (so that a map's edge shows on white), vermilion above zero.</summary>
    internal static readonly StyleParam.Colorscale Diverging = Scale(
        (0, "#0072B2"), (0.25, "#79AFD3"), (0.5, "#F0F0F0"), (0.75, "#E9A47E"), (1, "#D55E00"));

    /// <summary>From white to dark ink.</summary>
    internal static readonly StyleParam.Colorscale Inks = Scale((0, "#FFFFFF"), (1, "#222222"));

    /// <summary>From pale gray to dark vermilion.</summary>
    internal static readonly StyleParam.Colorscale Heat = Scale((0, "#F0F0F0"), (0.4, "#F6C7A3"), (0.75, "#D55E00"), (1, "#7A3600"));

    /// <summary>Okabe and Ito's colors in the order in which they are given to series.</summary>
    internal static readonly Color[] Series =
    [
        ChartStyle.Blue, ChartStyle.Vermilion, ChartStyle.Green, ChartStyle.Purple, Orange, Color.fromHex("#56B4E9"),
    ];

    private static readonly StyleParam.MarkerSymbol[] s_symbols =
    [
        StyleParam.MarkerSymbol.Circle, StyleParam.MarkerSymbol.Square, StyleParam.MarkerSymbol.Diamond, StyleParam.MarkerSymbol.TriangleUp,
        StyleParam.MarkerSymbol.Cross, StyleParam.MarkerSymbol.Star, StyleParam.MarkerSymbol.X,
    ];

    /// <summary>Returns the color of a series by its number; six colors and seven symbols give 42 different combinations.</summary>
    internal static Color SeriesColor(int series) => Series[series % Series.Length];

    internal static StyleParam.MarkerSymbol Symbol(int series) => s_symbols[series % s_symbols.Length];

    private static StyleParam.Colorscale Scale(params (double At, string Hex)[] stops) =>
        StyleParam.Colorscale.NewCustom(stops.Select(stop => Tuple.Create(stop.At, Color.fromHex(stop.Hex))).ToArray());
}
