using System.Numerics;
using System.Runtime.InteropServices;

namespace TensorKernels;

/// <summary>
/// A pool of native buffers, aligned to 64 bytes and kept for reuse by size class, so that a training step in steady state allocates none.
/// </summary>
/// <remarks>
/// However much a step takes, the next one finds it here: memory that comes from the system is mapped page by page as it is first touched,
/// which takes longer than most kernels. What nobody has needed for some seconds goes back to the system, but for a remainder.
/// </remarks>
internal static unsafe class MemoryPool
{
    private const int ClassesPerDoubling = 4;
    private const long SmallestBuffer = 64;
    private const long Slack = 64;

    /// <summary>The largest buffer that is cached: larger ones, such as data sets, are usually held for a long time.</summary>
    private const long LargestCached = 512L << 20;

    /// <summary>From this size on, a buffer may serve for less than it holds.</summary>
    private const long LeastShared = 1L << 20;

    /// <summary>How often buffers that nobody needs are looked for, while more than <see cref="CacheLimit"/> is cached.</summary>
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(5);

    private static readonly BufferStack[] s_free = CreateClasses();
    private static readonly Timer s_watch = new(static _ => GiveBackUnneeded());
    private static readonly long[] s_lastUse = new long[s_free.Length];
    private static long s_bytesInUse;
    private static long s_bytesCached;
    private static long s_clock;
    private static long s_systemAllocations;
    private static int s_isWatched;

    /// <summary>The most bytes in use since the last look, and between the two before.</summary>
    private static long s_most, s_mostBefore;

    /// <summary>The number of bytes handed out and not yet returned.</summary>
    internal static long BytesInUse => Interlocked.Read(ref s_bytesInUse);

    /// <summary>The number of allocations requested from the system.</summary>
    internal static long SystemAllocations => Interlocked.Read(ref s_systemAllocations);

    /// <summary>The number of bytes available for reuse.</summary>
    internal static long BytesCached => Interlocked.Read(ref s_bytesCached);

    /// <summary>The total size above which buffers that nobody needs are returned to the system.</summary>
    internal static long CacheLimit { get; set; } = 256L << 20;

    /// <summary>
    /// The total size above which unused buffers are returned at once. Together with those in use, it is twice the most that has been in
    /// use lately.
    /// </summary>
    private static long MostCached => Math.Max(
        CacheLimit, 2 * Math.Max(Interlocked.Read(ref s_most), Interlocked.Read(ref s_mostBefore)) - BytesInUse);

    /// <summary>Rents a buffer of at least <paramref name="bytes"/> bytes with undefined contents, followed by 64 readable bytes.</summary>
    internal static byte* Rent(long bytes, out int sizeClass)
    {
        sizeClass = ClassOf(bytes);
        s_lastUse[sizeClass] = ++s_clock;

        // A large buffer may be one that is larger than it has to be: steps whose tensors have many sizes hold less then.
        int largest = bytes < LeastShared ? sizeClass : sizeClass + ClassesPerDoubling - 1;
        for (int candidate = sizeClass; candidate <= largest; candidate++)
        {
            if (!s_free[candidate].TryPop(out IntPtr pointer))
                continue;
            sizeClass = candidate;
            Interlocked.Add(ref s_bytesCached, -CapacityOf(candidate));
            CountInUse(CapacityOf(candidate));
            return (byte*)pointer;
        }

        // Tensors that a program forgot to dispose are freed by their finalizers, so the garbage collector has to know how much memory
        // depends on them.
        long capacity = CapacityOf(sizeClass);
        var fresh = (byte*)NativeMemory.AlignedAlloc((nuint)(capacity + Slack), 64);
        GC.AddMemoryPressure(capacity);
        Interlocked.Increment(ref s_systemAllocations);
        CountInUse(capacity);
        return fresh;
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
        long cached = Interlocked.Add(ref s_bytesCached, capacity);
        if (cached <= CacheLimit)
            return;
        if (cached > MostCached)
            Trim();
        if (Interlocked.Exchange(ref s_isWatched, 1) == 0)
            s_watch.Change(s_period, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Returns to the system what nobody has needed since the last look, as long as more than the limit is cached.</summary>
    internal static void GiveBackUnneeded()
    {
        foreach (int sizeClass in LeastRecentlyUsed())
        {
            s_free[sizeClass].BeginLook();
            while (BytesCached > CacheLimit && s_free[sizeClass].TryPopUnneeded(out IntPtr pointer))
                GiveBackCached(pointer, sizeClass);
        }

        Interlocked.Exchange(ref s_mostBefore, Interlocked.Exchange(ref s_most, BytesInUse));
        Interlocked.Exchange(ref s_isWatched, 0);
        if (BytesCached > CacheLimit && Interlocked.Exchange(ref s_isWatched, 1) == 0)
            s_watch.Change(s_period, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Releases the sizes that have not been requested for the longest time, until half of what may be cached is left.</summary>
    private static void Trim()
    {
        long most = MostCached / 2;
        foreach (int sizeClass in LeastRecentlyUsed())
        {
            while (BytesCached > most && s_free[sizeClass].TryPop(out IntPtr pointer))
                GiveBackCached(pointer, sizeClass);
        }
    }

    private static IEnumerable<int> LeastRecentlyUsed() => Enumerable.Range(0, s_free.Length).OrderBy(c => s_lastUse[c]);

    private static void GiveBackCached(IntPtr pointer, int sizeClass)
    {
        long capacity = CapacityOf(sizeClass);
        Interlocked.Add(ref s_bytesCached, -capacity);
        GiveBack((byte*)pointer, capacity);
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

    private static void CountInUse(long capacity)
    {
        long inUse = Interlocked.Add(ref s_bytesInUse, capacity);
        if (inUse > Interlocked.Read(ref s_most))
            Interlocked.Exchange(ref s_most, inUse);
    }

    private static BufferStack[] CreateClasses()
    {
        var classes = new BufferStack[1 + 48 * ClassesPerDoubling];
        for (int i = 0; i < classes.Length; i++)
            classes[i] = new BufferStack();
        return classes;
    }
}
