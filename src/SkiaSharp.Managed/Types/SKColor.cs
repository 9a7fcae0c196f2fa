#nullable disable annotations

using System.Globalization;

namespace SkiaSharp;

/// <summary>A color with 8 bits per channel, not premultiplied.</summary>
public readonly partial struct SKColor : IEquatable<SKColor>
{
    /// <summary>Transparent black.</summary>
    public static readonly SKColor Empty;

    private readonly uint _color;

    /// <param name="value">0xAARRGGBB.</param>
    public SKColor(uint value)
    {
        _color = value;
    }

    /// <summary>Creates a color from its components or from 0xAARRGGBB.</summary>
    public SKColor(byte red, byte green, byte blue, byte alpha)
    {
        _color = (uint)(alpha << 24 | red << 16 | green << 8 | blue);
    }

    /// <summary>Creates an opaque color.</summary>
    public SKColor(byte red, byte green, byte blue)
        : this(red, green, blue, byte.MaxValue)
    {
    }

    /// <summary>The opacity, 0 to 255.</summary>
    public byte Alpha => (byte)(_color >> 24);

    /// <summary>Red, 0 to 255.</summary>
    public byte Red => (byte)(_color >> 16);

    /// <summary>Green, 0 to 255.</summary>
    public byte Green => (byte)(_color >> 8);

    /// <summary>Blue, 0 to 255.</summary>
    public byte Blue => (byte)_color;

    /// <summary>Converts 0xAARRGGBB to a color.</summary>
    public static implicit operator SKColor(uint color) => new(color);

    /// <summary>Converts the color to 0xAARRGGBB.</summary>
    public static explicit operator uint(SKColor color) => color._color;

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKColor left, SKColor right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKColor left, SKColor right) => !left.Equals(right);

    /// <summary>Parses RGB, ARGB, RRGGBB or AARRGGBB, with or without a leading #.</summary>
    /// <exception cref="ArgumentException">The text has none of these forms.</exception>
    public static SKColor Parse(string hexString) =>
        TryParse(hexString, out SKColor color)
            ? color
            : throw new ArgumentException("Invalid hexadecimal color string.", nameof(hexString));

    /// <inheritdoc cref="Parse"/>
    /// <returns>Whether the text has one of these forms.</returns>
    public static bool TryParse(string hexString, out SKColor color)
    {
        color = Empty;
        ReadOnlySpan<char> digits = hexString.AsSpan().Trim().TrimStart('#');
        if (digits.Length is not (3 or 4 or 6 or 8)
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
        {
            return false;
        }

        if (digits.Length <= 4)
        {
            uint alpha = digits.Length == 4 ? value >> 12 : 15;
            value = 17 * (alpha << 24 | (value >> 8 & 15) << 16 | (value >> 4 & 15) << 8 | value & 15);
        }
        color = digits.Length is 3 or 6 ? value | 0xFF000000 : value;
        return true;
    }

    /// <summary>Returns the color with another red component.</summary>
    public SKColor WithRed(byte red) => new(red, Green, Blue, Alpha);

    /// <summary>Returns the color with another green component.</summary>
    public SKColor WithGreen(byte green) => new(Red, green, Blue, Alpha);

    /// <summary>Returns the color with another blue component.</summary>
    public SKColor WithBlue(byte blue) => new(Red, Green, blue, Alpha);

    /// <summary>Returns the color with another alpha component.</summary>
    public SKColor WithAlpha(byte alpha) => new(Red, Green, Blue, alpha);

    /// <summary>Returns whether both are equal.</summary>
    public bool Equals(SKColor obj) => _color == obj._color;

    /// <inheritdoc/>
    public override bool Equals(object other) => other is SKColor another && Equals(another);

    /// <inheritdoc/>
    public override int GetHashCode() => _color.GetHashCode();

    /// <summary>Returns #aarrggbb.</summary>
    public override string ToString() => "#" + _color.ToString("x8", CultureInfo.InvariantCulture);
}
