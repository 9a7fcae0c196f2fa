using System.Text.Json;
using System.Text.Json.Serialization;

namespace MnistHelpers.Sweeps;

/// <summary>Serializes a <see cref="TrainingObjective"/> as JSON, in which studies keep it.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TrainingObjective))]
internal sealed partial class TrainingJson : JsonSerializerContext;
