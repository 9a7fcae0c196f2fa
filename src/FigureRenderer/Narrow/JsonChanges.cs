using System.Text.Json.Nodes;

namespace FigureRenderer.Narrow;

/// <summary>Computes the changes from one JSON document to another, in the form that a page's script applies.</summary>
internal static class JsonChanges
{
    /// <summary>
    /// Returns an object with the members that differ: null for a removed one, nested changes for objects and, by index, for the elements
    /// of lists of equal length. Anything else is given in full.
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
