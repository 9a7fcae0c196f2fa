namespace MnistHelpers;

/// <summary>The output of one layer, or of several consecutive layers, for one image.</summary>
/// <param name="Layers">The names of the layers, such as <c>conv1</c>, <c>relu1</c>, <c>pool1</c>.</param>
/// <param name="Shape">The shape of the output: <c>[channels, height, width]</c> or <c>[units]</c>.</param>
/// <param name="Values">The output, row-major.</param>
public sealed record LayerOutput(IReadOnlyList<string> Layers, IReadOnlyList<int> Shape, ReadOnlyMemory<float> Values);
