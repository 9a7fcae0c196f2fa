namespace MnistHelpers;

/// <summary>One layer of a network.</summary>
/// <param name="Name">Its name in the network, such as <c>conv1</c>; with the part of the network that it is in where there are two of that
/// name, such as <c>classifier.relu1</c>.</param>
/// <param name="Kind">What it is, under TorchSharp's name.</param>
/// <param name="OutputShape">The shape of its output for one image, without the batch: <c>[channels, height, width]</c> or
/// <c>[units]</c>.</param>
/// <param name="Parameters">The number of its parameters.</param>
/// <param name="Flops">The additions and multiplications of its products for one image; what else a layer computes is not counted.</param>
public sealed record LayerSummary(string Name, string Kind, IReadOnlyList<long> OutputShape, long Parameters, long Flops);
