using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TensorKernels;

/// <summary>A reference-counted block of memory, released with its last reference.</summary>
internal sealed unsafe class Storage
{
    private const int Alignment = 64, Slack = 64;

    private readonly int _sizeClass;
    private int _references = 1;

    /// <summary>The array that the memory is in; null if it is the pool's.</summary>
    private readonly PinnedArray? _array;

    private Storage(byte* pointer, long bytes, int sizeClass, PinnedArray? array)
    {
        Pointer = pointer;
        Bytes = bytes;
        _sizeClass = sizeClass;
        _array = array;
    }

    internal byte* Pointer { get; private set; }

    internal long Bytes { get; }

    /// <summary>The number of bytes that fit into an array.</summary>
    internal static long LargestManaged => Array.MaxLength - Alignment - Slack;

    /// <summary>Whether the memory is a garbage-collected array.</summary>
    internal bool IsManaged => _array is not null;

    internal static Storage Allocate(long bytes)
    {
        byte* pointer = MemoryPool.Rent(bytes, out int sizeClass);
        return new Storage(pointer, bytes, sizeClass, null);
    }

    /// <summary>Shares the memory of a managed array, which stays pinned as long as there is a reference.</summary>
    internal static Storage Share(Array array, long bytes, long byteOffset)
    {
        GCHandle handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        return new Storage((byte*)handle.AddrOfPinnedObject() + byteOffset, bytes, -1, new PinnedArray(handle, array, byteOffset));
    }

    /// <summary>
    /// Copies the values to a pinned array, aligned like the pool's buffers and followed by the same number of readable bytes.
    /// </summary>
    internal Storage ToManaged()
    {
        byte[] values = GC.AllocateUninitializedArray<byte>(checked((int)(Bytes + Alignment + Slack)), pinned: true);
        GCHandle handle = GCHandle.Alloc(values, GCHandleType.Pinned);
        var start = (byte*)handle.AddrOfPinnedObject();
        long offset = -(long)start & (Alignment - 1);
        Buffer.MemoryCopy(Pointer, start + offset, Bytes, Bytes);
        return new Storage(start + offset, Bytes, -1, new PinnedArray(handle, values, offset));
    }

    /// <summary>
    /// Returns bytes of the array that this block is in, which live as long as they are referenced; if this block is too large for an
    /// array, bytes of the pool's memory, which do not.
    /// </summary>
    internal Span<byte> ManagedBytes(long offset, int length) => _array is null
        ? new Span<byte>(Pointer + offset, length)
        : MemoryMarshal.CreateSpan(
            ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_array.Array), (nint)(_array.Offset + offset)), length);

    internal Storage AddReference()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    internal void Release()
    {
        int left = Interlocked.Decrement(ref _references);
        if (left > 0)
            return;
        if (left < 0)
            throw new InvalidOperationException("Memory was released twice.");
        byte* pointer = Pointer;
        Pointer = null;
        if (_array is null)
            MemoryPool.Return(pointer, _sizeClass);
        else
            _array.Handle.Free();
    }

    /// <summary>An array that stays where it is until its handle is freed, and the offset of the block in it.</summary>
    private sealed record PinnedArray(GCHandle Handle, Array Array, long Offset);
}
