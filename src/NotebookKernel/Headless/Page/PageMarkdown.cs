using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookKernel.Headless.Page;

/// <summary>Renders a notebook's Markdown, with its pictures inside of the page.</summary>
internal sealed partial class PageMarkdown(string folder)
{
    private const long MaxPictureBytes = 10 * 1024 * 1024;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    private static readonly Dictionary<string, string> s_pictureTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
    };

    /// <param name="markdown">A cell's text.</param>
    /// <param name="attachments">The pictures that the cell itself holds, by name.</param>
    public string Render(string markdown, JsonObject? attachments = null)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage))
            link.Url = Embed(link.Url ?? "", attachments);
        // The marks are for a script that the page does not have.
        return MathMarks().Replace(document.ToHtml(s_pipeline), "${start}${tex}${end}");
    }

    private string Embed(string url, JsonObject? attachments)
    {
        const string scheme = "attachment:";
        if (url.StartsWith(scheme, StringComparison.Ordinal))
        {
            var picture = (attachments?[Uri.UnescapeDataString(url[scheme.Length..])] as JsonObject)?.FirstOrDefault();
            return picture is { Key: { } type, Value: JsonValue data } ? $"data:{type};base64,{data}" : url;
        }
        if (url.Contains(':', StringComparison.Ordinal) || !s_pictureTypes.TryGetValue(Path.GetExtension(url), out string? mimeType))
            return url;

        var file = new FileInfo(Path.Combine(folder, Uri.UnescapeDataString(url)));
        return file is { Exists: true, Length: <= MaxPictureBytes } && RegularFile.IsRegular(file.FullName)
            ? $"data:{mimeType};base64,{Convert.ToBase64String(File.ReadAllBytes(file.FullName))}"
            : url;
    }

    [GeneratedRegex(@"(?<start><(?<tag>span|div) class=""math"">)\s*\\[(\[](?<tex>.*?)\\[)\]]\s*(?<end></\k<tag>>)", RegexOptions.Singleline)]
    private static partial Regex MathMarks();
}
