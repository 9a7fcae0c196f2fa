using System.Text.Json;

namespace FigureRenderer.Json;

/// <summary>An object of the figure layered over the defaults of its template: the first source that has an attribute wins.</summary>
internal sealed class Attributes(params JsonElement[] sources)
{
    public static Attributes None { get; } = new();

    public bool IsEmpty => sources.Length == 0;

    /// <summary>Returns the first non-null value at a path such as <c>title.font.size</c> among the sources.</summary>
    public JsonElement? Find(string path)
    {
        foreach (JsonElement source in sources)
        {
            if (Follow(source, path) is { ValueKind: not JsonValueKind.Null } found) return found;
        }
        return null;
    }

    /// <summary>Returns the objects at a path, with the same precedence.</summary>
    public Attributes Child(string path) => new([.. sources
        .Select(source => Follow(source, path))
        .Where(found => found is { ValueKind: JsonValueKind.Object })
        .Select(found => found!.Value)]);

    public Attributes WithDefaults(Attributes defaults) => new([.. sources, .. defaults.Sources]);

    /// <summary>Returns a finite number; a numeric string counts, as it does for plotly.js.</summary>
    public double? Number(string path) => Find(path) is { } found ? JsonValues.Number(found, numericStrings: true) : null;

    public double Number(string path, double otherwise) => Number(path) ?? otherwise;

    public string? Text(string path) => Find(path) is { } found
        ? found.ValueKind switch
        {
            JsonValueKind.String => found.GetString(),
            JsonValueKind.Number => JsonValues.Label(found),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        }
        : null;

    public bool? Flag(string path) => Find(path)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public bool Flag(string path, bool otherwise) => Flag(path) ?? otherwise;

    /// <summary>Returns the elements of an array; none if the value is not an array.</summary>
    public IEnumerable<JsonElement> Items(string path) =>
        Find(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

    /// <summary>Returns the objects of an array, each layered over the same defaults.</summary>
    public IEnumerable<Attributes> Objects(string path, Attributes? defaults = null) => Items(path)
        .Where(item => item.ValueKind == JsonValueKind.Object)
        .Select(item => defaults is null ? new Attributes(item) : new Attributes([item, .. defaults.Sources]));

    /// <summary>Returns the names of the attributes that the figure itself sets.</summary>
    public IEnumerable<string> Names() => sources.Length == 0 ? [] : sources[0].EnumerateObject().Select(property => property.Name);

    private JsonElement[] Sources => sources;

    private static JsonElement? Follow(JsonElement source, string path)
    {
        JsonElement current = source;
        foreach (Range part in path.AsSpan().Split('.'))
        {
            if (current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(path.AsSpan(part), out current)) return null;
        }
        return current;
    }
}
