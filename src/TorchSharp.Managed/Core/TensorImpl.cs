using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The memory layout of a four-dimensional tensor. The strides that a program sees do not depend on it.</summary>
internal enum MemoryFormat
{
    /// <summary>As given by the strides.</summary>
    Strided,

    /// <summary>Dense with the channels innermost ([N, H, W, C]); the strides are those of a contiguous [N, C, H, W] tensor.</summary>
    ChannelsLast,
}


/// <summary>
/// The implementation behind a <see cref="torch.Tensor"/>: memory, shape and place in the autograd graph. It is reference-counted because
/// both tensors and saved values of the graph hold it, and the memory must be released as soon as the last of them lets go.
/// </summary>
internal sealed unsafe class TensorImpl
{
    /// <summary>The number of bytes that are worth a thread when they are set to zero.</summary>
    private const long BytesAtOnce = 1 << 16;

    private int _references = 1;
    private readonly TensorMemory _memory;
    private Node? _gradFn;
    private bool _requiresGrad;
    private AccumulateGrad? _accumulator;

    /// <summary>
    /// The version of the values that <see cref="_gradFn"/> belongs to. A view's version goes stale when
    /// the values change through another view.
    /// </summary>
    private int _recordedVersion;

    /// <summary>Takes ownership of the caller's reference to <paramref name="memory"/>.</summary>
    internal TensorImpl(TensorMemory memory, long offset, long[] sizes, long[] strides, ScalarType dtype)
    {
        _memory = memory;
        Offset = offset;
        Sizes = sizes;
        Strides = strides;
        DType = dtype;
    }

    /// <summary>Creates a dense tensor of floats whose values are computed on demand.</summary>
    internal TensorImpl(Deferred deferred)
        : this(new TensorMemory(deferred), 0, deferred.Sizes, Shapes.ContiguousStrides(deferred.Sizes), ScalarType.Float32)
    {
    }

    /// <summary>The position of the first element in the storage, in elements.</summary>
    internal long Offset { get; }

    internal long[] Sizes { get; set; }

    internal long[] Strides { get; set; }

    internal ScalarType DType { get; }

    internal VersionCounter Version => _memory;

    /// <summary>The current memory format. Another thread that reads the values may change it to strided.</summary>
    internal MemoryFormat Format => _memory.IsChannelsLast(Sizes) ? MemoryFormat.ChannelsLast : MemoryFormat.Strided;

    /// <summary>
    /// Where kernels keep packed forms of a dense tensor that starts at the beginning of its memory; null for any other tensor.
    /// </summary>
    internal WeightCache? Cache => Offset == 0 && IsContiguous ? _memory.Cache : null;

    /// <summary>
    /// The computation that will produce the values; null once they are computed. Another thread may compute them at any moment, so use it
    /// only through <see cref="HeldRecord{TRecord}"/>.
    /// </summary>
    internal Deferred? Deferred =>
        _memory.Deferred is { } record && record.Sizes.AsSpan().SequenceEqual(Sizes) ? record : null;

    /// <summary>Whether the values are not computed yet.</summary>
    internal bool IsPending => _memory.Deferred is not null;

    /// <summary>Whether the values are not computed yet, and nothing but one tensor object refers to them.</summary>
    internal bool IsPendingAlone => IsPending && !IsShared && !_memory.IsShared && !IsView && _gradFn?.Retains is null;

    /// <summary>
    /// Whether this is dense and strided, and nothing but one tensor object refers to its values: no graph, no record and no view.
    /// </summary>
    internal bool IsDenseAlone => !IsShared && !_memory.IsShared && !IsView && _gradFn is null && Format == MemoryFormat.Strided
        && Offset == 0 && IsContiguous;

    /// <summary>Computes the values if they are pending, and leaves them in the order that they are computed in.</summary>
    internal void Resolve() => _memory.Resolve();

    /// <summary>
    /// Returns the record, held, if the values are pending, also if this is a view of them in another shape; ends with
    /// <see cref="Settle"/>.
    /// </summary>
    internal Deferred? Claim() => _memory.Claim();

    /// <inheritdoc cref="TensorMemory.Settle"/>
    internal void Settle(Deferred claimed, Storage? values) => _memory.Settle(claimed, values);

    /// <summary>Must be called when the backward pass will need the values, so that they are kept once they are computed.</summary>
    internal void Save()
    {
        if (_memory.Deferred is { } record)
            record.IsSaved = true;
    }

    internal bool RequiresGrad
    {
        get
        {
            FollowRoot();
            return _requiresGrad;
        }

        set => _requiresGrad = value;
    }

    /// <summary>The gradient of a leaf, or of a tensor that retains its gradient.</summary>
    internal TensorImpl? Grad { get; private set; }

    /// <summary>The operation that produced this tensor; null for a leaf.</summary>
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

    /// <summary>The node at which the graph ends in this leaf; null until a recorded operation reads the leaf.</summary>
    internal AccumulateGrad? Accumulator
    {
        get => _accumulator;
        set => _accumulator = value;
    }

    /// <summary>The tensor that this one is a differentiable view of, which is not a view itself; null if this is not a view.</summary>
    internal TensorImpl? Root { get; private set; }

    internal bool IsView => Root is not null;

    /// <summary>Whether this view was made while nothing was recorded.</summary>
    internal bool IsUnrecordedView { get; private set; }

    /// <summary>
    /// Whether this is an unrecorded view returned by a custom function. Its place in the graph is that of the function, not of its root.
    /// </summary>
    internal bool IsFunctionView { get; set; }

    internal long Count => Shapes.Count(Sizes);

    internal bool IsContiguous => Shapes.IsContiguous(Sizes, Strides);

    /// <summary>The block with the values in strided order; it stays valid until this is released.</summary>
    internal Storage Storage => _memory.Strided;

    /// <summary>A pointer to the first element, in strided order.</summary>
    internal byte* Pointer => Storage.Pointer + Offset * DType.Size();

    /// <summary>
    /// Where the creator of this tensor writes the values, in the order that the tensor was created with. No other thread sees it yet.
    /// </summary>
    internal byte* UnsharedPointer => _memory.Unshared.Pointer + Offset * DType.Size();

    /// <summary>Returns the block with the values in strided order, adding a reference for the caller.</summary>
    internal Storage AcquireStrided() => _memory.AcquireStrided();

    /// <summary>
    /// Returns the block with the values in channels-last order, adding a reference for the caller; null if they are not in that order.
    /// </summary>
    internal Storage? AcquireChannelsLast() => _memory.AcquireChannelsLast(Sizes);

    /// <inheritdoc cref="TensorMemory.AcquireFlattened"/>
    internal Storage? AcquireFlattened(out long[] unflattened)
    {
        if (Offset == 0 && IsContiguous)
            return _memory.AcquireFlattened(Sizes, out unflattened);
        unflattened = Sizes;
        return null;
    }

    internal static TensorImpl Empty(long[] sizes, ScalarType dtype, MemoryFormat format = MemoryFormat.Strided)
    {
        Storage storage = Storage.Allocate(Shapes.Count(sizes) * dtype.Size());
        TensorMemory memory = format == MemoryFormat.ChannelsLast ? new TensorMemory(storage, sizes) : new TensorMemory(storage);
        return new TensorImpl(memory, 0, sizes, Shapes.ContiguousStrides(sizes), dtype);
    }

    /// <summary>
    /// Returns a tensor over the same memory, outside the graph. Pending values stay pending if the view has all of them, in order.
    /// </summary>
    internal TensorImpl View(long[] sizes, long[] strides, long offset)
    {
        if (!IsContiguous || !Shapes.IsContiguous(sizes, strides) || offset != 0 || Shapes.Count(sizes) != Count)
            _ = _memory.Strided;
        return new TensorImpl(_memory.AddReference(), offset, sizes, strides, DType);
    }

    /// <summary>Returns a tensor of the same shape over the same memory, outside the graph, without computing deferred values.</summary>
    internal TensorImpl Alias() => new(_memory.AddReference(), Offset, Sizes, Strides, DType);

    /// <summary>Returns a copy of the values in memory of their own, outside the graph.</summary>
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

    /// <summary>The bytes of a contiguous tensor, for the engine's own reads and writes.</summary>
    internal Span<byte> Bytes => new(Pointer, checked((int)(Count * DType.Size())));

    /// <summary>Must be called before the program gets direct access to the memory.</summary>
    internal void Expose() => _memory.Expose();

    /// <summary>
    /// Returns the bytes of a contiguous tensor to the program, which may keep reading them and may write
    /// them without the engine's knowledge.
    /// </summary>
    internal Span<byte> ExposedBytes()
    {
        _memory.Expose();
        return _memory.Strided.ManagedBytes(Offset * DType.Size(), checked((int)(Count * DType.Size())));
    }

    /// <summary>Fills the tensor with zeros.</summary>
    internal void Zero()
    {
        Version.BeforeWrite();
        if (IsContiguous)
        {
            if (Count * DType.Size() <= BytesAtOnce)
                Bytes.Clear();
            else
                Clear(Pointer, Count * DType.Size());
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

    // Kept separate so that a small tensor needs no closure.
    private static void Clear(byte* bytes, long count) =>
        WorkerPool.Ranges(count, BytesAtOnce, (start, length) => NativeMemory.Clear(bytes + start, checked((nuint)length)));

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

    /// <summary>Makes this tensor, which shares the other's memory, a differentiable view of it.</summary>
    internal void SetRoot(TensorImpl viewed)
    {
        Root = (viewed.Root ?? viewed).AddReference();
        IsUnrecordedView = viewed.IsUnrecordedView || !GradMode.Enabled;
        IsFunctionView = viewed.IsFunctionView;
        _recordedVersion = Version.Value;
    }

    /// <summary>Marks this view's place in the graph as stale; the next access derives it again from the root.</summary>
    internal void Outdate() => _recordedVersion = -1;

    /// <summary>Takes ownership of the caller's reference to <paramref name="grad"/>.</summary>
    internal void SetGrad(TensorImpl? grad)
    {
        TensorImpl? old = Grad;
        Grad = grad;
        old?.Release();
    }

    /// <summary>Returns the node at which the graph ends in this leaf: the same node for all threads.</summary>
    internal AccumulateGrad GetAccumulator() =>
        Volatile.Read(ref _accumulator) ?? Interlocked.CompareExchange(ref _accumulator, new AccumulateGrad(this), null) ?? _accumulator;

    /// <summary>Takes ownership of the caller's reference to <paramref name="node"/>.</summary>
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

    /// <summary>Detaches this tensor from the graph.</summary>
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
