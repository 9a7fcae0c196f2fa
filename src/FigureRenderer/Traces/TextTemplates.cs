using System.Text.RegularExpressions;
using FigureRenderer.Axes;

namespace FigureRenderer.Traces;

/// <summary>Fills <c>%{name}</c> and <c>%{name:format}</c> in the text templates of traces.</summary>
internal static partial class TextTemplates
{
    /// <summary>Fills in a template; an unknown name is left as written, so that a missing value is visible.</summary>
    public static string Fill(string template, Func<string, string?> text, Func<string, double?> number) =>
        Pattern().Replace(template, match =>
        {
            string name = match.Groups["name"].Value, format = match.Groups["format"].Value;
            if (format.Length > 0 && number(name) is { } value && NumberFormat.Format(value, format) is { } formatted) return formatted;
            return text(name) ?? match.Value;
        });

    [GeneratedRegex(@"%\{(?<name>\w+)(?::(?<format>[^}]+))?\}")]
    private static partial Regex Pattern();
}
