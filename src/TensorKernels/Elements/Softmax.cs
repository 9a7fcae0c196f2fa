using System.Numerics;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TensorKernels;

/// <summary>
/// Softmax and its logarithm over lines of consecutive values. A line whose maximum is infinite, or that has a NaN, becomes NaN throughout.
/// </summary>
internal static unsafe class Softmax
{
    /// <summary>Computes y = x - max - log Σ exp(x - max).</summary>
    internal static void Log<T>(T* source, T* target, long lines, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var exponentials = new Scratch<T>(length);
        var buffer = new Span<T>(exponentials.Pointer, length);
        for (long line = 0; line < lines; line++)
        {
            var x = new ReadOnlySpan<T>(source + line * length, length);
            var y = new Span<T>(target + line * length, length);
            TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), y);
            TensorPrimitives.Exp<T>(y, buffer);
            TensorPrimitives.Subtract(y, T.Log(TensorPrimitives.Sum<T>(buffer)), y);
        }
    }

    /// <summary>Computes y = exp(x - max) / Σ exp(x - max).</summary>
    internal static void Plain<T>(T* source, T* target, long lines, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (long line = 0; line < lines; line++)
        {
            var x = new ReadOnlySpan<T>(source + line * length, length);
            var y = new Span<T>(target + line * length, length);
            TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), y);
            TensorPrimitives.Exp<T>(y, y);
            TensorPrimitives.Divide(y, TensorPrimitives.Sum<T>(y), y);
        }
    }

    /// <summary>Computes the gradient of <see cref="Log"/> from its result: g - exp(y) · Σ g.</summary>
    internal static void LogGradient<T>(T* gradient, T* result, T* target, long lines, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (long line = 0; line < lines; line++)
        {
            var g = new ReadOnlySpan<T>(gradient + line * length, length);
            var x = new Span<T>(target + line * length, length);
            TensorPrimitives.Exp(new ReadOnlySpan<T>(result + line * length, length), x);
            TensorPrimitives.MultiplyAdd(x, -TensorPrimitives.Sum(g), g, x);
        }
    }

    /// <summary>Computes the gradient of <see cref="Plain"/> from its result: y · (g - Σ g · y).</summary>
    internal static void PlainGradient<T>(T* gradient, T* result, T* target, long lines, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (long line = 0; line < lines; line++)
        {
            var g = new ReadOnlySpan<T>(gradient + line * length, length);
            var y = new ReadOnlySpan<T>(result + line * length, length);
            var x = new Span<T>(target + line * length, length);
            TensorPrimitives.Subtract(g, TensorPrimitives.Dot(g, y), x);
            TensorPrimitives.Multiply(x, y, x);
        }
    }
}
