namespace TorchSharp.Engine;

/// <summary>
/// What all views of a tensor share: the block of memory, the order in which the values lie there, the operation that will compute them if
/// nobody has needed them yet, and the count of changes. Counted by reference.
/// </summary>
internal sealed unsafe class TensorMemory : VersionCounter
{
    private readonly long[]? _layout;

    // The values are computed, and put where the strides say, under the lock of this object. Neither is ever undone: once the first two
    // of these say so, the block may be read without the lock.
    private volatile Deferred? _deferred;
    private volatile MemoryFormat _format;
    private volatile Storage? _storage;

    /// <summary>The block before the values moved to memory of the collector's; somebody may still be reading it.</summary>
    private Storage? _replaced;
    private WeightCache? _cache;
    private volatile bool _exposed;
    private int _references = 1;

    /// <summary>Takes over the caller's reference to the block.</summary>
    internal TensorMemory(Storage storage) => _storage = storage;

    /// <summary>A dense [N, C, H, W] tensor in channels-last order. Takes over the caller's reference to the block.</summary>
    internal TensorMemory(Storage storage, long[] sizes)
    {
        _storage = storage;
        _layout = sizes;
        _format = MemoryFormat.ChannelsLast;
    }

    /// <summary>Values that are computed when they are needed, in channels-last order.</summary>
    internal TensorMemory(Deferred deferred, long[] sizes)
    {
        _deferred = deferred;
        _layout = sizes;
        _format = MemoryFormat.ChannelsLast;
    }

    /// <summary>The order at this moment; another thread that reads the values may change it from channels-last to strided.</summary>
    internal MemoryFormat Format => _format;

    /// <summary>Where kernels keep this memory's values in forms of their own; null if it may change without being told.</summary>
    internal WeightCache? Cache
    {
        get
        {
            if (_exposed)
                return null;
            return Volatile.Read(ref _cache) ?? Interlocked.CompareExchange(ref _cache, new WeightCache(this), null) ?? _cache;
        }
    }

    /// <summary>
    /// How the values will be computed; null once they are there. Another thread may compute them at any moment, unless the record is held.
    /// </summary>
    internal Deferred? Deferred => _deferred;

    /// <summary>The block with the values where the strides say. It stays until this is released.</summary>
    internal Storage Strided
    {
        get
        {
            if (_format == MemoryFormat.ChannelsLast)
                Arrange();
            return Stored;
        }
    }

    /// <summary>The block with the values where the strides say, and a reference to it for the caller.</summary>
    internal Storage AcquireStrided() => Strided.AddReference();

    /// <summary>
    /// The block with the values in channels-last order, and a reference to it for the caller; null if they do not lie so.
    /// </summary>
    internal Storage? AcquireChannelsLast()
    {
        if (_format != MemoryFormat.ChannelsLast)
            return null;
        lock (this)
        {
            if (_format != MemoryFormat.ChannelsLast)
                return null;
            Compute();
            return Stored.AddReference();
        }
    }

    /// <summary>The block of a tensor that only its maker knows yet, to be filled in the order that it was made with.</summary>
    internal Storage Unshared => Stored;

    // There is one as soon as the values are computed.
    private Storage Stored => _storage!;

    internal TensorMemory AddReference()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0)
            return;
        _storage?.Release();
        _storage = null;
        _replaced?.Release();
        _replaced = null;
        _deferred?.Discard();
        _deferred = null;
        _cache?.Clear();
    }

    /// <summary>
    /// From now on a program can write here behind the engine's back, and may go on reading when the tensors are gone: the values move to
    /// memory of the collector's.
    /// </summary>
    internal void Expose()
    {
        BeforeWrite();
        _exposed = true;
        _cache?.Clear();
        lock (this)
        {
            Arrange();
            Storage own = Stored;
            if (own.IsManaged || own.Bytes > Storage.LargestManaged)
                return;
            _replaced = own;
            _storage = own.ToManaged();
        }
    }

    /// <summary>To be called under the lock.</summary>
    private void Compute()
    {
        if (_deferred is not { } pending)
            return;
        _storage = pending.Resolve();
        _deferred = null;
    }

    private void Arrange()
    {
        lock (this)
        {
            if (_format != MemoryFormat.ChannelsLast)
                return;
            Compute();
            Storage last = Stored;
            Storage first = Storage.Allocate(last.Bytes);
            Layout.ToChannelsFirst((float*)last.Pointer, (float*)first.Pointer, _layout![0], _layout[1], _layout[2] * _layout[3]);
            _storage = first;
            _format = MemoryFormat.Strided;

            // Whoever is reading the old block holds a reference of its own.
            last.Release();
        }
    }
}
