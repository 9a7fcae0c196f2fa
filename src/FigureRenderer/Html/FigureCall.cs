using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FigureRenderer.Json;
using FigureRenderer.Narrow;
using FigureRenderer.Theming;

namespace FigureRenderer.Html;

/// <summary>The argument of the function in figure.js.</summary>
/// <param name="Id">The ID of the figure's element.</param>
/// <param name="FigureJson">The figure as given; its pictures may be replaced by names (<see cref="PicturesOfDrawing"/>).</param>
internal sealed record FigureCall(string Id, string FigureJson)
{
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The address to load plotly.js from; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>The theme of the figure on a dark page; null if it looks the same everywhere.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The figure for narrow pages; null if it is the same there.</summary>
    public NarrowFigure? Narrow { get; init; }

    /// <summary>The changes that <see cref="Narrow"/> makes to the figure; its pictures may be replaced by names, too.</summary>
    public string NarrowChanges { get; init; } = "";

    /// <summary>The gzipped plotly.js in base64, if this figure carries it.</summary>
    public string? Copy { get; init; }

    /// <summary>The axes of the plots that have no data.</summary>
    public IEnumerable<(string X, string Y)> EmptyPlots { get; init; } = [];

    /// <summary>Writes everything as one object; null members are left out.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_plain))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            if (Address is not null) json.WriteString("address", Address);
            WriteRaw(json, "figure", FigureJson);
            if (Theme is not null) WriteDark(json, Theme);
            if (Narrow is not null) WriteNarrow(json, Narrow);
            if (Copy is not null) json.WriteString("copy", Copy);
            json.WriteStartArray("empty");
            foreach ((string x, string y) in EmptyPlots)
            {
                json.WriteStartArray();
                json.WriteStringValue(x);
                json.WriteStringValue(y);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Writes the selector of a figure's surroundings on a dark page, the changes that such a page makes to the layout, and the filters that
    // it applies to parts of the live chart.
    private static void WriteDark(Utf8JsonWriter json, Theme theme)
    {
        json.WriteStartObject("dark");
        json.WriteString("pages", Theme.DarkPages);
        WriteRaw(json, "patch", theme.Patch);
        if (theme.Filter is { } filter) WriteRaw(json, "filter", filter);
        json.WriteEndObject();
    }

    // Writes the width in px up to which the figure is narrow, the changes to the figure at that width, and the changes that a dark
    // page then makes to its layout, if they differ.
    private void WriteNarrow(Utf8JsonWriter json, NarrowFigure narrow)
    {
        json.WriteStartObject("narrow");
        json.WriteNumber("widest", NarrowFigure.Widest);
        WriteRaw(json, "changes", NarrowChanges);
        if (narrow.Figure.Theme?.Patch is { } patch && patch != Theme?.Patch) WriteRaw(json, "patch", patch);
        json.WriteEndObject();
    }

    // The figure has already been parsed, so it is known to be valid JSON, however deeply nested.
    private static void WriteRaw(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(ShortNumbers.In(value), skipInputValidation: true);
    }
}
