using System.Globalization;
using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>A colour, several colours, or numbers that a colour scale maps.</summary>
public sealed class Color : IJsonValue
{
    private Color(object value) => Value = value;

    /// <summary>What the figure's JSON says: a string, an ARGB, or a sequence.</summary>
    public object Value { get; }

    /// <summary>Any CSS text, passed on unchecked.</summary>
    public static Color fromString(string c) => new(c);

    /// <summary>Six hexadecimal digits, with or without <c>#</c> or <c>0x</c>; anything else throws.</summary>
    public static Color fromHex(string s)
    {
        string digits = s.TrimStart('#');
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) digits = digits[2..];
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb)
            ? fromRGB(rgb >> 16, (rgb >> 8) & 255, rgb & 255)
            : throw new ArgumentException($"'{s}' is not a colour; write six hexadecimal digits, as in #1f77b4.", nameof(s));
    }

    /// <summary>An opaque colour of components from 0 to 255.</summary>
    public static Color fromRGB(int r, int g, int b) => new(ARGB.fromRGB(r, g, b));

    /// <summary>A colour of components from 0 to 255, alpha first.</summary>
    public static Color fromARGB(int a, int r, int g, int b) => new(ARGB.create(a, r, g, b));

    /// <summary>A CSS colour name.</summary>
    public static Color fromKeyword(ColorKeyword c) => fromRGB(c.Rgb.R, c.Rgb.G, c.Rgb.B);

    /// <summary>One colour for each point or bar.</summary>
    public static Color fromColors(IEnumerable<Color> c) => new(c.Select(color => color.Value));

    /// <summary>Numbers that a colour scale maps to colours.</summary>
    public static Color fromColorScaleValues<a>(IEnumerable<a> c) where a : IConvertible => new(c);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Color other && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
