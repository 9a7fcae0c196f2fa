using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MnistHelpers.Sweeps.Definition;

/// <summary>A task that was stored with a study, as JSON that only the library that runs the trials can read.</summary>
/// <param name="Json">What was stored.</param>
internal sealed record StoredTask(JsonElement Json) : StudyTask
{
    /// <summary>The name of the study for messages.</summary>
    internal string Place { get; init; } = "Training";

    /// <summary>The options that it was stored with; null while they are being read.</summary>
    internal StudyOptions? Study { get; init; }

    /// <exception cref="InvalidDataException">The JSON is not that of the type, or the task does not fit the study.</exception>
    internal T Read<T>(JsonTypeInfo<T> type)
        where T : StudyTask
    {
        try
        {
            T task = Json.Deserialize(type) ?? throw new JsonException("null");
            if (Study is { } study)
                task.Check(study.Objectives, study.Space);
            return task;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidDataException)
        {
            throw StudyJson.Damaged(Place, fault);
        }
    }

    protected internal override void Write(Utf8JsonWriter writer) => Json.WriteTo(writer);

    /// <summary>Accepts any study: whether the task fits is checked when it is read.</summary>
    protected internal override void Check(IReadOnlyList<StudyObjective> objectives, SearchSpace space)
    {
    }
}
