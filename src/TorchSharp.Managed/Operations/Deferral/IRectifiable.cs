using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A record that can go on as the record of its ReLU.</summary>
internal interface IRectifiable
{
    /// <summary>The ReLU, as a record too; null if this record cannot take it in.</summary>
    Tensor? Rectified();
}
