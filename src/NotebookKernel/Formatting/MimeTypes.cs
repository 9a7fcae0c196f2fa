namespace NotebookKernel.Formatting;

internal static class MimeTypes
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Json = "application/json";
    public const string Svg = "image/svg+xml";

    /// <summary>Whether the data of this type are JSON, which a notebook file holds as a value and not as text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == Json || mimeType.EndsWith("+json", StringComparison.Ordinal);
}
