using MnistHelpers.Models;

namespace MnistHelpers;

public sealed partial class DigitCnn
{
    /// <summary>
    /// Exports the network as an ONNX model (operator set 17) for inference: without dropout, and with batch norm using its running
    /// statistics. The input <c>images</c> is float32 <c>[N, 1, 28, 28]</c> for any N, from 0 (background) to 1 (ink); the output
    /// <c>logits</c> is <c>[N, Classes]</c>, which a softmax turns into probabilities. The metadata are the same as those of
    /// <see cref="Save"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The weights are not float32.</exception>
    public void ExportOnnx(string path) => OnnxExport.Write(path, this);
}
