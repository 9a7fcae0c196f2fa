namespace TorchSharp.Engine;

/// <summary>A record that can be computed and max-pooled in one pass, without ever writing out its values.</summary>
internal unsafe interface IMaxPoolable
{
    /// <summary>Writes the maximum of each window; returns false if this record has no kernel for the windows.</summary>
    /// <param name="pool">The windows, which are adjacent (<see cref="PoolingShape.Tiles"/>).</param>
    /// <param name="values">The output values, [N, PH, PW, C].</param>
    /// <param name="origin">The output positions of the values in their windows, [N, PH, PW, C].</param>
    bool TryMaxPool(PoolingShape pool, float* values, byte* origin);
}
