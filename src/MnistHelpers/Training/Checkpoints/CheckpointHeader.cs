using System.Text.Json.Serialization;

namespace MnistHelpers.Training;

/// <summary>The header of a checkpoint, which precedes its tensors.</summary>
/// <param name="Version">The version of the format: 2.</param>
/// <param name="Network">The description of the network: <see cref="NetworkDescription"/>.</param>
/// <param name="Options">The training options.</param>
/// <param name="Data">The fingerprint of the images: <see cref="ImageSetFingerprint"/>.</param>
/// <param name="Epoch">The current or next epoch, from 1.</param>
/// <param name="Start">The number of its images processed so far.</param>
/// <param name="Meter">The sums of the current epoch.</param>
/// <param name="Stopped">Whether training ended before its last epoch (early stopping).</param>
/// <param name="History">The completed epochs.</param>
/// <param name="Plan">The state that the learning rate depends on besides time.</param>
/// <param name="AverageSteps">The number of steps included in the running mean of the weights.</param>
internal sealed record CheckpointHeader(
    int Version,
    IReadOnlyDictionary<string, string> Network,
    TrainerOptions Options,
    string Data,
    int Epoch,
    int Start,
    MeterState Meter,
    bool Stopped,
    IReadOnlyList<EpochRecord> History,
    PlateauState Plan,
    int AverageSteps);

/// <summary>The part of the header common to all versions.</summary>
internal sealed record CheckpointVersion(int Version);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CheckpointHeader))]
[JsonSerializable(typeof(CheckpointVersion))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
