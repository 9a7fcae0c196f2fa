using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FigureRenderer.Narrow;
using FigureRenderer.Theming;

namespace FigureRenderer.Html;

/// <summary>What the function of figure.js is called with.</summary>
/// <param name="Id">The id of the figure's element.</param>
/// <param name="FigureJson">The figure, as it was given; its pictures may be named as <see cref="PicturesOfDrawing"/> does.</param>
internal sealed record FigureCall(string Id, string FigureJson)
{
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where plotly.js is loaded from; null for nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>How the figure looks on a dark page; null for one that looks the same everywhere.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The figure where there is little room; null for one that is the same there.</summary>
    public NarrowFigure? Narrow { get; init; }

    /// <summary>What <see cref="Narrow"/> changes in the figure; its pictures may be named, too.</summary>
    public string NarrowChanges { get; init; } = "";

    /// <summary>plotly.js itself as gzip in base64, if this figure carries it.</summary>
    public string? Copy { get; init; }

    /// <summary>The axes of the plots that have nothing to show.</summary>
    public IEnumerable<(string X, string Y)> EmptyPlots { get; init; } = [];

    /// <summary>All of it as one object; what is null is left out.</summary>
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

    // The selector of what surrounds a figure on a dark page, what such a page changes in the layout, and what of the live chart has which
    // filter there.
    private static void WriteDark(Utf8JsonWriter json, Theme theme)
    {
        json.WriteStartObject("dark");
        json.WriteString("pages", Theme.DarkPages);
        WriteRaw(json, "patch", theme.Patch);
        if (theme.Filter is { } filter) WriteRaw(json, "filter", filter);
        json.WriteEndObject();
    }

    // Up to which width in px the figure is narrow, what that changes in it, and what a dark page changes in its layout then, if something
    // else.
    private void WriteNarrow(Utf8JsonWriter json, NarrowFigure narrow)
    {
        json.WriteStartObject("narrow");
        json.WriteNumber("widest", NarrowFigure.Widest);
        WriteRaw(json, "changes", NarrowChanges);
        if (narrow.Figure.Theme?.Patch is { } patch && patch != Theme?.Patch) WriteRaw(json, "patch", patch);
        json.WriteEndObject();
    }

    // The figure has been read before: it is known to be JSON, however deep.
    private static void WriteRaw(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }
}
