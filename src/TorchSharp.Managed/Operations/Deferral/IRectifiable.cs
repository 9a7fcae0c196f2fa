using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A record that can be turned into the record of its ReLU.</summary>
internal interface IRectifiable
{
    /// <summary>Returns the ReLU as a record too; null if this record cannot absorb it.</summary>
    Tensor? Rectified();
}
