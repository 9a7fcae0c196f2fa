namespace TensorKernels;

/// <summary>A kernel's temporary memory, released when the kernel ends.</summary>
internal readonly unsafe ref struct Scratch<T> : IDisposable
    where T : unmanaged
{
    private readonly int _sizeClass;

    /// <param name="count">The number of elements, initially undefined.</param>
    internal Scratch(long count) => Pointer = (T*)MemoryPool.Rent(count * sizeof(T), out _sizeClass);

    internal T* Pointer { get; }

    public void Dispose() => MemoryPool.Return((byte*)Pointer, _sizeClass);
}
