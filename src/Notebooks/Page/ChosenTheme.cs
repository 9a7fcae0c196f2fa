using System.Text.RegularExpressions;

namespace Notebooks.Page;

/// <summary>Lets the readers of a page choose between light and dark colors.</summary>
internal static partial class ChosenTheme
{
    /// <summary>Adds the dark colors of a style a second time, for readers who choose them regardless of the system's setting.</summary>
    public static string Allow(string style) => DarkColors().Replace(
        style, dark => $"{dark.Value}\n:root[data-theme=\"dark\"] {{{dark.Groups["colors"].Value}}}");

    [GeneratedRegex(
        "@media \\(prefers-color-scheme: dark\\) \\{\\s*:root:not\\(\\[data-theme=\"light\"\\]\\) \\{(?<colors>[^}]*)\\}\\s*\\}")]
    private static partial Regex DarkColors();
}
