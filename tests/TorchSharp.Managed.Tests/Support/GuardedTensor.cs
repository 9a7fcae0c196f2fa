using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TensorKernels;
using TorchSharp.Engine;

namespace TorchSharp.Managed.Tests;

/// <summary>Tensors in <see cref="GuardedMemory"/>.</summary>
internal static unsafe class GuardedTensor
{
    /// <summary>A tensor of the same values whose last element is the last that may be touched.</summary>
    internal static Tensor Guarded(this Tensor tensor)
    {
        ReadOnlySpan<byte> values = tensor.bytes;
        byte* memory = GuardedMemory.Allocate(values.Length);
        values.CopyTo(new Span<byte>(memory, values.Length));
        Storage storage = NewStorage(memory, values.Length, -1, GCHandle.Alloc(new object()), null, 0);
        return new Tensor(new TensorImpl(new TensorMemory(storage), 0, tensor.shape, tensor.stride(), tensor.dtype));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern Storage NewStorage(byte* pointer, long bytes, int sizeClass, GCHandle pinned, Array? array, long arrayOffset);
}
