namespace MnistHelpers;

/// <summary>One layer of a network.</summary>
/// <param name="Name">
/// The name of the layer in the network, such as <c>conv1</c>; if the name is not unique, it is preceded by the part of the network, as in
/// <c>classifier.relu1</c>.
/// </param>
/// <param name="Kind">The layer's type, as TorchSharp names it.</param>
/// <param name="OutputShape">The shape of its output for one image, without the batch: <c>[channels, height, width]</c> or
/// <c>[units]</c>.</param>
/// <param name="Parameters">The number of its parameters.</param>
/// <param name="Flops">
/// The number of multiplications and additions in the layer's products for one image; other computations are not counted.
/// </param>
public sealed record LayerSummary(string Name, string Kind, IReadOnlyList<long> OutputShape, long Parameters, long Flops);
