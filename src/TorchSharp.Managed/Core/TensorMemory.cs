namespace TorchSharp.Engine;

/// <summary>
/// The state that all views of a tensor share: the block of memory, the order of the values in it, the operation that will compute them if
/// they have not been needed yet, and the version counter. It is reference-counted.
/// </summary>
internal sealed unsafe class TensorMemory : VersionCounter
{
    private readonly long[]? _layout;

    // The values are computed and moved to strided order under the lock of this object. Neither is ever undone: once the first two of these
    // fields say so, the block may be read without the lock.
    private volatile Deferred? _deferred;
    private volatile MemoryFormat _format;
    private volatile Storage? _storage;

    /// <summary>The block used before the values moved to garbage-collected memory; another thread may still be reading it.</summary>
    private Storage? _replaced;
    private WeightCache? _cache;
    private volatile bool _exposed;
    private int _references = 1;

    /// <summary>Takes ownership of the caller's reference to the block.</summary>
    internal TensorMemory(Storage storage) => _storage = storage;

    /// <summary>
    /// Creates the memory of a dense [N, C, H, W] tensor in channels-last order. Takes ownership of the caller's reference to the block.
    /// </summary>
    internal TensorMemory(Storage storage, long[] sizes)
    {
        _storage = storage;
        _layout = sizes;
        _format = MemoryFormat.ChannelsLast;
    }

    /// <summary>Creates memory for values that are computed on demand.</summary>
    internal TensorMemory(Deferred deferred)
    {
        _deferred = deferred;
        if (!deferred.IsChannelsLast)
            return;
        _layout = deferred.Sizes;
        _format = MemoryFormat.ChannelsLast;
    }

    /// <summary>Where kernels keep packed forms of the values; null if the memory may change without the engine's knowledge.</summary>
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
    /// The computation that will produce the values; null once they are computed. Another thread may compute them at any moment, unless the
    /// record is held.
    /// </summary>
    internal Deferred? Deferred => _deferred;

    /// <summary>The block with the values in strided order. It stays valid until this is released.</summary>
    internal Storage Strided
    {
        get
        {
            if (_format == MemoryFormat.ChannelsLast)
                Arrange();
            else
                Resolve();
            return Stored;
        }
    }

    /// <summary>Returns the block with the values in strided order, adding a reference for the caller.</summary>
    internal Storage AcquireStrided() => Strided.AddReference();

    /// <summary>
    /// Returns whether a dense tensor of these sizes has its values in channels-last order. Another thread that reads them may change it to
    /// strided order.
    /// </summary>
    internal bool IsChannelsLast(long[] sizes) =>
        _format == MemoryFormat.ChannelsLast && (ReferenceEquals(sizes, _layout) || sizes.AsSpan().SequenceEqual(_layout));

    /// <summary>
    /// Returns the block with the values of a tensor of these sizes in channels-last order, adding a reference for the caller; null if they
    /// are not in that order.
    /// </summary>
    internal Storage? AcquireChannelsLast(long[] sizes)
    {
        if (!IsChannelsLast(sizes))
            return null;
        lock (this)
        {
            if (_format != MemoryFormat.ChannelsLast)
                return null;
            Compute();
            return Stored.AddReference();
        }
    }

    /// <summary>
    /// Returns the block with the values of a [N, C·H·W] tensor, adding a reference for the caller, if they are still in the channels-last
    /// order of the [N, C, H, W] tensor that it was flattened from; otherwise null.
    /// </summary>
    /// <param name="sizes">The sizes of the flattened tensor.</param>
    /// <param name="unflattened">The sizes [N, C, H, W].</param>
    internal Storage? AcquireFlattened(long[] sizes, out long[] unflattened)
    {
        unflattened = _layout ?? sizes;
        return _layout is not null && sizes.Length == 2 && sizes[0] == _layout[0] ? AcquireChannelsLast(_layout) : null;
    }

    /// <summary>Computes the values if they are pending.</summary>
    internal void Resolve()
    {
        if (_deferred is null)
            return;
        lock (this)
            Compute();
    }

    /// <summary>
    /// Returns the record, held, if the values are pending, and locks this memory until <see cref="Settle"/>; null, without a lock, if they
    /// are there.
    /// </summary>
    internal Deferred? Claim()
    {
        if (_deferred is null)
            return null;
        Monitor.Enter(this);
        if (_deferred is { } pending && pending.TryHold())
            return pending;
        Monitor.Exit(this);
        return null;
    }

    /// <summary>
    /// Ends a claim. The values, if they were computed meanwhile, are stored; takes ownership of the caller's reference to them.
    /// </summary>
    internal void Settle(Deferred claimed, Storage? values)
    {
        if (values is not null)
        {
            _storage = values;
            _deferred = null;
            claimed.Discard();
        }

        claimed.LetGo();
        Monitor.Exit(this);
    }

    /// <summary>
    /// The block of a tensor that only its creator knows yet, to be filled in the order that the tensor was created with.
    /// </summary>
    internal Storage Unshared => Stored;

    // It exists as soon as the values are computed.
    private Storage Stored => _storage!;

    internal bool IsShared => Volatile.Read(ref _references) > 1;

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
    /// Moves the values to garbage-collected memory. From now on a program can write to it without the engine's knowledge, and may keep
    /// reading it after the tensors are gone.
    /// </summary>
    internal void Expose()
    {
        BeforeWrite();
        _exposed = true;
        _cache?.Clear();
        lock (this)
        {
            Compute();
            Arrange();
            Storage own = Stored;
            if (own.IsManaged || own.Bytes > Storage.LargestManaged)
                return;
            _replaced = own;
            _storage = own.ToManaged();
        }
    }

    /// <summary>Must be called under the lock.</summary>
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
            if (_layout![1] == 1 || _layout[2] * _layout[3] == 1)
            {
                // The two orders are the same.
                _format = MemoryFormat.Strided;
                return;
            }

            Storage first = Storage.Allocate(last.Bytes);
            Layout.ToChannelsFirst((float*)last.Pointer, (float*)first.Pointer, _layout[0], _layout[1], _layout[2] * _layout[3]);
            _storage = first;
            _format = MemoryFormat.Strided;

            // A thread that is still reading the old block holds its own reference.
            last.Release();
        }
    }
}
