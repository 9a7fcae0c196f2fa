namespace TensorKernels;

/// <summary>Memory of a kernel's own, given back when it ends.</summary>
internal readonly unsafe ref struct Scratch<T> : IDisposable
    where T : unmanaged
{
    private readonly int _sizeClass;

    /// <param name="count">Elements, undefined at first.</param>
    internal Scratch(long count) => Pointer = (T*)MemoryPool.Rent(count * sizeof(T), out _sizeClass);

    internal T* Pointer { get; }

    public void Dispose() => MemoryPool.Return((byte*)Pointer, _sizeClass);
}
