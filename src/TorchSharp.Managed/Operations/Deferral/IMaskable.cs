using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The record of a gradient that can be turned into the record of the gradient before a ReLU.</summary>
internal interface IMaskable
{
    /// <summary>
    /// Returns this gradient where the ReLU's output is positive, and 0 elsewhere, also as a record;
    /// null if the record cannot determine it.
    /// </summary>
    /// <param name="output">The output of the ReLU.</param>
    Tensor? Masked(Tensor output);
}
