using System.Globalization;
using System.Text.Json;
using FigureRenderer.Reading;

namespace FigureRenderer;

/// <summary>Turns a plotly.js figure into HTML that is never blank.</summary>
public static class FigureHtml
{
    private static readonly Lazy<string> Script = new(ReadScript);

    /// <summary>
    /// One element that shows the figure as a static drawing, and a script that replaces the drawing with the live chart once plotly.js
    /// is to be had: from the page, through require.js, or from its address. Where no script runs, or nothing can be loaded, the
    /// drawing stays.
    /// </summary>
    /// <param name="figureJson">An object with <c>data</c>, <c>layout</c> and, if wanted, <c>config</c>, as plotly.js reads it.</param>
    /// <param name="options">Where plotly.js comes from; null for the defaults.</param>
    /// <exception cref="ArgumentException">The text is no figure, or an option cannot be used; the message says what is wrong.</exception>
    public static string Render(string figureJson, FigureHtmlOptions? options = null)
    {
        options ??= new FigureHtmlOptions();
        var figure = Figure.Parse(figureJson);
        string id = options.ElementId ?? "figure-" + Guid.NewGuid().ToString("N");
        if (id.Length == 0 || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw new ArgumentException($"The element id \"{id}\" cannot be used; write letters, digits, - and _ only.", nameof(options));
        string script = Script.Value
            .Replace("ELEMENT", ForScript(id), StringComparison.Ordinal)
            .Replace("ADDRESS", ForScript(options.PlotlyAddress), StringComparison.Ordinal)
            .Replace("FIGURE", Escaped(figureJson), StringComparison.Ordinal);
        string width = figure.Layout.Number("width") is { } given ? string.Create(CultureInfo.InvariantCulture, $";max-width:{given}px") : "";
        return $"""<div><div id="{id}" style="width:100%{width}">{FigureSvg.Render(figureJson)}</div><script type="text/javascript">{script}</script></div>""";
    }

    private static string ForScript(string? value) => Escaped(JsonSerializer.Serialize(value));

    // "<" stands in strings only: as a Unicode escape it means the same to the script and nothing to the page. Line separators end a
    // line of a script that is older than the JSON it holds.
    private static string Escaped(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    private static string ReadScript()
    {
        using Stream stream = typeof(FigureHtml).Assembly.GetManifestResourceStream("FigureRenderer.figure.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
