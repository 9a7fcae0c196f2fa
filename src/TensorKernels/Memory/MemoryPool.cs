using System.Numerics;
using System.Runtime.InteropServices;

namespace TensorKernels;

/// <summary>
/// A pool of native buffers, aligned to 64 bytes and kept for reuse by size class, so that a training step in steady state allocates none.
/// </summary>
internal static unsafe class MemoryPool
{
    private const int ClassesPerDoubling = 4;
    private const long SmallestBuffer = 64;
    private const long Slack = 64;

    /// <summary>The largest buffer that is cached: larger ones, such as data sets, are usually held for a long time.</summary>
    private const long LargestCached = 64L << 20;

    private static readonly FreeList[] s_free = CreateClasses();
    private static readonly long[] s_lastUse = new long[s_free.Length];
    private static long s_bytesInUse;
    private static long s_bytesCached;
    private static long s_clock;
    private static long s_systemAllocations;

    /// <summary>The number of bytes handed out and not yet returned.</summary>
    internal static long BytesInUse => Interlocked.Read(ref s_bytesInUse);

    /// <summary>The number of allocations requested from the system.</summary>
    internal static long SystemAllocations => Interlocked.Read(ref s_systemAllocations);

    /// <summary>The number of bytes available for reuse.</summary>
    internal static long BytesCached => Interlocked.Read(ref s_bytesCached);

    /// <summary>The total size above which unused buffers are returned to the system.</summary>
    internal static long CacheLimit { get; set; } = 256L << 20;

    /// <summary>Rents a buffer of at least <paramref name="bytes"/> bytes with undefined contents, followed by 64 readable bytes.</summary>
    internal static byte* Rent(long bytes, out int sizeClass)
    {
        sizeClass = ClassOf(bytes);
        long capacity = CapacityOf(sizeClass);
        Interlocked.Add(ref s_bytesInUse, capacity);
        s_lastUse[sizeClass] = ++s_clock;
        if (s_free[sizeClass].TryPop(out IntPtr pointer))
        {
            Interlocked.Add(ref s_bytesCached, -capacity);
            return (byte*)pointer;
        }

        // Tensors that a program forgot to dispose are freed by their finalizers, so the garbage collector has to know how much memory
        // depends on them.
        try
        {
            var fresh = (byte*)NativeMemory.AlignedAlloc((nuint)(capacity + Slack), 64);
            GC.AddMemoryPressure(capacity);
            Interlocked.Increment(ref s_systemAllocations);
            return fresh;
        }
        catch (OutOfMemoryException)
        {
            Interlocked.Add(ref s_bytesInUse, -capacity);
            throw;
        }
    }

    internal static void Return(byte* pointer, int sizeClass)
    {
        long capacity = CapacityOf(sizeClass);
        Interlocked.Add(ref s_bytesInUse, -capacity);
        if (capacity > LargestCached)
        {
            GiveBack(pointer, capacity);
            return;
        }

        s_free[sizeClass].Push((IntPtr)pointer);
        if (Interlocked.Add(ref s_bytesCached, capacity) > CacheLimit)
            Trim();
    }

    /// <summary>Releases the sizes that have not been requested for the longest time, until half of the limit is left.</summary>
    private static void Trim()
    {
        foreach (int sizeClass in Enumerable.Range(0, s_free.Length).OrderBy(c => s_lastUse[c]))
        {
            long capacity = CapacityOf(sizeClass);
            while (BytesCached > CacheLimit / 2 && s_free[sizeClass].TryPop(out IntPtr pointer))
            {
                Interlocked.Add(ref s_bytesCached, -capacity);
                GiveBack((byte*)pointer, capacity);
            }
        }
    }

    private static void GiveBack(byte* pointer, long capacity)
    {
        GC.RemoveMemoryPressure(capacity);
        NativeMemory.AlignedFree(pointer);
    }

    // There is a class for every 64 bytes at first, then four for each doubling: at most a quarter of a buffer is unused.
    private static int ClassOf(long bytes)
    {
        if (bytes <= SmallestBuffer)
            return 0;
        long units = (bytes - 1) / SmallestBuffer;
        int doubling = BitOperations.Log2((ulong)units);
        long step = SmallestBuffer << doubling;
        long quarter = (bytes - step - 1) * ClassesPerDoubling / step;
        return 1 + doubling * ClassesPerDoubling + (int)quarter;
    }

    private static long CapacityOf(int sizeClass)
    {
        if (sizeClass == 0)
            return SmallestBuffer;
        int doubling = (sizeClass - 1) / ClassesPerDoubling, quarter = (sizeClass - 1) % ClassesPerDoubling;
        long step = SmallestBuffer << doubling;
        return step + step * (quarter + 1) / ClassesPerDoubling;
    }

    private static FreeList[] CreateClasses()
    {
        var classes = new FreeList[1 + 48 * ClassesPerDoubling];
        for (int i = 0; i < classes.Length; i++)
            classes[i] = new FreeList();
        return classes;
    }

    /// <summary>The unused buffers of one size. It allocates no objects as it fills and empties.</summary>
    private sealed class FreeList
    {
        private readonly Lock _gate = new();
        private IntPtr[] _buffers = new IntPtr[4];
        private int _count;

        internal void Push(IntPtr buffer)
        {
            lock (_gate)
            {
                if (_count == _buffers.Length)
                    Array.Resize(ref _buffers, 2 * _count);
                _buffers[_count++] = buffer;
            }
        }

        internal bool TryPop(out IntPtr buffer)
        {
            lock (_gate)
            {
                buffer = _count > 0 ? _buffers[--_count] : IntPtr.Zero;
                return buffer != IntPtr.Zero;
            }
        }
    }
}
