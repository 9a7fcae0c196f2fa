using System.Runtime.InteropServices;

namespace TorchSharp.Engine;

/// <summary>Memory that one or more tensors see; it is given back when the last of them lets go.</summary>
internal sealed unsafe class Storage
{
    private readonly int sizeClass;
    private int references = 1;
    private GCHandle pinned;

    private Storage(byte* pointer, long bytes, int sizeClass, GCHandle pinned)
    {
        Pointer = pointer;
        Bytes = bytes;
        this.sizeClass = sizeClass;
        this.pinned = pinned;
    }

    internal byte* Pointer { get; private set; }

    internal long Bytes { get; }

    internal static Storage Allocate(long bytes)
    {
        byte* pointer = MemoryPool.Rent(bytes, out int sizeClass);
        return new Storage(pointer, bytes, sizeClass, default);
    }

    /// <summary>Shares the memory of a managed array, which stays pinned as long as a tensor sees it.</summary>
    internal static Storage Share(Array array, long bytes, long byteOffset)
    {
        GCHandle handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        return new Storage((byte*)handle.AddrOfPinnedObject() + byteOffset, bytes, -1, handle);
    }

    internal Storage AddReference()
    {
        Interlocked.Increment(ref references);
        return this;
    }

    internal void Release()
    {
        int left = Interlocked.Decrement(ref references);
        if (left > 0)
            return;
        if (left < 0)
            throw new InvalidOperationException("A tensor's memory was released twice.");
        byte* pointer = Pointer;
        Pointer = null;
        if (sizeClass >= 0)
            MemoryPool.Return(pointer, sizeClass);
        else
            pinned.Free();
    }
}
