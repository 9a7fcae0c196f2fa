using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Theming;

/// <summary>
/// The look of a light figure on a dark page. Its furniture (paper, plots, axes, texts, legend, color bars) turns dark; the colors of data
/// stay, except in pictures (<see cref="DataColors"/>); individual texts turn light if they are meant for light paper. A figure whose
/// layout names the color of its paper, or whose template is dark, looks the same everywhere.
/// </summary>
internal sealed class Theme
{
    /// <summary>
    /// The selector of a figure's surroundings on a dark page: JupyterLab and its nbconvert template, VS
    /// Code, and pages with the usual attribute.
    /// </summary>
    public const string DarkPages =
        "[data-jp-theme-light=\"false\"],body.vscode-dark,body[data-vscode-theme-kind*=\"dark\"],body.vscode-high-contrast:not(.vscode-high-contrast-light),[data-theme=\"dark\"]";

    private readonly JsonObject _furniture;
    private readonly HashSet<Color> _colors = [];

    private readonly JsonArray? _kept;

    private readonly string? _filter;

    private Theme(JsonObject furniture, JsonArray? kept, bool turnsOver, bool hasPhotos)
    {
        (_furniture, _kept, TurnsOver) = (furniture, kept, turnsOver);
        _filter = turnsOver ? DataColors.TurnedOver : hasPhotos ? DataColors.Dimmed : null;
        Layout = Marked(furniture);
    }

    /// <summary>Whether the contents of the plots are inverted: ramps, and with them the lines and texts on them.</summary>
    public bool TurnsOver { get; }

    /// <summary>The filter that a dark page applies to a live chart: a selector and a filter, as JSON; null for none.</summary>
    public string? Filter =>
        _filter is null ? null : JsonSerializer.Serialize(new[] { TurnsOver ? ".plot,.cbfills" : ".imagelayer", _filter });

    /// <summary>The class of the groups in a drawing to which a dark page applies the filter.</summary>
    public const string Filtered = "figure-ink";

    /// <summary>The layout's furniture, marked so that a drawing can tell it from data.</summary>
    public Attributes Layout { get; }

    /// <summary>The changes that a dark page makes to the layout: an object of the layout's shape that holds the dark colors.</summary>
    public string Patch
    {
        get
        {
            var patch = (JsonObject)Map(_furniture, color => DarkColor.Of(color).CssWithAlpha)!;
            if (_kept is not null) patch["annotations"] = _kept.DeepClone();
            return patch.ToJsonString();
        }
    }

    /// <summary>Creates the theme of a figure; null if the figure looks the same everywhere.</summary>
    /// <param name="layout">The layout as given in the figure.</param>
    /// <param name="traces">The figure's traces.</param>
    public static Theme? Of(JsonElement layout, IReadOnlyList<JsonElement> traces)
    {
        var types = traces.Select(JsonValues.TraceType).ToHashSet();
        var own = new Attributes(layout.ValueKind == JsonValueKind.Object ? [layout] : []);
        bool isDark = Color.Parse(own.Find("template.layout.paper_bgcolor")) is { } paper && DarkColor.IsDark(paper);
        if (isDark || own.Find("paper_bgcolor") is not null) return null;
        JsonObject furniture = Furniture.Of(layout, types);
        bool turnsOver = DataColors.AreTurnedOver(traces);
        return new Theme(furniture, TextColors(own, furniture, turnsOver, types.Any(IsMap)), turnsOver, types.Contains("image"));
    }

    /// <summary>Returns whether a trace of the type covers its plot with its own colors.</summary>
    public static bool IsPicture(string type) => type == "image" || IsMap(type);

    /// <summary>Returns whether a trace of the type has cells with texts on them; annotations on it keep their colors.</summary>
    public static bool IsMap(string type) => type is "heatmap" or "heatmapgl" or "contour" or "histogram2d";

    /// <summary>Returns the color of an annotation's text, marked if a dark page changes it.</summary>
    public Color OfText(Color color)
    {
        if (color.IsFurniture || !DataColors.IsOfPaper(color)) return color;
        Color marked = color with { Alpha = 1, IsFurniture = true };
        _colors.Add(marked);
        return marked with { Alpha = color.Alpha };
    }

    // Returns the colors of the annotation texts on a dark page.
    private static JsonArray? TextColors(Attributes layout, JsonObject furniture, bool turnsOver, bool hasMaps)
    {
        JsonNode? template = furniture["template"]?["layout"];
        string color =
            (string)(template?["annotationdefaults"]?["font"]?["color"] ?? furniture["font"]?["color"] ?? template?["font"]?["color"])!;
        JsonObject[] annotations = [.. layout.Items("annotations").Select(item =>
        {
            var annotation = new Attributes(item.ValueKind == JsonValueKind.Object ? [item] : []);
            bool onData = IsAxis(annotation.Text("xref") ?? "x", 'x') && IsAxis(annotation.Text("yref") ?? "y", 'y');
            Color? given = Color.Parse(annotation.Find("font.color"));
            string? kept = onData && turnsOver ? DataColors.Turned(given ?? Color.Parse(color)!.Value).CssWithAlpha
                : onData && hasMaps ? (given is null ? color : null)
                : given is { } text && annotation.Find("bgcolor") is null && DataColors.IsOfPaper(text) ? DarkColor.Of(text).CssWithAlpha
                : null;
            return kept is null ? [] : new JsonObject { ["font"] = new JsonObject { ["color"] = kept } };
        })];
        return Array.Exists(annotations, annotation => annotation.Count > 0) ? new JsonArray([.. annotations]) : null;
    }

    /// <summary>Returns the furniture in the template's entry for a type of trace.</summary>
    public Attributes Trace(string type) => _furniture["template"]?["data"]?[type]?[0] is { } entry ? Marked(entry) : Attributes.None;

    /// <summary>
    /// Returns the style that turns a drawing dark: an element of the class, in which furniture is written by <see cref="Color.Css"/>. As a
    /// separate picture, the drawing knows nothing of its page and follows the reader's preferred color scheme.
    /// </summary>
    public string Style(string name, string drawing)
    {
        var rules = new StringBuilder();
        var dark = new StringBuilder();
        int index = 0;
        foreach (Color color
            in _colors.Where(color => drawing.Contains($"\"{color.Css}\"", StringComparison.Ordinal)).DistinctBy(color => color.Css))
        {
            foreach (string attribute in new[] { "fill", "stroke" })
            {
                if (drawing.Contains($"{attribute}=\"{color.Css}\"", StringComparison.Ordinal))
                {
                    rules.Append(
                        CultureInfo.InvariantCulture, $".{name} [{attribute}=\"{color.Css}\"]{{{attribute}:var(--f{index},{color.Css})}}");
                }
            }
            dark.Append(CultureInfo.InvariantCulture, $"--f{index++}:{DarkColor.Of(color).Css};");
        }
        if (_filter is not null)
        {
            dark.Append("--ink:").Append(_filter);
            rules.Append(CultureInfo.InvariantCulture, $".{name} .{Filtered}{{filter:var(--ink,none)}}");
        }
        return dark.Length == 0
            ? ""
            : $":is({DarkPages}) .{name}{{{dark}}}@media (prefers-color-scheme:dark){{[data-figure-theme=\"auto\"] "
                + $".{name},.{name}:root{{{dark}}}}}{rules}";
    }

    private static bool IsAxis(string reference, char letter) => reference.StartsWith(letter) && reference.Skip(1).All(char.IsAsciiDigit);

    private Attributes Marked(JsonNode part) => new(JsonSerializer.SerializeToElement(Map(part, color =>
    {
        _colors.Add(color with { IsFurniture = true });
        return Color.FurnitureMark + color.CssWithAlpha;
    })));

    private static JsonNode? Map(JsonNode? node, Func<Color, string> map) => node switch
    {
        JsonObject part => new JsonObject(part.Select(entry => KeyValuePair.Create(entry.Key, Map(entry.Value, map)))),
        JsonArray list => new JsonArray([.. list.Select(entry => Map(entry, map))]),
        _ => map(Color.Parse((string?)node)!.Value),
    };
}
