using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Theming;

/// <summary>
/// Finds the colors of a layout that are not data, as an object of the layout's shape that holds only these. Individual annotations,
/// shapes, and traces keep the colors that they name.
/// </summary>
internal static partial class Furniture
{
    private const string Line = "#444444", Grid = "#eeeeee", White = "#ffffff";

    private static readonly HashSet<string> s_colorNames =
    [
        "paper_bgcolor", "plot_bgcolor", "bgcolor", "bordercolor", "outlinecolor", "backgroundcolor", "color", "gridcolor", "linecolor",
        "zerolinecolor", "tickcolor", "dividercolor", "arrowcolor", "landcolor", "lakecolor", "subunitcolor",
    ];

    private static readonly HashSet<string> s_traceParts =
    [
        "colorbar", "marker", "line", "error_x", "error_y", "tickfont", "title", "font",
    ];

    // The colors that plotly.js uses if neither figure nor template specifies any.
    private static readonly (string Path, string Color)[] s_defaults =
    [
        ("paper_bgcolor", White), ("plot_bgcolor", White), ("font.color", Line), ("legend.bordercolor", Line),
        ("shapedefaults.line.color", Line), .. new[] { "xaxis", "yaxis" }.SelectMany(axis => new[]
        {
            (axis + ".gridcolor", Grid), (axis + ".linecolor", Line), (axis + ".zerolinecolor", Line), (axis + ".tickcolor", Line),
        }),
    ];

    /// <param name="layout">The layout as given in the figure, template included.</param>
    /// <param name="types">The types of the figure's traces.</param>
    public static JsonObject Of(JsonElement layout, IReadOnlySet<string> types)
    {
        var own = new Attributes(layout.ValueKind == JsonValueKind.Object ? [layout] : []);
        JsonObject found = own.IsEmpty ? [] : Collect(layout, name => LayoutPart(name, types));
        JsonObject template = own.Find("template.layout") is { ValueKind: JsonValueKind.Object } defaults
            ? Collect(defaults, name => LayoutPart(name, types))
            : [];
        foreach ((string path, string color) in s_defaults)
        {
            if (own.Find("template.layout." + path) is null) Set(template, path, color);
        }
        found["template"] = new JsonObject { ["layout"] = template };
        var traces = new JsonObject();
        foreach (string type in types)
        {
            JsonObject[] entries = [.. own.Child("template.data")
                .Items(type)
                .Select(entry => entry.ValueKind == JsonValueKind.Object ? Collect(entry, s_traceParts.Contains) : [])];
            if (Array.Exists(entries, entry => entry.Count > 0)) traces[type] = new JsonArray([.. entries]);
        }
        if (traces.Count > 0) found["template"]!["data"] = traces;
        return found;
    }

    private static JsonObject Collect(JsonElement source, Func<string, bool> isPart)
    {
        var found = new JsonObject();
        foreach (JsonProperty property in source.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String && s_colorNames.Contains(property.Name))
            {
                if (Color.Parse(property.Value.GetString()) is { } color) found[property.Name] = color.CssWithAlpha;
            }
            else if (property.Value.ValueKind == JsonValueKind.Object && isPart(property.Name))
            {
                JsonObject part = Collect(property.Value, name => isPart(name) || name == "line");
                if (part.Count > 0) found[property.Name] = part;
            }
        }
        return found;
    }

    private static bool LayoutPart(string name, IReadOnlySet<string> types) =>
        Part().IsMatch(name) || (OtherPlot(name) is { } kind && types.Any(kind.Contains));

    private static HashSet<string>? OtherPlot(string name) => name switch
    {
        "scene" => ["scatter3d", "surface", "mesh3d", "cone", "streamtube", "isosurface", "volume"],
        "polar" => ["scatterpolar", "scatterpolargl", "barpolar"],
        "ternary" => ["scatterternary"],
        "geo" => ["scattergeo", "choropleth"],
        _ => null,
    };

    private static void Set(JsonObject target, string path, string color)
    {
        string[] names = path.Split('.');
        foreach (string name in names[..^1]) target = (JsonObject)(target[name] ??= new JsonObject());
        target[names[^1]] = color;
    }

    [GeneratedRegex(
        "^(?:font|tickfont|title|legend|minor|colorbar|annotationdefaults|shapedefaults|coloraxis[0-9]*|[xyzabc]axis[0-9]*|angularaxis|radialaxis)$")]
    private static partial Regex Part();
}
