namespace MnistHelpers;

/// <summary>One layer of a network.</summary>
/// <param name="Name">Its name in the network.</param>
/// <param name="Kind">What it is, under TorchSharp's name.</param>
/// <param name="OutputShape">The shape of its output for one image, without the batch: <c>[channels, height, width]</c> or <c>[units]</c>.</param>
/// <param name="Parameters">The number of its parameters.</param>
/// <param name="Flops">The additions and multiplications of its products for one image; what else a layer computes is not counted.</param>
public sealed record LayerSummary(string Name, string Kind, IReadOnlyList<long> OutputShape, long Parameters, long Flops);
