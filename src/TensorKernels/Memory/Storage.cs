using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TensorKernels;

/// <summary>A block of memory with one or more holders, given back when the last of them lets go.</summary>
internal sealed unsafe class Storage
{
    private const int Alignment = 64, Slack = 64;

    private readonly int _sizeClass;
    private int _references = 1;
    private GCHandle _pinned;

    /// <summary>The array that the memory belongs to, and where in it this begins; null if it is the pool's.</summary>
    private readonly Array? _array;
    private readonly long _arrayOffset;

    private Storage(byte* pointer, long bytes, int sizeClass, GCHandle pinned, Array? array, long arrayOffset)
    {
        Pointer = pointer;
        Bytes = bytes;
        _sizeClass = sizeClass;
        _pinned = pinned;
        _array = array;
        _arrayOffset = arrayOffset;
    }

    internal byte* Pointer { get; private set; }

    internal long Bytes { get; }

    /// <summary>Bytes that fit into an array.</summary>
    internal static long LargestManaged => Array.MaxLength - Alignment - Slack;

    /// <summary>Whether the memory is an array of the collector's.</summary>
    internal bool IsManaged => _array is not null;

    internal static Storage Allocate(long bytes)
    {
        byte* pointer = MemoryPool.Rent(bytes, out int sizeClass);
        return new Storage(pointer, bytes, sizeClass, default, null, 0);
    }

    /// <summary>Shares the memory of a managed array, which stays pinned as long as somebody holds it.</summary>
    internal static Storage Share(Array array, long bytes, long byteOffset)
    {
        GCHandle handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        return new Storage((byte*)handle.AddrOfPinnedObject() + byteOffset, bytes, -1, handle, array, byteOffset);
    }

    /// <summary>
    /// The same values in a pinned array of their own, aligned like the pool's buffers, with the same readable bytes behind them.
    /// </summary>
    internal Storage ToManaged()
    {
        byte[] values = GC.AllocateUninitializedArray<byte>(checked((int)(Bytes + Alignment + Slack)), pinned: true);
        GCHandle handle = GCHandle.Alloc(values, GCHandleType.Pinned);
        var start = (byte*)handle.AddrOfPinnedObject();
        long offset = -(long)start & (Alignment - 1);
        Buffer.MemoryCopy(Pointer, start + offset, Bytes, Bytes);
        return new Storage(start + offset, Bytes, -1, handle, values, offset);
    }

    /// <summary>
    /// Bytes of the array that this lies in, which live as long as somebody holds them; of the pool's memory, which do not, where this is
    /// too large for an array.
    /// </summary>
    internal Span<byte> ManagedBytes(long offset, int length) => _array is null
        ? new Span<byte>(Pointer + offset, length)
        : MemoryMarshal.CreateSpan(
            ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_array), (nint)(_arrayOffset + offset)), length);

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
        if (_sizeClass >= 0)
            MemoryPool.Return(pointer, _sizeClass);
        else
            _pinned.Free();
    }
}
