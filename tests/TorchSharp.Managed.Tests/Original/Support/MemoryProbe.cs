namespace TorchSharp.Managed.Tests;

internal static partial class MemoryProbe
{
    /// <summary>Tensors.</summary>
    internal static long InUse => Tensor.TotalCount;
}
