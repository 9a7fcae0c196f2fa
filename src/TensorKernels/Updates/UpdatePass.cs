using System.Numerics;

namespace TensorKernels;

/// <summary>A pass over the elements of a parameter, its gradient and its state.</summary>
internal static unsafe class UpdatePass
{
    private const long Grain = 1 << 14;

    /// <summary>Updates the given number of elements.</summary>
    internal static void Run<T, TUpdate>(Elements<T> elements, long count, TUpdate update)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate
    {
        if (count <= Grain)
            Range(elements, count, update);
        else
            Parallel(elements, count, update);
    }

    // Kept separate so that the many small parameters do not allocate a closure.
    private static void Parallel<T, TUpdate>(Elements<T> elements, long count, TUpdate update)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate =>
        WorkerPool.Ranges(count, Grain, (start, length) => Range(elements.From(start), length, update));

    private static void Range<T, TUpdate>(Elements<T> elements, long count, TUpdate update)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate
    {
        int width = Vector<T>.Count;
        long rest = count % width, whole = count - rest;
        update.Apply(elements, whole);
        if (rest == 0)
            return;

        // The remainder of the last vector goes through the same arithmetic in vectors of its own.
        T* block = stackalloc T[5 * width];
        new Span<T>(block, 5 * width).Clear();
        Elements<T> end = elements.From(whole);
        var copy = new Elements<T>(
            block, block + width, end.First == null ? null : block + 2 * width, end.Second == null ? null : block + 3 * width,
            end.Third == null ? null : block + 4 * width);
        Copy(end.Gradient, copy.Gradient, rest);
        Copy(end.Parameter, copy.Parameter, rest);
        Copy(end.First, copy.First, rest);
        Copy(end.Second, copy.Second, rest);
        Copy(end.Third, copy.Third, rest);
        update.Apply(copy, width);
        Copy(copy.Parameter, end.Parameter, rest);
        Copy(copy.First, end.First, rest);
        Copy(copy.Second, end.Second, rest);
        Copy(copy.Third, end.Third, rest);
    }

    private static void Copy<T>(T* source, T* target, long count)
        where T : unmanaged
    {
        for (long i = 0; source != null && i < count; i++)
            target[i] = source[i];
    }
}
