using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Conversions of the element type, and copies between tensors of any types and strides.</summary>
internal static unsafe class Casting
{
    private const long Grain = 1 << 15;

    /// <summary>Returns a dense copy in another type; the dimensions keep their order in memory.</summary>
    internal static TensorImpl Convert(TensorImpl source, ScalarType dtype)
    {
        if (DimensionOrder.Of(source) is { } order)
        {
            TensorImpl arranged = order.View(source), ordered = order.Empty(source.Sizes, dtype), target = order.View(ordered);
            Visit(source.DType, new FromVisitor(arranged, target));
            arranged.Release();
            target.Release();
            return ordered;
        }

        TensorImpl result = TensorImpl.Empty(source.Sizes, dtype);
        Visit(source.DType, new FromVisitor(source, result));
        return result;
    }

    /// <summary>Writes the values of one tensor into another, broadcast and converted.</summary>
    internal static void CopyInto(Tensor source, Tensor target)
    {
        CopyInto(source.Impl, target.Impl);
        GC.KeepAlive(source);
        GC.KeepAlive(target);
    }

    internal static void CopyInto(TensorImpl from, TensorImpl to)
    {
        TensorImpl converted = from.DType == to.DType ? from.AddReference() : Convert(from, to.DType);
        long[] strides = Shapes.BroadcastStrides(converted.Sizes, converted.Strides, to.Sizes);
        switch (to.DType.Size())
        {
            case 1:
                Move<byte>(converted, strides, to);
                break;
            case 2:
                Move<short>(converted, strides, to);
                break;
            case 4:
                Move<int>(converted, strides, to);
                break;
            default:
                Move<long>(converted, strides, to);
                break;
        }

        converted.Release();
    }

    /// <summary>Calls a generic method with the .NET type of the elements; Bool is passed as byte.</summary>
    internal static void Visit<TVisitor>(ScalarType dtype, TVisitor visitor)
        where TVisitor : IElementVisitor
    {
        switch (dtype)
        {
            case ScalarType.Float32:
                visitor.Visit<float>();
                break;
            case ScalarType.Float64:
                visitor.Visit<double>();
                break;
            case ScalarType.Int64:
                visitor.Visit<long>();
                break;
            case ScalarType.Int32:
                visitor.Visit<int>();
                break;
            case ScalarType.Int16:
                visitor.Visit<short>();
                break;
            case ScalarType.Int8:
                visitor.Visit<sbyte>();
                break;
            default:
                visitor.Visit<byte>();
                break;
        }
    }

    private static void Move<T>(TensorImpl source, long[] strides, TensorImpl target)
        where T : unmanaged
    {
        if (target.IsContiguous)
        {
            StridedCopy.Gather((T*)source.Pointer, target.Sizes, strides, (T*)target.Pointer);
            return;
        }

        if (source.Version != target.Version && source.IsContiguous && source.Sizes.AsSpan().SequenceEqual(target.Sizes))
        {
            StridedCopy.Scatter((T*)source.Pointer, (T*)target.Pointer, target.Sizes, target.Strides);
            return;
        }

        // The two may share memory, so all of the source is gathered before anything is written.
        using var dense = new Scratch<T>(target.Count);
        StridedCopy.Gather((T*)source.Pointer, target.Sizes, strides, dense.Pointer);
        StridedCopy.Scatter(dense.Pointer, (T*)target.Pointer, target.Sizes, target.Strides);
    }

    private readonly struct FromVisitor(TensorImpl source, TensorImpl target) : IElementVisitor
    {
        public void Visit<TFrom>()
            where TFrom : unmanaged, INumber<TFrom>, IMinMaxValue<TFrom> =>
                Casting.Visit(target.DType, new ToVisitor<TFrom>(source, target));
    }

    private readonly struct ToVisitor<TFrom>(TensorImpl source, TensorImpl target) : IElementVisitor
        where TFrom : unmanaged, INumber<TFrom>
    {
        public void Visit<TTo>()
            where TTo : unmanaged, INumber<TTo>, IMinMaxValue<TTo>
        {
            using var dense = new Operand<TFrom>(source);
            TFrom* from = dense.Pointer;
            var to = (TTo*)target.Pointer;
            bool toBool = target.DType == ScalarType.Bool;
            WorkerPool.Ranges(dense.Length, Grain, (start, length) => Cast(from + start, to + start, length, toBool));
        }

        private static void Cast<TTo>(TFrom* from, TTo* to, long count, bool toBool)
            where TTo : unmanaged, INumber<TTo>
        {
            if (toBool)
            {
                for (long i = 0; i < count; i++)
                    to[i] = from[i] == TFrom.Zero ? TTo.Zero : TTo.One;
                return;
            }

            bool fromFloat = typeof(TFrom) == typeof(float) || typeof(TFrom) == typeof(double);
            if (!fromFloat || typeof(TTo) == typeof(float) || typeof(TTo) == typeof(double))
            {
                for (long i = 0; i < count; i++)
                    to[i] = TTo.CreateTruncating(from[i]);
                return;
            }

            if (typeof(TTo) == typeof(long))
            {
                for (long i = 0; i < count; i++)
                    to[i] = TTo.CreateTruncating(WholeNumbers.ToInt64(double.CreateTruncating(from[i])));
                return;
            }

            for (long i = 0; i < count; i++)
                to[i] = TTo.CreateTruncating(WholeNumbers.ToInt32(double.CreateTruncating(from[i])));
        }
    }
}

/// <summary>A generic method that is called with an element type known only at run time.</summary>
internal interface IElementVisitor
{
    void Visit<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}
