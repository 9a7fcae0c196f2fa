using System.Text.Json;
using FigureRenderer.Json;
using FigureRenderer.Theming;

namespace FigureRenderer.Reading;

/// <summary>A plotly.js figure, read from its JSON.</summary>
internal sealed class Figure
{
    private Figure(Attributes layout, IReadOnlyList<TraceSource> traces, Theme? theme) => (Layout, Traces, Theme) = (layout, traces, theme);

    /// <summary>The layout, layered over that of its template.</summary>
    public Attributes Layout { get; }

    /// <summary>The traces that are not hidden, with their indices in the figure.</summary>
    public IReadOnlyList<TraceSource> Traces { get; }

    /// <summary>The dark theme of the figure; null if it looks the same on every page.</summary>
    public Theme? Theme { get; }

    /// <summary>Reads a figure; throws an <see cref="ArgumentException"/> that says what is wrong if the JSON is not a figure.</summary>
    public static Figure Parse(string figureJson)
    {
        ArgumentNullException.ThrowIfNull(figureJson);
        JsonElement root = ParseJson(figureJson);
        if (root.ValueKind != JsonValueKind.Object) throw Fault($"an object with data and layout was expected, not {Name(root)}");
        JsonElement data = Member(root, "data", JsonValueKind.Array);
        JsonElement layout = Member(root, "layout", JsonValueKind.Object);
        JsonElement[] items = data.ValueKind == JsonValueKind.Array ? [.. data.EnumerateArray()] : [];
        var theme = Theme.Of(layout, items);
        var own = (theme?.Layout ?? Attributes.None).WithDefaults(new Attributes(Objects(layout)));
        Attributes template = own.Child("template");
        var traces = new List<TraceSource>();
        int index = 0;
        foreach (JsonElement trace in items)
        {
            if (trace.ValueKind != JsonValueKind.Object) throw Fault($"trace {index} is {Name(trace)}, not an object");
            var source = TraceSource.Read(trace, index++, template, theme);
            if (source.Attributes.Flag("visible") != false) traces.Add(source);
        }
        return new Figure(own.WithDefaults(template.Child("layout")), traces, theme);
    }

    private static JsonElement ParseJson(string figureJson)
    {
        try
        {
            using var document = JsonDocument.Parse(figureJson, new JsonDocumentOptions { MaxDepth = 128 });
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new ArgumentException(
                $"The figure is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} cannot be read.",
                exception);
        }
    }

    private static JsonElement Member(JsonElement root, string name, JsonValueKind kind)
    {
        if (!root.TryGetProperty(name, out JsonElement member) || member.ValueKind == JsonValueKind.Null) return default;
        return member.ValueKind == kind
            ? member
            : throw Fault($"its {name} is {Name(member)}, not an {kind.ToString().ToLowerInvariant()}");
    }

    private static JsonElement[] Objects(JsonElement element) => element.ValueKind == JsonValueKind.Object ? [element] : [];

    private static string Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };

    private static ArgumentException Fault(string fault) => new($"The JSON is not a figure: {fault}.");
}
