using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A tensor's values as one dense row-major block while a kernel reads them; a copy if they are not stored in this form.</summary>
internal readonly unsafe ref struct Operand<T> : IDisposable
    where T : unmanaged
{
    private readonly Storage _storage;

    internal Operand(Tensor tensor)
        : this(tensor.Impl)
    {
        // Without this, the finalizer of a tensor that the program no longer references could free the memory while the kernel uses it.
        GC.KeepAlive(tensor);
    }

    internal Operand(TensorImpl impl)
    {
        if (impl.IsContiguous)
        {
            _storage = impl.AcquireStrided();
            Pointer = (T*)_storage.Pointer + impl.Offset;
        }
        else
        {
            _storage = Storage.Allocate(impl.Count * sizeof(T));
            Pointer = (T*)_storage.Pointer;
            StridedCopy.Gather((T*)impl.Pointer, impl.Sizes, impl.Strides, Pointer);
        }

        Length = impl.Count;
    }

    internal T* Pointer { get; }

    internal long Length { get; }

    /// <summary>Returns the block with a reference, so that it outlives this operand.</summary>
    internal Storage Keep() => _storage.AddReference();

    public void Dispose() => _storage.Release();
}

/// <summary>The values of a [N, C, H, W] tensor as one dense [N, H, W, C] block.</summary>
internal readonly unsafe ref struct ChannelsLastOperand : IDisposable
{
    private readonly Storage _storage;
    private readonly long _offset;

    internal ChannelsLastOperand(Tensor tensor)
        : this(tensor.Impl) => GC.KeepAlive(tensor);

    internal ChannelsLastOperand(TensorImpl impl)
    {
        Length = impl.Count;
        if (impl.AcquireChannelsLast() is { } block)
        {
            _storage = block;
            return;
        }

        using var dense = new Operand<float>(impl);
        if (impl.Sizes[1] == 1)
        {
            // The two orders are the same.
            _storage = dense.Keep();
            _offset = dense.Pointer - (float*)_storage.Pointer;
            return;
        }

        _storage = Storage.Allocate(impl.Count * sizeof(float));
        Layout.ToChannelsLast(dense.Pointer, Pointer, impl.Sizes[0], impl.Sizes[1], impl.Sizes[2] * impl.Sizes[3]);
    }

    internal float* Pointer => (float*)_storage.Pointer + _offset;

    internal long Length { get; }

    /// <summary>Returns the block with a reference, so that it outlives this operand.</summary>
    internal Storage Keep() => _storage.AddReference();

    public void Dispose() => _storage.Release();
}
