using System.Text.Json.Serialization;

namespace Benchmarks.Recipes;

/// <summary>What one training gave.</summary>
/// <param name="Seed">Of the initial weights and all else that is random.</param>
/// <param name="Accuracy">On the 10,000 test images.</param>
/// <param name="Seconds">From the making of the network to its last step; for a training that was broken off, its epochs together.</param>
/// <param name="Parameters">Of the network.</param>
/// <param name="TorchEpoch">The seconds of an epoch of the reference network in PyTorch, measured just before; null where it is not
/// installed.</param>
internal sealed record RecipeRun(long Seed, double Accuracy, double Seconds, long Parameters, double? TorchEpoch);

/// <summary>What all runs of a recipe gave.</summary>
internal sealed record RecipeResult(IReadOnlyList<double> Accuracy, IReadOnlyList<double> Seconds, long Parameters)
{
    /// <summary>
    /// The seconds over those of an epoch of the reference network in PyTorch, the mean over the runs; null where PyTorch is not installed.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? TorchEpochs { get; init; }
}

[JsonSerializable(typeof(RecipeRun))]
[JsonSerializable(typeof(Dictionary<string, RecipeResult>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class RecipeJson : JsonSerializerContext;
