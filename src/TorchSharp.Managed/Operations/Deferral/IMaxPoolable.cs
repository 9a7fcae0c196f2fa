using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A record that can be computed and max-pooled in one pass, without ever writing out its values.</summary>
internal interface IMaxPoolable
{
    /// <summary>Returns the maximum of each window as a record too; null if this record has no kernel for the windows.</summary>
    /// <param name="pool">The windows, which are adjacent (<see cref="PoolingShape.Tiles"/>).</param>
    /// <param name="origin">Where the position of each value in its window is written, [N, PH, PW, C]; null if nobody asks for it.</param>
    Tensor? MaxPooled(PoolingShape pool, TensorImpl? origin);
}
