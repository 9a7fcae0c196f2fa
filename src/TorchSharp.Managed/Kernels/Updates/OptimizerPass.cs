using System.Numerics;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>What an optimizer does with a parameter, element by element.</summary>
internal unsafe interface IUpdate
{
    /// <summary>Changes the parameter and what is remembered of it, for a number of elements that is a multiple of a vector's.</summary>
    void Apply<T>(Elements<T> at, long count)
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>
/// Where the values of a parameter, of its gradient and of up to three tensors of the same shape that are remembered of it lie, each as
/// one dense row-major block; null for what an optimizer does without.
/// </summary>
internal readonly unsafe struct Elements<T>(T* parameter, T* gradient, T* first, T* second, T* third)
    where T : unmanaged
{
    internal readonly T* Parameter = parameter;
    internal readonly T* Gradient = gradient;
    internal readonly T* First = first;
    internal readonly T* Second = second;
    internal readonly T* Third = third;

    /// <summary>The elements from one on.</summary>
    internal Elements<T> From(long start) => new(
        Parameter + start, Gradient + start, First == null ? null : First + start, Second == null ? null : Second + start, Third == null ? null : Third + start);
}

/// <summary>
/// One pass over a parameter, its gradient and what is remembered of it, whatever their strides. Where they are contiguous, as nearly
/// always, the kernels work on the memory itself.
/// </summary>
internal static unsafe class OptimizerPass
{
    private const long Grain = 1 << 14;

    /// <summary>Updates a parameter by its gradient.</summary>
    internal static void Run<TUpdate>(Parameter parameter, TUpdate update, Tensor first = null, Tensor second = null, Tensor third = null)
        where TUpdate : struct, IUpdate
    {
        switch (parameter.dtype)
        {
            case ScalarType.Float32:
                Run<float, TUpdate>(parameter, update, first, second, third);
                break;
            case ScalarType.Float64:
                Run<double, TUpdate>(parameter, update, first, second, third);
                break;
            default:
                throw Shapes.Error($"An optimizer changes parameters of type Float32 or Float64, not of {parameter.dtype}.");
        }
    }

    private static void Run<T, TUpdate>(Parameter parameter, TUpdate update, Tensor first, Tensor second, Tensor third)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate
    {
        TensorImpl changed = parameter.Impl;
        using var weights = new StepOperand<T>(changed, changed, changes: true);
        using var gradient = new StepOperand<T>(changed.Grad, changed, changes: false);
        using var a = new StepOperand<T>(first?.Impl, changed, changes: true);
        using var b = new StepOperand<T>(second?.Impl, changed, changes: true);
        using var c = new StepOperand<T>(third?.Impl, changed, changes: true);
        var elements = new Elements<T>(weights.Pointer, gradient.Pointer, a.Pointer, b.Pointer, c.Pointer);
        if (changed.Count <= Grain)
            Range(elements, changed.Count, update);
        else
            Parallel(elements, changed.Count, update);
        GC.KeepAlive(parameter);
        GC.KeepAlive(first);
        GC.KeepAlive(second);
        GC.KeepAlive(third);
    }

    // Apart, so that the many small parameters make no closure.
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

        // What is left of the last vector goes through the same arithmetic in vectors of its own.
        T* block = stackalloc T[5 * width];
        new Span<T>(block, 5 * width).Clear();
        Elements<T> end = elements.From(whole);
        var copy = new Elements<T>(
            block, block + width, end.First == null ? null : block + 2 * width, end.Second == null ? null : block + 3 * width, end.Third == null ? null : block + 4 * width);
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
