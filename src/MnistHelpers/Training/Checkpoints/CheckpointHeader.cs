using System.Text.Json.Serialization;

namespace MnistHelpers;

/// <summary>What a checkpoint says before its tensors.</summary>
/// <param name="Version">Of the format: 2.</param>
/// <param name="Network">What is trained: <see cref="NetworkDescription"/>.</param>
/// <param name="Options">How the network is trained.</param>
/// <param name="Data">What the images are known by: <see cref="ImageSetFingerprint"/>.</param>
/// <param name="Epoch">The epoch that comes next or is running, from 1.</param>
/// <param name="Start">How many images of it have been learned from.</param>
/// <param name="Meter">The sums of the running epoch.</param>
/// <param name="Stopped">Whether training is over before its last epoch: it stopped early.</param>
/// <param name="History">The epochs that are over.</param>
/// <param name="Plan">What the learning rate depends on besides the time.</param>
/// <param name="AverageSteps">How many steps the running mean of the weights has seen.</param>
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

/// <summary>What every version begins with.</summary>
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
