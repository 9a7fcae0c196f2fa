using System.Text.Encodings.Web;
using System.Text.Json;
using FigureRenderer.Theming;

namespace FigureRenderer.Html;

/// <summary>The script that brings a figure to life.</summary>
internal static class FigureScript
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Lazy<string> Function = new(ReadFunction);

    /// <summary>A call of the function of figure.js.</summary>
    public static string Call(string id, string? address, string figureJson, string? patch, string? copy, IEnumerable<(string X, string Y)> emptyPlots) =>
        $"{Function.Value}({Text(id)},{Text(address)},{Escaped(figureJson)},{Escaped(patch ?? "null")},{Text(patch is null ? "" : Theme.DarkPages)},{Text(copy)}," +
        $"[{string.Join(',', emptyPlots.Select(pair => $"[\"{pair.X}\",\"{pair.Y}\"]"))}]);";

    private static string Text(string? value) => Escaped(JsonSerializer.Serialize(value, Plain));

    // "<" stands in strings only: as a Unicode escape it means the same to the script and nothing to the page. Line separators end a
    // line of a script that is older than the JSON it holds.
    private static string Escaped(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    // Every figure carries the function: comments and indents stay behind.
    private static string ReadFunction()
    {
        using Stream stream = typeof(FigureScript).Assembly.GetManifestResourceStream("FigureRenderer.figure.js")!;
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));
    }
}
