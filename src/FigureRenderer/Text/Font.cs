using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Text;

/// <summary>The font of a text in the figure.</summary>
internal sealed record Font(string Family, double Size, Color Color)
{
    private const string DefaultFamily = "\"Open Sans\", verdana, arial, sans-serif";

    public double LineHeight => Size * 1.3;

    /// <summary>The font of a whole figure.</summary>
    public static Font Of(Attributes layout) => new Font(DefaultFamily, 12, Color.DarkGray).With(layout, "font");

    /// <summary>Returns this font with the family, size, and color that an object sets at a path.</summary>
    public Font With(Attributes source, string path) => new(
        source.Text(path + ".family") is { } family ? Clean(family) : Family,
        source.Number(path + ".size") is { } size and >= 1 ? size : Size,
        Color.Parse(source.Find(path + ".color")) ?? Color);

    // A family consists of letters, digits, commas, and quotes; anything else in a figure must not reach a style.
    private static string Clean(string family) =>
        string.Concat(family.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or ',' or '-' or '_' or '"' or '\''));
}
