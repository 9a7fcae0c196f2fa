using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using FigureRenderer.Drawing;
using FigureRenderer.Html;
using FigureRenderer.Theming;

namespace MnistHelpers;

/// <summary>The scripts, styles and data that a view carries: something that a notebook shows and people can handle.</summary>
internal static partial class ViewParts
{
    /// <summary>What ends a script, an attribute or a line of a script is written as Unicode escapes.</summary>
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Lazy<string> s_colors = new(() => Style("colors.css")), s_common = new(() => Style("view.css"));

    /// <summary>The colors of all views, as parts of a page and as pictures of their own.</summary>
    internal static string Colors => s_colors.Value;

    /// <summary>A view with its styles and its script, which is called with the id of the element and the data.</summary>
    /// <param name="name">Its class, and what its id begins with.</param>
    /// <param name="style">Its own styles, and those of its drawings.</param>
    /// <param name="body">What is shown where no scripts run.</param>
    /// <param name="script">A function.</param>
    /// <param name="data">As JSON.</param>
    internal static string Html(string name, string style, string body, string script, string data)
    {
        string id = $"{name}-{Guid.NewGuid():N}";
        return $"""
            <div><div id="{id}" class="mnist-view {name}" data-lm-suppress-shortcuts="true"><style>{s_common.Value}
            {style}</style>
            {body}
            </div><script type="text/javascript">{script}("{id}",{data});</script></div>
            """.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>What a script has to know.</summary>
    internal static string Json(object data) => JsonSerializer.Serialize(data, s_json);

    /// <summary>
    /// A style. What follows <c>@dark</c>, a class and its colors, holds on the dark pages that a figure knows, and in a picture where its
    /// reader prefers dark ones.
    /// </summary>
    internal static string Style(string name) => DarkRule().Replace(Read(name), rule =>
    {
        string selector = rule.Groups["class"].Value, colors = rule.Groups["colors"].Value;
        return $":is({Theme.DarkPages}) {selector}{colors}\n@media (prefers-color-scheme:dark){{[data-figure-theme=\"auto\"] "
            + $"{selector},svg:root{colors}}}";
    });

    /// <summary>A script or style of this library without its comments and indents, which would stand in every output.</summary>
    internal static string Read(string name)
    {
        using Stream stream = typeof(ViewParts).Assembly.GetManifestResourceStream("MnistHelpers." + name)!;
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Select(line => line.Trim())
            .Where(
                line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)
                    && !line.StartsWith("/*", StringComparison.Ordinal)));
    }

    /// <summary>
    /// A drawing as a picture, which the sanitizers of notebook front ends let through as they would not let SVG elements.
    /// </summary>
    /// <param name="width">In px.</param>
    /// <param name="height">In px.</param>
    /// <param name="svg">The drawing.</param>
    /// <param name="about">What is read out in place of it.</param>
    /// <param name="style">Of the element.</param>
    internal static string Image(double width, double height, string svg, string about, string style = "") =>
        $"""<img alt="{Table.Escape(about)}" width="{Number.Text(width)}" height="{Number.Text(height)}" style="{style}" src='{DataUri.OfSvg(svg)}'/>""";

    [GeneratedRegex("@dark (?<class>[^{]+)(?<colors>\\{[^}]*\\})")]
    private static partial Regex DarkRule();
}
