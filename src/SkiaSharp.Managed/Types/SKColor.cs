#nullable disable annotations

using System.Globalization;

namespace SkiaSharp;

/// <summary>A colour of 8 bits a channel, not premultiplied.</summary>
public readonly partial struct SKColor : IEquatable<SKColor>
{
    /// <summary>Transparent black.</summary>
    public static readonly SKColor Empty;

    private readonly uint color;

    /// <param name="value">0xAARRGGBB.</param>
    public SKColor(uint value)
    {
        color = value;
    }

    public SKColor(byte red, byte green, byte blue, byte alpha)
    {
        color = (uint)(alpha << 24 | red << 16 | green << 8 | blue);
    }

    /// <summary>An opaque colour.</summary>
    public SKColor(byte red, byte green, byte blue)
        : this(red, green, blue, byte.MaxValue)
    {
    }

    public byte Alpha => (byte)(color >> 24);

    public byte Red => (byte)(color >> 16);

    public byte Green => (byte)(color >> 8);

    public byte Blue => (byte)color;

    public static implicit operator SKColor(uint color) => new(color);

    public static explicit operator uint(SKColor color) => color.color;

    public static bool operator ==(SKColor left, SKColor right) => left.Equals(right);

    public static bool operator !=(SKColor left, SKColor right) => !left.Equals(right);

    /// <summary>Reads RGB, ARGB, RRGGBB or AARRGGBB, with or without a # before it.</summary>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public static SKColor Parse(string hexString) =>
        TryParse(hexString, out SKColor color) ? color : throw new ArgumentException("Invalid hexadecimal color string.", nameof(hexString));

    /// <inheritdoc cref="Parse"/>
    /// <returns>Whether it is one of these.</returns>
    public static bool TryParse(string hexString, out SKColor color)
    {
        color = Empty;
        ReadOnlySpan<char> digits = hexString.AsSpan().Trim().TrimStart('#');
        if (digits.Length is not (3 or 4 or 6 or 8) || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
            return false;

        if (digits.Length <= 4)
        {
            uint alpha = digits.Length == 4 ? value >> 12 : 15;
            value = 17 * (alpha << 24 | (value >> 8 & 15) << 16 | (value >> 4 & 15) << 8 | value & 15);
        }
        color = digits.Length is 3 or 6 ? value | 0xFF000000 : value;
        return true;
    }

    public SKColor WithRed(byte red) => new(red, Green, Blue, Alpha);

    public SKColor WithGreen(byte green) => new(Red, green, Blue, Alpha);

    public SKColor WithBlue(byte blue) => new(Red, Green, blue, Alpha);

    public SKColor WithAlpha(byte alpha) => new(Red, Green, Blue, alpha);

    public bool Equals(SKColor obj) => color == obj.color;

    public override bool Equals(object other) => other is SKColor another && Equals(another);

    public override int GetHashCode() => color.GetHashCode();

    /// <summary>#aarrggbb.</summary>
    public override string ToString() => "#" + color.ToString("x8", CultureInfo.InvariantCulture);
}
