using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmarks.Samplers;

/// <summary>
/// Validation accuracies of small trainings over a grid of hyperparameters, which samplers are compared on: an epoch over 6,000 training
/// images, evaluated on 10,000 others of the 60,000. Each hyperparameter is told by the place of its value in its list.
/// </summary>
/// <param name="LearningRates">In ratios of about 3.</param>
/// <param name="BatchSizes">Images of a step.</param>
/// <param name="Filters">Of the first block; the second one has twice as many.</param>
/// <param name="Dense">Units of the dense layer.</param>
/// <param name="Optimizers">By their names.</param>
/// <param name="Accuracies">Of all combinations, the last list changing first.</param>
internal sealed partial record MnistTable(
    IReadOnlyList<double> LearningRates,
    IReadOnlyList<int> BatchSizes,
    IReadOnlyList<int> Filters,
    IReadOnlyList<int> Dense,
    IReadOnlyList<string> Optimizers,
    IReadOnlyList<double> Accuracies)
{
    internal static MnistTable Read(string path) => JsonSerializer.Deserialize(File.ReadAllText(path), MnistTableJson.Default.MnistTable)!;
}

[JsonSerializable(typeof(MnistTable))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class MnistTableJson : JsonSerializerContext;
