using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Notebooks.Text;

namespace Notebooks.Formatting;

/// <summary>Creates representations of any value: by its type's own formatters, otherwise according to its shape.</summary>
internal static class ValueFormatter
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="value">The value to show.</param>
    /// <param name="mimeTypes">
    /// The representations to produce; null for the value's preferred ones, otherwise text/html and text/plain.
    /// </param>
    public static MimeBundle Format(object? value, IReadOnlyList<string>? mimeTypes)
    {
        if (value is IHtmlContent html)
            return FormatHtmlContent(html, mimeTypes);

        if (mimeTypes is null && ByteImage.Of(value) is { IsShownByItself: true } image)
            return new MimeBundle().Add(image.MimeType, image.Base64).Add(MimeTypes.Plain, image.Text);

        var convention = ConventionFormatters.For(value?.GetType());
        return Fill(value, mimeTypes ?? convention?.MimeTypes ?? [MimeTypes.Html, MimeTypes.Plain], convention, new ValueReader().Read);
    }

    public static MimeBundle FormatTable(IEnumerable? value, IReadOnlyList<string>? mimeTypes) =>
        Fill(value, mimeTypes ?? [MimeTypes.Html, MimeTypes.Plain], null, _ => new ValueReader().ReadTable(value));

    private static MimeBundle Fill(
        object? value, IReadOnlyList<string> mimeTypes, ConventionFormatters? convention, Func<object?, View> read)
    {
        var bundle = new MimeBundle();
        View? view = null;
        foreach (string mimeType in mimeTypes)
        {
            string? data = convention?.Format(value!, mimeType) ?? mimeType switch
            {
                // A lazy sequence is enumerated only once, regardless of the number of representations.
                MimeTypes.Html => HtmlRenderer.Render(view ??= read(value)),
                MimeTypes.Plain when convention is not null => ScalarText.Of(value),
                MimeTypes.Plain => TextRenderer.Render(view ??= read(value)),
                MimeTypes.Json => JsonSerializer.Serialize(value, s_json),
                _ => value as string,
            };
            bundle.Add(mimeType, data ?? throw new InvalidOperationException(
                $"A value of type {TypeNames.Of(value?.GetType())} has no representation as {mimeType}."));
        }
        return bundle;
    }

    private static MimeBundle FormatHtmlContent(IHtmlContent html, IReadOnlyList<string>? mimeTypes)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        var bundle = new MimeBundle();
        foreach (string mimeType in mimeTypes ?? [MimeTypes.Html])
            bundle.Add(mimeType, writer.ToString());
        return bundle;
    }
}
