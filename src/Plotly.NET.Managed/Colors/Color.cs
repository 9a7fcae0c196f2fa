using System.Globalization;
using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>A color, several colors, or numbers that a color scale maps to colors.</summary>
public sealed class Color : IJsonValue
{
    private Color(object value) => Value = value;

    /// <summary>The value that is written to the figure's JSON: a string, an <see cref="ARGB"/> or a sequence.</summary>
    public object Value { get; }

    /// <summary>A color from CSS text such as <c>steelblue</c> or <c>rgba(0, 0, 255, 0.5)</c>, which is not checked.</summary>
    public static Color fromString(string c) => new(c);

    /// <summary>A color from six hexadecimal digits, with or without <c>#</c> or <c>0x</c> in front; throws for anything else.</summary>
    public static Color fromHex(string s)
    {
        string digits = s.TrimStart('#');
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) digits = digits[2..];
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb)
            ? fromRGB(rgb >> 16, (rgb >> 8) & 255, rgb & 255)
            : throw new ArgumentException($"'{s}' is not a color; write six hexadecimal digits, as in #1f77b4.", nameof(s));
    }

    /// <summary>An opaque color from red, green and blue; throws if one of them is not between 0 and 255.</summary>
    public static Color fromRGB(int r, int g, int b) => new(ARGB.fromRGB(r, g, b));

    /// <summary>A color from alpha, red, green and blue; throws if one of them is not between 0 and 255.</summary>
    public static Color fromARGB(int a, int r, int g, int b) => new(ARGB.create(a, r, g, b));

    /// <summary>A color by its CSS name.</summary>
    public static Color fromKeyword(ColorKeyword c) => fromRGB(c.Rgb.R, c.Rgb.G, c.Rgb.B);

    /// <summary>One color for each point or bar.</summary>
    public static Color fromColors(IEnumerable<Color> c) => new(c.Select(color => color.Value));

    /// <summary>One number for each point or bar, which the color scale maps to a color.</summary>
    public static Color fromColorScaleValues<a>(IEnumerable<a> c) where a : IConvertible => new(c);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Color other && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
