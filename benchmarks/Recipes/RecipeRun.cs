using System.Text.Json.Serialization;

namespace Benchmarks.Recipes;

/// <summary>What one training gave.</summary>
/// <param name="Seed">Of the initial weights and all else that is random.</param>
/// <param name="Accuracy">On the 10,000 test images.</param>
/// <param name="Seconds">From the making of the network to its last step; for a training that was broken off, its epochs together.</param>
/// <param name="Parameters">Of the network.</param>
/// <param name="TorchSharpEpoch">The seconds of an epoch of the reference network in TorchSharp with libtorch, measured just before; null
/// where it cannot be had.</param>
/// <param name="Machine">What it was trained on.</param>
internal sealed record RecipeRun(
    long Seed, double Accuracy, double Seconds, long Parameters, double? TorchSharpEpoch, string Machine);

/// <summary>What all runs of a recipe gave.</summary>
/// <param name="Accuracy">Of each run, on the 10,000 test images.</param>
/// <param name="Seconds">Of each run.</param>
/// <param name="Parameters">Of the network.</param>
/// <param name="Machines">What they were trained on.</param>
internal sealed record RecipeResult(
    IReadOnlyList<double> Accuracy, IReadOnlyList<double> Seconds, long Parameters, IReadOnlyList<string> Machines)
{
    /// <summary>
    /// The seconds over those of an epoch of the reference network in TorchSharp with libtorch, the mean over the runs; null where it
    /// cannot be had.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? TorchSharpEpochs { get; init; }
}

[JsonSerializable(typeof(RecipeRun))]
[JsonSerializable(typeof(Dictionary<string, RecipeResult>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class RecipeJson : JsonSerializerContext;
