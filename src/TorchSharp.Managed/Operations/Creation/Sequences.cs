using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Creates an identity matrix; if the number of columns is -1, it equals the number of rows.</summary>
    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        long width = columns < 0 ? rows : columns;
        return Create([rows, width], dtype, device, requires_grad, t =>
        {
            using InternalScope scope = InternalScope.Enter();
            t.zero_();
            t.View([Math.Min(rows, width)], [width + 1], 0, static (g, _) => g).fill_(1);
        });
    }

    /// <summary>
    /// Creates the numbers from <c>start</c> (0 by default) to <c>stop</c> (exclusive) in steps of <c>step</c> (1 by default): integers if
    /// all three are integers, floating-point numbers otherwise.
    /// </summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <inheritdoc cref="arange(Scalar, ScalarType?, Device, bool)"/>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <inheritdoc cref="arange(Scalar, ScalarType?, Device, bool)"/>
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        bool integral = !start.Type.IsFloat() && !stop.Type.IsFloat() && !step.Type.IsFloat();
        if (dtype == ScalarType.Bool)
            throw Shapes.Error("\"arange_cpu\" not implemented for 'Bool'");
        double from = start.AsDouble, to = stop.AsDouble, by = step.AsDouble;
        if (!(by < 0 || by > 0))
            throw Shapes.Error("step must be nonzero");
        if (!double.IsFinite(from) || !double.IsFinite(to))
            throw Shapes.Error(FormattableString.Invariant($"unsupported range: {from} -> {to}"));
        if (by > 0 ? to < from : to > from)
            throw Shapes.Error("upper bound and larger bound inconsistent with step sign");
        if (integral)
        {
            long first = start.AsInt64, increment = step.AsInt64;
            var integers = new long[(long)Math.Ceiling((double)((Int128)stop.AsInt64 - first) / increment)];
            for (int i = 0; i < integers.Length; i++)
                integers[i] = first + (i * increment);
            return FromValues<long>(integers, [integers.Length], ScalarType.Int64, dtype, device, requires_grad, null);
        }

        double count = Math.Ceiling((to - from) / by);
        if (dtype is { } type && !type.IsFloat())
        {
            if (!double.IsFinite(by))
                throw Shapes.Error($"value cannot be converted to type {type.ElementName()} without overflow");
            // The numbers are whole from the first one on; only Int64 counts them between whole bounds.
            (from, by) = (Math.Truncate(from), Math.Truncate(by));
            if (type == ScalarType.Int64)
                count = by == 0 ? throw Shapes.Error("step must be nonzero") : Math.Max(0, Math.Ceiling((Math.Truncate(to) - from) / by));
        }
        var values = new double[(long)count];
        for (int i = 0; i < values.Length; i++)
            values[i] = from + i * by;
        return FromValues<double>(values, [values.Length], ScalarType.Float64, dtype ?? s_defaultType, device, requires_grad, null);
    }

    /// <summary>Creates evenly spaced numbers from <c>start</c> to <c>end</c>, both inclusive.</summary>
    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        if (steps < 0)
            throw Shapes.Error("number of steps must be non-negative");
        CheckRow("linspace_cpu", start, steps == 1 ? start : end, steps, dtype);
        var values = new double[steps];
        double step = steps > 1 ? (end - start) / (steps - 1) : 0;
        for (int i = 0; i < steps; i++)
            values[i] = i < steps / 2 ? start + i * step : end - (steps - 1 - i) * step;
        if (steps == 1)
            values[0] = start;
        return FromValues<double>(values, [steps], ScalarType.Float64, dtype ?? s_defaultType, device, requires_grad, null);
    }

    /// <summary>Throws an exception where a row begins or ends beyond what its whole type holds, or has several Booleans.</summary>
    private static void CheckRow(string kernel, double start, double end, long steps, ScalarType? dtype)
    {
        if (dtype == ScalarType.Bool && steps > 1)
            throw Shapes.Error($"\"{kernel}\" not implemented for 'Bool'");
        if (dtype is not { } type || type.IsFloat() || type == ScalarType.Bool || steps == 0)
            return;
        (double least, double largest) = type.Range();
        if (!(start >= least && start <= largest && end >= least && end <= largest))
            throw Shapes.Error($"value cannot be converted to type {type.ElementName()} without overflow");
    }

    /// <summary>Creates powers of a base whose exponents are evenly spaced from <c>start</c> to <c>end</c>.</summary>
    public static Tensor logspace(
        double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false)
    {
        if (steps < 0)
            throw Shapes.Error("number of steps must be non-negative");
        if (steps == 1)
            CheckRow("logspace_cpu", Math.Pow(@base, start), 0, steps, dtype);
        else
            CheckRow("logspace_cpu", start, end, steps, dtype);
        if (dtype is { } type && !type.IsFloat() && steps > 1)
            (start, end) = (Math.Truncate(start), Math.Truncate(end));
        var values = new double[steps];
        for (int i = 0; i < steps; i++)
            values[i] = Math.Pow(@base, steps > 1 ? start + i * (end - start) / (steps - 1) : start);
        return FromValues<double>(values, [steps], ScalarType.Float64, dtype ?? s_defaultType, device, requires_grad, null);
    }
}
