using System.Text.Json.Nodes;

namespace FigureRenderer.Narrow;

/// <summary>What one JSON document changes in another, as a page's script makes the changes.</summary>
internal static class JsonChanges
{
    /// <summary>
    /// An object with the members that differ: null for one that is gone, changes again for objects and, by their index, for the elements
    /// of lists of equal length. Anything else stands there whole.
    /// </summary>
    public static JsonObject Between(JsonObject from, JsonObject to)
    {
        var changes = new JsonObject();
        foreach ((string name, _) in from)
        {
            if (!to.ContainsKey(name)) changes[name] = null;
        }
        foreach ((string name, JsonNode? value) in to)
        {
            if (!from.TryGetPropertyValue(name, out JsonNode? old)) changes[name] = value?.DeepClone();
            else if (!JsonNode.DeepEquals(old, value)) changes[name] = Of(old, value);
        }
        return changes;
    }

    private static JsonNode? Of(JsonNode? from, JsonNode? to) => (from, to) switch
    {
        (JsonObject one, JsonObject other) => Between(one, other),
        (JsonArray one, JsonArray other) when one.Count == other.Count && other.All(item => item is JsonObject) =>
            Between(ByIndex(one), ByIndex(other)),
        _ => to?.DeepClone(),
    };

    private static JsonObject ByIndex(JsonArray list) =>
        new(list.Select(
            (item, i) => KeyValuePair.Create(i.ToString(System.Globalization.CultureInfo.InvariantCulture), item?.DeepClone())));
}
