using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>How a four-dimensional tensor lies in memory; what a program sees of it (strides) does not change.</summary>
internal enum MemoryFormat
{
    /// <summary>Where the strides say.</summary>
    Strided,

    /// <summary>Dense, channels innermost ([N, H, W, C]); the strides are those of a contiguous [N, C, H, W] tensor.</summary>
    ChannelsLast,
}


/// <summary>
/// What a <see cref="torch.Tensor"/> stands for: memory, shape and its place in the autograd graph. Counted by reference, since both
/// tensors and saved values of the graph hold it, and memory has to come back as soon as the last one lets go.
/// </summary>
internal sealed unsafe class TensorImpl
{
    private int _references = 1;
    private readonly TensorMemory _memory;
    private Node? _gradFn;
    private bool _requiresGrad;
    private AccumulateGrad? _accumulator;

    /// <summary>
    /// The state of the values to which <see cref="_gradFn"/> belongs; a view's goes stale when they change through another view.
    /// </summary>
    private int _recordedVersion;

    /// <summary>Takes over the caller's reference to <paramref name="memory"/>.</summary>
    internal TensorImpl(TensorMemory memory, long offset, long[] sizes, long[] strides, ScalarType dtype)
    {
        _memory = memory;
        Offset = offset;
        Sizes = sizes;
        Strides = strides;
        DType = dtype;
    }

    /// <summary>A dense [N, C, H, W] tensor of floats whose values are computed when they are needed.</summary>
    internal TensorImpl(Deferred deferred, long[] sizes)
        : this(new TensorMemory(deferred, sizes), 0, sizes, Shapes.ContiguousStrides(sizes), ScalarType.Float32)
    {
    }

    /// <summary>Position of the first element in the storage, in elements.</summary>
    internal long Offset { get; }

    internal long[] Sizes { get; set; }

    internal long[] Strides { get; set; }

    internal ScalarType DType { get; }

    internal VersionCounter Version => _memory;

    /// <summary>The order of the values at this moment; another thread that reads them may change it to strided.</summary>
    internal MemoryFormat Format => _memory.Format;

    /// <summary>Where kernels keep packed forms of a whole dense tensor; null for a part of one.</summary>
    internal WeightCache? Cache => Offset == 0 && IsContiguous ? _memory.Cache : null;

    /// <summary>
    /// How the values will be computed; null once they are there. Another thread may compute them at any moment: go on from it by
    /// <see cref="HeldRecord{TRecord}"/>.
    /// </summary>
    internal Deferred? Deferred => _memory.Deferred;

    internal bool RequiresGrad
    {
        get
        {
            FollowRoot();
            return _requiresGrad;
        }

        set => _requiresGrad = value;
    }

    /// <summary>The gradient of a leaf, or of a tensor that retains it.</summary>
    internal TensorImpl? Grad { get; private set; }

    /// <summary>The operation that made this tensor; null for a leaf.</summary>
    internal Node? GradFn
    {
        get
        {
            FollowRoot();
            if (IsFunctionView && _gradFn is not null && _recordedVersion != Version.Value)
            {
                throw Shapes.Error($"The output of {_gradFn.Name} is a view of one of its inputs, and that "
                    + "input has been modified inplace since. "
                    + "Its gradient cannot be told. Clone the output of the custom Function before the modification.");
            }

            return _gradFn;
        }
    }

    /// <summary>Where the graph ends at this leaf; null until an operation that is recorded reads it.</summary>
    internal AccumulateGrad? Accumulator
    {
        get => _accumulator;
        set => _accumulator = value;
    }

    /// <summary>The tensor that this one is a differentiable view of, itself no view; null if there is none.</summary>
    internal TensorImpl? Root { get; private set; }

    internal bool IsView => Root is not null;

    /// <summary>A view that was made while nothing was recorded.</summary>
    internal bool IsUnrecordedView { get; private set; }

    /// <summary>An unrecorded view that a custom function returned: its place in the graph is the function's, and not its root's.</summary>
    internal bool IsFunctionView { get; set; }

    internal long Count => Shapes.Count(Sizes);

    internal bool IsContiguous => Shapes.IsContiguous(Sizes, Strides);

    /// <summary>The block with the values where the strides say; it stays until this is released.</summary>
    internal Storage Storage => _memory.Strided;

    /// <summary>The first element, where the strides say.</summary>
    internal byte* Pointer => Storage.Pointer + Offset * DType.Size();

    /// <summary>Where the maker of this tensor writes its values, in the order that it was made with; nobody else knows it yet.</summary>
    internal byte* UnsharedPointer => _memory.Unshared.Pointer + Offset * DType.Size();

    /// <summary>The block with the values where the strides say, and a reference to it for the caller.</summary>
    internal Storage AcquireStrided() => _memory.AcquireStrided();

    /// <summary>
    /// The block with the values in channels-last order, and a reference to it for the caller; null if they do not lie so.
    /// </summary>
    internal Storage? AcquireChannelsLast() => _memory.AcquireChannelsLast();

    internal static TensorImpl Empty(long[] sizes, ScalarType dtype, MemoryFormat format = MemoryFormat.Strided)
    {
        Storage storage = Storage.Allocate(Shapes.Count(sizes) * dtype.Size());
        TensorMemory memory = format == MemoryFormat.ChannelsLast ? new TensorMemory(storage, sizes) : new TensorMemory(storage);
        return new TensorImpl(memory, 0, sizes, Shapes.ContiguousStrides(sizes), dtype);
    }

    /// <summary>A tensor over the same memory, outside the graph.</summary>
    internal TensorImpl View(long[] sizes, long[] strides, long offset)
    {
        _ = _memory.Strided;
        return new TensorImpl(_memory.AddReference(), offset, sizes, strides, DType);
    }

    /// <summary>A tensor over the same memory and of the same shape, outside the graph; nothing is computed for it.</summary>
    internal TensorImpl Alias() => new(_memory.AddReference(), Offset, Sizes, Strides, DType);

    /// <summary>The same values in memory of their own, outside the graph.</summary>
    internal TensorImpl Copy()
    {
        if (AcquireChannelsLast() is { } block)
        {
            TensorImpl dense = Empty(Sizes, DType, MemoryFormat.ChannelsLast);
            Buffer.MemoryCopy(block.Pointer, dense.UnsharedPointer, block.Bytes, block.Bytes);
            block.Release();
            return dense;
        }

        TensorImpl copy = Empty(Sizes, DType);
        Casting.CopyInto(this, copy);
        return copy;
    }

    /// <summary>The bytes of a contiguous tensor, for the engine's own reading and writing.</summary>
    internal Span<byte> Bytes => new(Pointer, checked((int)(Count * DType.Size())));

    /// <summary>To be called before a program gets at the memory itself.</summary>
    internal void Expose() => _memory.Expose();

    /// <summary>
    /// The bytes of a contiguous tensor, for a program: they may be read as long as it likes, and written behind the engine's back.
    /// </summary>
    internal Span<byte> ExposedBytes()
    {
        _memory.Expose();
        return _memory.Strided.ManagedBytes(Offset * DType.Size(), checked((int)(Count * DType.Size())));
    }

    /// <summary>Fills with zeros.</summary>
    internal void Zero()
    {
        Version.BeforeWrite();
        if (IsContiguous)
        {
            Bytes.Clear();
        }
        else
        {
            TensorImpl zero = Empty([], DType);
            zero.Bytes.Clear();
            Casting.CopyInto(zero, this);
            zero.Release();
        }

        Version.Value++;
    }

    internal TensorImpl AddReference()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    internal bool IsAlive => Volatile.Read(ref _references) > 0;

    internal bool IsShared => Volatile.Read(ref _references) > 1;

    internal void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0)
            return;
        _memory.Release();
        Grad?.Release();
        Grad = null;
        Node? node = _gradFn;
        _gradFn = null;
        node?.Release();
        Root?.Release();
        Root = null;
        _accumulator = null;
    }

    /// <summary>Makes this, which shares the other's memory, a differentiable view of it.</summary>
    internal void SetRoot(TensorImpl viewed)
    {
        Root = (viewed.Root ?? viewed).AddReference();
        IsUnrecordedView = viewed.IsUnrecordedView || !GradMode.Enabled;
        IsFunctionView = viewed.IsFunctionView;
        _recordedVersion = Version.Value;
    }

    /// <summary>The next look at this view's place in the graph works it out anew from the root's.</summary>
    internal void Outdate() => _recordedVersion = -1;

    /// <summary>Takes over the caller's reference to <paramref name="grad"/>.</summary>
    internal void SetGrad(TensorImpl? grad)
    {
        TensorImpl? old = Grad;
        Grad = grad;
        old?.Release();
    }

    /// <summary>Where the graph ends at this leaf: the same node for all threads.</summary>
    internal AccumulateGrad GetAccumulator() =>
        Volatile.Read(ref _accumulator) ?? Interlocked.CompareExchange(ref _accumulator, new AccumulateGrad(this), null) ?? _accumulator;

    /// <summary>Takes over the caller's reference to <paramref name="node"/>.</summary>
    internal void SetGradFn(Node? node)
    {
        Node? old = _gradFn;
        _gradFn = node;
        _recordedVersion = Version.Value;
        if (old?.Retains == this)
        {
            old.Retains = null;
            if (node is not null)
                node.Retains = this;
        }

        old?.Release();
        _requiresGrad |= node is not null;
    }

    /// <summary>Cuts this tensor out of the graph.</summary>
    internal void Detach()
    {
        Root?.Release();
        Root = null;
        IsUnrecordedView = IsFunctionView = false;
        SetGradFn(null);
        _requiresGrad = false;
    }

    private void FollowRoot()
    {
        if (Root is null || Volatile.Read(ref _recordedVersion) == Version.Value || IsUnrecordedView)
            return;
        lock (this)
        {
            int version = Version.Value;
            if (_recordedVersion == version)
                return;
            if (_gradFn is not null || Root.RequiresGrad)
                SetGradFn(Recording.ViewNode(Root, this));
            Volatile.Write(ref _recordedVersion, version);
        }
    }
}
