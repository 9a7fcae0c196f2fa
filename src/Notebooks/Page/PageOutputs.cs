using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Notebooks.Files;
using Notebooks.Formatting;

namespace Notebooks.Page;

/// <summary>Writes the outputs of a cell, as stored in the notebook file, as HTML.</summary>
internal static partial class PageOutputs
{
    public static void Append(StringBuilder html, JsonArray outputs, PageMarkdown markdown, IPageLinks links)
    {
        foreach (var output in outputs.OfType<JsonObject>())
        {
            switch ((string?)output["output_type"])
            {
                case "stream":
                    string stream = (string?)output["name"] == "stderr" ? "stderr" : "stdout";
                    AppendText(html, stream, NotebookJson.Text(output["text"]) ?? "");
                    break;
                case "error":
                    AppendError(html, output);
                    break;
                case "display_data" or "execute_result" when output["data"] is JsonObject data:
                    AppendData(html, data, markdown, links);
                    break;
            }
        }
    }

    /// <summary>Returns what an output shows if it is HTML or an SVG, which come before its other forms; null if it has neither.</summary>
    public static string? Rich(JsonObject data) => NotebookJson.Text(data[MimeTypes.Html]) ?? NotebookJson.Text(data[MimeTypes.Svg]);

    /// <summary>Returns the image of an output's data as HTML; null if there is none.</summary>
    public static string? Image(JsonObject data) => data.FirstOrDefault(
        entry => entry.Key is "image/png" or "image/jpeg" or "image/gif" or "image/webp") is { Key: { } type, Value: { } image }
            ? Image(type, NotebookJson.Text(image)?.ReplaceLineEndings(""))
            : null;

    /// <summary>Returns an image as HTML; nothing of it runs.</summary>
    /// <param name="type">Its MIME type.</param>
    /// <param name="base64">Its bytes.</param>
    public static string Image(string type, string? base64) => $"<img alt=\"\" src=\"data:{type};base64,{HtmlRenderer.Escape(base64)}\">";

    private static void AppendData(StringBuilder html, JsonObject data, PageMarkdown markdown, IPageLinks links)
    {
        if (Rich(data) is { } content)
        {
            html.Append("<div class=\"output rich\">").Append(links.Output(content)).Append("</div>\n");
        }
        else if (Image(data) is { } image)
        {
            html.Append("<div class=\"output rich\">").Append(image).Append("</div>\n");
        }
        else if (NotebookJson.Text(data[MimeTypes.Markdown]) is { } text)
        {
            html.Append("<div class=\"output prose\">").Append(markdown.RenderOutput(text)).Append("</div>\n");
        }
        else if (NotebookJson.Text(data[MimeTypes.Plain]) is { } plain)
        {
            AppendText(html, "plain", plain);
        }
        else if (data.FirstOrDefault() is { Key: { } other, Value: { } value })
        {
            AppendText(html, "plain", NotebookJson.Text(value) ?? (MimeTypes.IsJson(other) ? value.ToJsonString() : other));
        }
    }

    private static void AppendError(StringBuilder html, JsonObject output)
    {
        var lines = (output["traceback"] as JsonArray)?.Select(line => (string?)line ?? "") ?? [];
        html.Append("<pre class=\"output error\">").Append(AnsiHtml.Render(string.Join('\n', lines).TrimEnd('\n'))).Append("</pre>\n");
    }

    private static void AppendText(StringBuilder html, string kind, string text) =>
        html.Append("<pre class=\"output ").Append(kind).Append("\">")
            .Append(HtmlRenderer.Escape(TerminalCode().Replace(text, "").TrimEnd('\n'))).Append("</pre>\n");

    /// <summary>Matches the colors and cursor movements that a program wrote for a terminal.</summary>
    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]")]
    private static partial Regex TerminalCode();
}
