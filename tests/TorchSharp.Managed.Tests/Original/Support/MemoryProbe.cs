namespace TorchSharp.Managed.Tests;

internal static partial class MemoryProbe
{
    /// <summary>Tensors.</summary>
    internal static long InUse => Tensor.TotalCount;

    /// <summary>
    /// Fills memory that libtorch may hand out next, so that a result that depends on values which nobody wrote is wrong.
    /// </summary>
    internal static void FillUnusedMemory(float value)
    {
        for (long count = 16; count <= 64 << 10; count *= 2)
        {
            using DisposeScope scope = NewDisposeScope();
            for (int i = 0; i < 4; i++)
                full(count, value);
        }
    }
}
