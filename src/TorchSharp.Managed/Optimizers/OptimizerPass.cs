using System.Numerics;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// One pass over a parameter, its gradient and its state, whatever their strides. If they are contiguous, which is almost always the case,
/// the kernels work directly on the memory.
/// </summary>
internal static unsafe class OptimizerPass
{
    /// <summary>Updates a parameter by its gradient.</summary>
    internal static void Run<TUpdate>(
        Parameter parameter, TUpdate update, Tensor? first = null, Tensor? second = null, Tensor? third = null)
        where TUpdate : struct, IUpdate
    {
        using KernelEvents.Computation computation = KernelEvents.Begin(nameof(OptimizerPass));
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

    private static void Run<T, TUpdate>(Parameter parameter, TUpdate update, Tensor? first, Tensor? second, Tensor? third)
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
        UpdatePass.Run(elements, changed.Count, update);
        GC.KeepAlive(parameter);
        GC.KeepAlive(first);
        GC.KeepAlive(second);
        GC.KeepAlive(third);
    }
}
