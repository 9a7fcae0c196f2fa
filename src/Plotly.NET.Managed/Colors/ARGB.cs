using System.Globalization;
using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>A colour of alpha, red, green and blue, 0 to 255 each.</summary>
public sealed record ARGB(byte A, byte R, byte G, byte B) : IJsonValue
{
    /// <summary>A colour of its four components; each has to lie in 0 to 255.</summary>
    public static ARGB create(int a, int r, int g, int b) => new(Component(a), Component(r), Component(g), Component(b));

    /// <summary>An opaque colour.</summary>
    public static ARGB fromRGB(int r, int g, int b) => create(255, r, g, b);

    object IJsonValue.Value => string.Create(CultureInfo.InvariantCulture, $"rgba({R}, {G}, {B}, {A / 255.0:F1})");

    private static byte Component(int value) =>
        value is >= 0 and <= 255 ? (byte)value : throw new ArgumentException($"A colour component has to lie between 0 and 255, not {value}.");
}
