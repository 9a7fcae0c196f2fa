using System.Text.Json.Serialization;

namespace MnistHelpers.Training;

/// <summary>The JSON file of a <see cref="TrainingHistory"/>.</summary>
internal sealed record HistoryDocument(
    IReadOnlyList<EpochRecord> Epochs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Canceled = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RateSchedule? Schedule = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(HistoryDocument))]
internal sealed partial class HistoryJson : JsonSerializerContext;
