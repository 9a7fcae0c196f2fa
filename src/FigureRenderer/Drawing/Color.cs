using System.Globalization;
using System.Text.Json;

namespace FigureRenderer.Drawing;

/// <summary>A color. A figure's color text is parsed into numbers, so that none of it reaches a style.</summary>
internal readonly record struct Color(byte R, byte G, byte B, double Alpha = 1)
{
    public static Color Black { get; } = new(0, 0, 0);

    public static Color White { get; } = new(255, 255, 255);

    /// <summary>The gray that plotly.js uses for lines and text if neither figure nor template specifies a color.</summary>
    public static Color DarkGray { get; } = new(68, 68, 68);

    /// <summary>The prefix of a color that belongs to a theme's furniture.</summary>
    public const string FurnitureMark = "furniture ";

    /// <summary>Whether the color belongs to the figure's furniture, which a dark page changes, rather than to data.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>
    /// The color without its opacity. Furniture is written differently from data, so that a style can tell them apart.
    /// </summary>
    public string Css => IsFurniture
        ? string.Create(CultureInfo.InvariantCulture, $"rgb({R},{G},{B})")
        : string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}");

    public string CssWithAlpha => Alpha >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}")
        : string.Create(CultureInfo.InvariantCulture, $"rgba({R},{G},{B},{Number.Text(Alpha)})");

    /// <summary>The opacity as an attribute; null if it is 1.</summary>
    public string? OpacityText => Alpha >= 1 ? null : Number.Text(Alpha);

    /// <summary>Whether dark text reads better on the color than light text.</summary>
    public bool IsLight => (0.299 * R) + (0.587 * G) + (0.114 * B) > 127;

    public Color Fade(double opacity) => this with { Alpha = Alpha * opacity };

    /// <summary>Blends the color over a background.</summary>
    public Color Over(Color background) => new(
        Mix(background.R, R, Alpha), Mix(background.G, G, Alpha), Mix(background.B, B, Alpha));

    public static Color Between(Color from, Color to, double share) =>
        new(Mix(from.R, to.R, share), Mix(from.G, to.G, share), Mix(from.B, to.B, share), from.Alpha + ((to.Alpha - from.Alpha) * share));

    public static Color? Parse(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? Parse(text.GetString()) : null;

    /// <summary>
    /// Parses a name, <c>#rgb</c>, <c>#rrggbb</c>, <c>rgb(…)</c>, <c>rgba(…)</c>, or <c>hsl(…)</c>; null for anything else.
    /// </summary>
    public static Color? Parse(string? css)
    {
        string text = (css ?? "").Trim().ToLowerInvariant();
        if (text.StartsWith(FurnitureMark, StringComparison.Ordinal))
            return Parse(text[FurnitureMark.Length..]) is { } color ? color with { IsFurniture = true } : null;
        if (text.StartsWith('#')) return ParseHex(text[1..]);
        int open = text.IndexOf('(');
        if (open > 0 && text.EndsWith(')')) return ParseFunction(text[..open].Trim(), text[(open + 1)..^1]);
        return ColorNames.Find(text);
    }

    private static Color? ParseHex(string digits)
    {
        if (digits.Length is 3 or 4) digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        if (digits.Length is not (6 or 8)
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
        {
            return null;
        }
        uint rgba = digits.Length == 6 ? (value << 8) | 255 : value;
        return new Color((byte)(rgba >> 24), (byte)(rgba >> 16), (byte)(rgba >> 8), (byte)rgba / 255.0);
    }

    private static Color? ParseFunction(string name, string arguments)
    {
        string[] parts = arguments.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        double[] values = [.. parts.Select(part => Component(part, name))];
        if (values.Length is < 3 or > 4 || !Array.TrueForAll(values, double.IsFinite)) return null;
        double alpha = values.Length == 4 ? Math.Clamp(values[3], 0, 1) : 1;
        return name switch
        {
            "rgb" or "rgba" => new Color(ToByte(values[0]), ToByte(values[1]), ToByte(values[2]), alpha),
            "hsl" or "hsla" => FromHsl(values[0], values[1], values[2], alpha),
            _ => null,
        };
    }

    private static double Component(string part, string function)
    {
        bool percent = part.EndsWith('%');
        if (!double.TryParse(percent ? part[..^1] : part, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            return double.NaN;
        return !percent ? value : function.StartsWith("rgb", StringComparison.Ordinal) ? value * 2.55 : value / 100;
    }

    public static Color FromHsl(double hue, double saturation, double lightness, double alpha)
    {
        double reach = saturation * Math.Min(lightness, 1 - lightness);
        return new Color(Channel(0), Channel(8), Channel(4), alpha);

        byte Channel(int n)
        {
            double k = (n + (hue / 30)) % 12;
            return ToByte(255 * (lightness - (reach * Math.Clamp(Math.Min(k - 3, 9 - k), -1, 1))));
        }
    }

    private static byte Mix(byte from, byte to, double share) => ToByte(from + ((to - from) * share));

    private static byte ToByte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
