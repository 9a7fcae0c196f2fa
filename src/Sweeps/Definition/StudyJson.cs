using System.Text.Json;
using System.Text.Json.Serialization;
using MnistHelpers.Sweeps.Space;

namespace MnistHelpers.Sweeps.Definition;

/// <summary>Serializes what a study stores as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(SearchSpaceConverter), typeof(StudyTaskConverter)])]
[JsonSerializable(typeof(StudyOptions))]
internal sealed partial class StudyJson : JsonSerializerContext
{
    /// <summary>Serializes a study's options for storage.</summary>
    internal static string Write(StudyOptions options) => JsonSerializer.Serialize(options with { Trials = null }, Default.StudyOptions);

    /// <param name="place">The name of the study for messages.</param>
    /// <param name="json">What <see cref="Write"/> returned.</param>
    /// <exception cref="InvalidDataException">The text is corrupt.</exception>
    internal static StudyOptions Read(string place, string json)
    {
        try
        {
            StudyOptions options =
                (JsonSerializer.Deserialize(json, Default.StudyOptions) ?? throw new JsonException("null")).Checked();
            return options.Training is StoredTask task
                ? options with { Training = task with { Place = place, Study = options } }
                : options;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidDataException)
        {
            throw Damaged(place, fault);
        }
    }

    internal static InvalidDataException Damaged(string place, Exception fault) => new(
        $"{place}: what the study says of itself is damaged ({fault.Message.Split('\n')[0].TrimEnd('.')}); begin a new one", fault);
}
