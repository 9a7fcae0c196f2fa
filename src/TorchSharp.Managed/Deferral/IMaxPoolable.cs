using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A record that can be computed and max-pooled in one pass, without its values ever being written out.</summary>
internal interface IMaxPoolable
{
    /// <summary>The largest value of each window, [N, C, PH, PW]; null if this record has no kernel for it.</summary>
    /// <param name="pool">The windows, which lie side by side (<see cref="PoolingShape.Tiles"/>).</param>
    /// <param name="origin">Where in its window each value was, a byte each, [N, PH, PW, C]; null with the result. The caller gets the reference.</param>
    Tensor MaxPooled(PoolingShape pool, out TensorImpl origin);
}
