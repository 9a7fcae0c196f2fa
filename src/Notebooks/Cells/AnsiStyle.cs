namespace Notebooks.Cells;

/// <summary>The terminal style of a text; the numbers are its codes (ECMA-48, "select graphic rendition").</summary>
internal enum AnsiStyle
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Cyan = 36,
}

internal static class AnsiStyles
{
    /// <summary>Puts the text between the codes that begin and end the style.</summary>
    public static string Paint(this AnsiStyle style, string text) => text.Length == 0 ? "" : $"\e[{(int)style}m{text}\e[0m";
}
