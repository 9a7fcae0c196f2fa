using TensorKernels;

namespace TorchSharp.Managed.Tests;

internal static partial class MemoryProbe
{
    /// <summary>Bytes of tensors' elements.</summary>
    internal static long InUse => MemoryPool.BytesInUse;

    /// <summary>
    /// Fills buffers that the engine will hand out next, so that a result that depends on values which nobody wrote is wrong.
    /// </summary>
    internal static unsafe void FillUnusedMemory(float value)
    {
        const int Each = 4;
        long* buffers = stackalloc long[Each];
        for (long doubling = 64; doubling <= 128 << 10; doubling *= 2)
        {
            for (long bytes = doubling; bytes < 2 * doubling; bytes += doubling / 4)
            {
                int sizeClass = 0;
                for (int i = 0; i < Each; i++)
                {
                    buffers[i] = (long)MemoryPool.Rent(bytes, out sizeClass);
                    new Span<float>((float*)buffers[i], (int)bytes / sizeof(float)).Fill(value);
                }

                for (int i = 0; i < Each; i++)
                    MemoryPool.Return((byte*)buffers[i], sizeClass);
            }
        }
    }
}
