using System.IO.Compression;
using System.Text;

namespace FigureRenderer.Html;

/// <summary>The copy of plotly.js beside this library, if one has been downloaded.</summary>
internal static class PlotlyCopy
{
    private static readonly Lock s_taking = new();
    private static readonly EmbeddedOnce s_once = new();
    private static string? s_text;

    /// <summary>
    /// Returns the copy, gzipped and in base64, for the figure that carries it for its notebook; null for
    /// all others, and if there is no copy.
    /// </summary>
    public static string? Take() => Take(Path.Combine(Path.GetDirectoryName(typeof(PlotlyCopy).Assembly.Location) ?? "", "plotly.min.js"));

    private static string? Take(string file)
    {
        lock (s_taking)
        {
            if ((s_text ??= Read(file)) is null) return null;
            return s_once.IsTurnOf(NotebookSubmission.Current) ? s_text : null;
        }
    }

    /// <summary>
    /// Reads a copy into the form in which a page carries it; null if the file is not a copy or cannot be read, so that figures work
    /// without it.
    /// </summary>
    internal static string? Read(string file)
    {
        try
        {
            if (!File.Exists(file)) return null;
            byte[] script = File.ReadAllBytes(file);
            if (!Encoding.UTF8.GetString(script.AsSpan(0, Math.Min(script.Length, 200))).Contains("plotly.js v", StringComparison.Ordinal))
                return null;
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize)) gzip.Write(script);
            return Convert.ToBase64String(packed.ToArray());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
