using System.Text.Json;
using System.Text.Json.Serialization;

namespace MnistHelpers.Sweeps.Space;

/// <summary>Serializes a search space in the form of <see cref="SearchSpace.ToJson"/>.</summary>
internal sealed class SearchSpaceConverter : JsonConverter<SearchSpace>
{
    public override SearchSpace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SearchSpaceJson.Read(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, SearchSpace value, JsonSerializerOptions options) =>
        SearchSpaceJson.ToNode(value).WriteTo(writer);
}
