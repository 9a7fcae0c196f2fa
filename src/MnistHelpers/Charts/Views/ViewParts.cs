using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using FigureRenderer.Drawing;
using FigureRenderer.Html;
using FigureRenderer.Theming;

namespace MnistHelpers.Charts;

/// <summary>The scripts, styles and data of a view, which a notebook shows and people can interact with.</summary>
internal static partial class ViewParts
{
    /// <summary>Characters that end a script, an attribute or a line of a script are written as Unicode escapes.</summary>
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Lazy<string> s_colors = new(() => Style("colors.css")), s_common = new(() => Style("view.css")),
        s_parts = new(() => Read("parts.js"));

    /// <summary>The colors of all views, both as parts of a page and as separate pictures.</summary>
    internal static string Colors => s_colors.Value;

    /// <summary>
    /// Returns the HTML of a view with its styles and its script, which is called with the id of the element and the data.
    /// </summary>
    /// <param name="name">The view's class, which is also the beginning of its id.</param>
    /// <param name="style">The view's own styles and those of its drawings.</param>
    /// <param name="body">The content that is shown if scripts do not run.</param>
    /// <param name="script">A JavaScript function.</param>
    /// <param name="data">The data as JSON.</param>
    /// <param name="hasParts">Whether the script is also called with what several views make their elements with (parts.js).</param>
    internal static string Html(string name, string style, string body, string script, string data, bool hasParts = false)
    {
        string id = $"{name}-{Guid.NewGuid():N}", parts = hasParts ? $",{s_parts.Value}(\"{id}\")" : "";
        return $"""
            <div><div id="{id}" class="mnist-view {name}" data-lm-suppress-shortcuts="true"><style>{s_common.Value}
            {style}</style>
            {body}
            </div><script type="text/javascript">{script}("{id}",{data}{parts});</script></div>
            """.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>Returns the data of a script as JSON.</summary>
    internal static string Json(object data) => JsonSerializer.Serialize(data, s_json);

    /// <summary>
    /// Reads a style. The rule after <c>@dark</c>, a class and its colors, applies on the dark pages that a figure recognizes, and in a
    /// picture if its reader prefers dark pages.
    /// </summary>
    internal static string Style(string name) => DarkRule().Replace(Read(name), rule =>
    {
        string selector = rule.Groups["class"].Value, colors = rule.Groups["colors"].Value;
        return $":is({Theme.DarkPages}) {selector}{colors}\n@media (prefers-color-scheme:dark){{[data-figure-theme=\"auto\"] "
            + $"{selector},svg:root{colors}}}";
    });

    /// <summary>Reads a script or style of this library without its comments and indentation, which every output would contain.</summary>
    internal static string Read(string name) => EmbeddedFile.Compact(typeof(ViewParts).Assembly, "MnistHelpers." + name);

    /// <summary>Returns a drawing as an image, because the sanitizers of notebook front ends remove SVG elements but not images.</summary>
    /// <param name="width">The width in px.</param>
    /// <param name="height">The height in px.</param>
    /// <param name="svg">The drawing.</param>
    /// <param name="about">The text that is read out in its place.</param>
    /// <param name="style">The style of the element.</param>
    internal static string Image(double width, double height, string svg, string about, string style = "") =>
        $"""<img alt="{TextTable.Escape(about)}" width="{Number.Text(width)}" height="{Number.Text(height)}" style="{style}" src='{DataUri.OfSvg(svg)}'/>""";

    [GeneratedRegex("@dark (?<class>[^{]+)(?<colors>\\{[^}]*\\})")]
    private static partial Regex DarkRule();
}
