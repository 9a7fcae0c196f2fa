using System.Text.Json;
using System.Text.Json.Serialization;

namespace MnistHelpers.Sweeps.Definition;

/// <summary>Lets each task write itself, and keeps what it reads as it is.</summary>
internal sealed class StudyTaskConverter : JsonConverter<StudyTask>
{
    public override StudyTask Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new StoredTask(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, StudyTask value, JsonSerializerOptions options) => value.Write(writer);
}
