using System.Globalization;
using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>
/// A color of alpha, red, green and blue, 0 to 255 each. In the figure, alpha is rounded to one decimal: <c>rgba(31, 119, 180, 0.2)</c>.
/// </summary>
public sealed record ARGB(byte A, byte R, byte G, byte B) : IJsonValue
{
    /// <summary>Creates a color from alpha, red, green and blue; throws if one of them is not between 0 and 255.</summary>
    public static ARGB create(int a, int r, int g, int b) => new(Component(a), Component(r), Component(g), Component(b));

    /// <summary>Creates an opaque color; throws if a component is not between 0 and 255.</summary>
    public static ARGB fromRGB(int r, int g, int b) => create(255, r, g, b);

    object IJsonValue.Value => string.Create(CultureInfo.InvariantCulture, $"rgba({R}, {G}, {B}, {A / 255.0:F1})");

    private static byte Component(int value) =>
        value is >= 0 and <= 255
            ? (byte)value
            : throw new ArgumentException($"A color component has to lie between 0 and 255, not {value}.");
}
