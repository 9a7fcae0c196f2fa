#nullable disable annotations

using System.Globalization;

namespace SkiaSharp;

/// <summary>A color of 8 bits a channel, not premultiplied.</summary>
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

    /// <summary>A color from its components, or from 0xAARRGGBB.</summary>
    public SKColor(byte red, byte green, byte blue, byte alpha)
    {
        _color = (uint)(alpha << 24 | red << 16 | green << 8 | blue);
    }

    /// <summary>An opaque color.</summary>
    public SKColor(byte red, byte green, byte blue)
        : this(red, green, blue, byte.MaxValue)
    {
    }

    /// <summary>How opaque it is, 0 to 255.</summary>
    public byte Alpha => (byte)(_color >> 24);

    /// <summary>Red, 0 to 255.</summary>
    public byte Red => (byte)(_color >> 16);

    /// <summary>Green, 0 to 255.</summary>
    public byte Green => (byte)(_color >> 8);

    /// <summary>Blue, 0 to 255.</summary>
    public byte Blue => (byte)_color;

    /// <summary>The color of 0xAARRGGBB.</summary>
    public static implicit operator SKColor(uint color) => new(color);

    /// <summary>The color as 0xAARRGGBB.</summary>
    public static explicit operator uint(SKColor color) => color._color;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(SKColor left, SKColor right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SKColor left, SKColor right) => !left.Equals(right);

    /// <summary>Reads RGB, ARGB, RRGGBB or AARRGGBB, with or without a # before it.</summary>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public static SKColor Parse(string hexString) =>
        TryParse(hexString, out SKColor color)
            ? color
            : throw new ArgumentException("Invalid hexadecimal color string.", nameof(hexString));

    /// <inheritdoc cref="Parse"/>
    /// <returns>Whether it is one of these.</returns>
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

    /// <summary>The color with another red.</summary>
    public SKColor WithRed(byte red) => new(red, Green, Blue, Alpha);

    /// <summary>The color with another green.</summary>
    public SKColor WithGreen(byte green) => new(Red, green, Blue, Alpha);

    /// <summary>The color with another blue.</summary>
    public SKColor WithBlue(byte blue) => new(Red, Green, blue, Alpha);

    /// <summary>The color with another alpha.</summary>
    public SKColor WithAlpha(byte alpha) => new(Red, Green, Blue, alpha);

    /// <summary>Whether both are the same.</summary>
    public bool Equals(SKColor obj) => _color == obj._color;

    /// <inheritdoc/>
    public override bool Equals(object other) => other is SKColor another && Equals(another);

    /// <inheritdoc/>
    public override int GetHashCode() => _color.GetHashCode();

    /// <summary>#aarrggbb.</summary>
    public override string ToString() => "#" + _color.ToString("x8", CultureInfo.InvariantCulture);
}
