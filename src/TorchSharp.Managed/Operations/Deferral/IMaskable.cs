using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The record of a gradient that can go on as the record of the gradient in front of a ReLU.</summary>
internal interface IMaskable
{
    /// <summary>
    /// This gradient where the ReLU's result is positive, and 0 elsewhere, as a record too; null if it cannot be told from the record.
    /// </summary>
    /// <param name="output">What the ReLU gave.</param>
    Tensor? Masked(Tensor output);
}
