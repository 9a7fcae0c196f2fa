using System.Collections;
using System.Text.Json.Nodes;

namespace Notebooks.Formatting;

/// <summary>
/// One value in several representations, in order of preference. Images other than SVG are base64; JSON is stored as text.
/// </summary>
internal sealed class MimeBundle : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _data = [];

    public IReadOnlyList<string> MimeTypes => [.. _data.Select(entry => entry.Key)];

    /// <summary>The plain text or, if there is none, a short description of the available representations.</summary>
    public string Text => this[Formatting.MimeTypes.Plain]
        ?? (_data.Count == 0 ? "" : FormattableString.Invariant($"[{_data[0].Key}, {_data[0].Value.Length:N0} characters]"));

    public string? this[string mimeType]
    {
        get
        {
            foreach (var (key, value) in _data)
            {
                if (key == mimeType)
                    return value;
            }
            return null;
        }
    }

    /// <summary>Formats a value in the given representations, or in those that suit it best.</summary>
    public static MimeBundle Of(object? value, IReadOnlyList<string>? mimeTypes = null) =>
        ValueFormatter.Format(value, mimeTypes is { Count: > 0 } ? mimeTypes : null);

    /// <summary>Formats a sequence as a table, regardless of its elements' types.</summary>
    public static MimeBundle OfTable(IEnumerable? value, IReadOnlyList<string> mimeTypes) =>
        ValueFormatter.FormatTable(value, mimeTypes is { Count: > 0 } ? mimeTypes : null);

    public MimeBundle Add(string mimeType, string data)
    {
        _data.RemoveAll(entry => entry.Key == mimeType);
        _data.Add(new(mimeType, data));
        return this;
    }

    /// <summary>Converts to the form used by messages and notebook files: JSON as a value, everything else as text.</summary>
    /// <param name="text">Converts a text to JSON.</param>
    public JsonObject ToJson(Func<string, JsonNode?> text)
    {
        var json = new JsonObject();
        foreach (var (mimeType, data) in _data)
            json[mimeType] = Formatting.MimeTypes.IsJson(mimeType) ? JsonNode.Parse(data) : text(data);
        return json;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _data.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
