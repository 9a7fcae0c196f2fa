namespace TorchSharp.Engine;

/// <summary>A record that can be computed and max-pooled in one pass, without its values ever being written out.</summary>
internal unsafe interface IMaxPoolable
{
    /// <summary>Writes the largest value of each window; false if this record has no kernel for it.</summary>
    /// <param name="pool">The windows, which lie side by side (<see cref="PoolingShape.Tiles"/>).</param>
    /// <param name="values">[N, PH, PW, C], written.</param>
    /// <param name="origin">[N, PH, PW, C], written: where in its window each value was.</param>
    bool TryMaxPool(PoolingShape pool, float* values, byte* origin);
}
