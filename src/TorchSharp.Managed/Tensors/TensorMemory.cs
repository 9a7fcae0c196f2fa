namespace TorchSharp.Engine;

/// <summary>
/// What all views of a tensor share: the block of memory, the order in which the values lie there, the operation that will compute them if
/// nobody has needed them yet, and the count of changes. Counted by reference.
/// </summary>
internal sealed unsafe class TensorMemory : VersionCounter
{
    private readonly long[] layout;
    private Storage storage;
    private Deferred deferred;
    private MemoryFormat format;
    private WeightCache cache;
    private bool exposed;
    private int references = 1;

    /// <summary>Takes over the caller's reference to the block.</summary>
    internal TensorMemory(Storage storage) => this.storage = storage;

    /// <summary>A dense [N, C, H, W] tensor in channels-last order. Takes over the caller's reference to the block.</summary>
    internal TensorMemory(Storage storage, long[] sizes)
    {
        this.storage = storage;
        layout = sizes;
        format = MemoryFormat.ChannelsLast;
    }

    /// <summary>Values that are computed when they are needed, in channels-last order.</summary>
    internal TensorMemory(Deferred deferred, long[] sizes)
    {
        this.deferred = deferred;
        layout = sizes;
        format = MemoryFormat.ChannelsLast;
    }

    internal MemoryFormat Format => format;

    /// <summary>Where kernels keep this memory's values in forms of their own; null if it may change without being told.</summary>
    internal WeightCache Cache => exposed ? null : cache ??= new WeightCache(this);

    /// <summary>How the values will be computed; null once they are there.</summary>
    internal Deferred Deferred => deferred;

    /// <summary>The values where the strides say.</summary>
    internal Storage Strided
    {
        get
        {
            if (format == MemoryFormat.ChannelsLast)
                Arrange();
            return storage;
        }
    }

    /// <summary>The values in whatever order they lie.</summary>
    internal Storage Raw
    {
        get
        {
            if (deferred is not null)
                Force();
            return storage;
        }
    }

    internal TensorMemory AddReference()
    {
        Interlocked.Increment(ref references);
        return this;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref references) != 0)
            return;
        storage?.Release();
        storage = null;
        deferred?.Discard();
        deferred = null;
        cache?.Clear();
    }

    /// <summary>From now on a program can write here behind the engine's back.</summary>
    internal void Expose()
    {
        BeforeWrite();
        exposed = true;
        cache?.Clear();
    }

    private void Force()
    {
        lock (this)
        {
            if (deferred is not { } pending)
                return;
            storage = pending.Resolve();
            deferred = null;
        }
    }

    private void Arrange()
    {
        Storage last = Raw;
        lock (this)
        {
            if (format != MemoryFormat.ChannelsLast)
                return;
            Storage first = Storage.Allocate(last.Bytes);
            Layout.ToChannelsFirst((float*)last.Pointer, (float*)first.Pointer, layout[0], layout[1], layout[2] * layout[3]);
            storage = first;
            format = MemoryFormat.Strided;

            // Whoever is reading the old block holds a reference of its own.
            last.Release();
        }
    }
}
