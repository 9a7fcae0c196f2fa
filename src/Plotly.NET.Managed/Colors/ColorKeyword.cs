namespace Plotly.NET;

/// <summary>The seventeen color names of CSS 2.1; <see cref="Color.fromString"/> takes all others.</summary>
public sealed class ColorKeyword
{
    private ColorKeyword(byte r, byte g, byte b) => Rgb = (r, g, b);

    internal (byte R, byte G, byte B) Rgb { get; }

    /// <summary>Cyan, <c>#00ffff</c>.</summary>
    public static ColorKeyword Aqua { get; } = new(0, 255, 255);
    /// <summary>Black, <c>#000000</c>.</summary>
    public static ColorKeyword Black { get; } = new(0, 0, 0);
    /// <summary>Pure blue, <c>#0000ff</c>.</summary>
    public static ColorKeyword Blue { get; } = new(0, 0, 255);
    /// <summary>Magenta, <c>#ff00ff</c>.</summary>
    public static ColorKeyword Fuchsia { get; } = new(255, 0, 255);
    /// <summary>Medium gray, <c>#808080</c>.</summary>
    public static ColorKeyword Gray { get; } = new(128, 128, 128);
    /// <summary>Dark green, <c>#008000</c>; the pure green is <see cref="Lime"/>.</summary>
    public static ColorKeyword Green { get; } = new(0, 128, 0);
    /// <summary>Pure green, <c>#00ff00</c>.</summary>
    public static ColorKeyword Lime { get; } = new(0, 255, 0);
    /// <summary>Dark red, <c>#800000</c>.</summary>
    public static ColorKeyword Maroon { get; } = new(128, 0, 0);
    /// <summary>Dark blue, <c>#000080</c>.</summary>
    public static ColorKeyword Navy { get; } = new(0, 0, 128);
    /// <summary>Dark yellow, <c>#808000</c>.</summary>
    public static ColorKeyword Olive { get; } = new(128, 128, 0);
    /// <summary>Orange, <c>#ffa500</c>.</summary>
    public static ColorKeyword Orange { get; } = new(255, 165, 0);
    /// <summary>Dark magenta, <c>#800080</c>.</summary>
    public static ColorKeyword Purple { get; } = new(128, 0, 128);
    /// <summary>Pure red, <c>#ff0000</c>.</summary>
    public static ColorKeyword Red { get; } = new(255, 0, 0);
    /// <summary>Light gray, <c>#c0c0c0</c>.</summary>
    public static ColorKeyword Silver { get; } = new(192, 192, 192);
    /// <summary>Dark cyan, <c>#008080</c>.</summary>
    public static ColorKeyword Teal { get; } = new(0, 128, 128);
    /// <summary>White, <c>#ffffff</c>.</summary>
    public static ColorKeyword White { get; } = new(255, 255, 255);
    /// <summary>Pure yellow, <c>#ffff00</c>.</summary>
    public static ColorKeyword Yellow { get; } = new(255, 255, 0);
}
