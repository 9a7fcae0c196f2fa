namespace Notebooks.Formatting;

internal static class MimeTypes
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Json = "application/json";
    public const string Svg = "image/svg+xml";

    /// <summary>Returns whether data of this type is JSON, which a notebook file stores as a value instead of text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == Json || mimeType.EndsWith("+json", StringComparison.Ordinal);
}
