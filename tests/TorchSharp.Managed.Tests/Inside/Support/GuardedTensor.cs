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

        // Memory that is not the pool's belongs to an array; the guarded memory is reached from one by its distance.
        byte[] owner = GC.AllocateArray<byte>(1, pinned: true);
        var storage = Storage.Share(owner, values.Length, memory - (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(owner, 0));
        return new Tensor(new TensorImpl(new TensorMemory(storage), 0, tensor.shape, tensor.stride(), tensor.dtype));
    }
}
