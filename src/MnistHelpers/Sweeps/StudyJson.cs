using System.Text.Json;
using System.Text.Json.Serialization;

namespace MnistHelpers;

/// <summary>Serializes what a study stores as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(SearchSpaceConverter)])]
[JsonSerializable(typeof(StudyOptions))]
[JsonSerializable(typeof(double[]))]
internal sealed partial class StudyJson : JsonSerializerContext
{
    /// <summary>Serializes a study's options for storage.</summary>
    internal static string Write(StudyOptions options) => JsonSerializer.Serialize(options with { Trials = null }, Default.StudyOptions);

    /// <exception cref="InvalidDataException">The text is corrupt.</exception>
    internal static StudyOptions Read(string place, string json)
    {
        try
        {
            return (JsonSerializer.Deserialize(json, Default.StudyOptions) ?? throw new JsonException("null")).Checked();
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidDataException)
        {
            throw new InvalidDataException(
                $"{place}: what the study says of itself is damaged ({fault.Message.Split('\n')[0].TrimEnd('.')}); begin a new one", fault);
        }
    }
}
