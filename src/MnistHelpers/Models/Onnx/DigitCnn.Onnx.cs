namespace MnistHelpers;

public sealed partial class DigitCnn
{
    /// <summary>
    /// Writes the network as an ONNX model (operator set 17), as it predicts: without dropout, batch norm with its running statistics.
    /// Its input <c>images</c> is float32 <c>[N, 1, 28, 28]</c> for any N, 0 background to 1 ink; its output <c>logits</c> is
    /// <c>[N, Classes]</c>, of which a softmax makes probabilities. The metadata are those of <see cref="Save"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The weights are not float32.</exception>
    public void ExportOnnx(string path) => OnnxExport.Write(path, this);
}
