using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Determines which elements of a tensor a view covers, for the gradients of changes through the view.</summary>
internal sealed unsafe class ViewGeometry
{
    private readonly long[] _rootSizes;
    private readonly long[] _rootStrides;
    private readonly long[] _sizes;
    private readonly long[] _strides;
    private readonly long _offset;
    private long[]? _positions;

    internal ViewGeometry(TensorImpl root, TensorImpl view)
    {
        _rootSizes = root.Sizes;
        _rootStrides = root.Strides;
        _sizes = view.Sizes;
        _strides = view.Strides;
        _offset = view.Offset - root.Offset;
    }

    /// <summary>For each element of the view, in order, its index among the root's elements.</summary>
    private long[] Positions => _positions ??= FindPositions();

    /// <summary>Returns the view's part of a tensor with the root's geometry.</summary>
    internal Tensor Read(Tensor whole)
    {
        Tensor part = Tensor.Empty(_sizes, whole.Impl.DType);
        Casting.Visit(whole.Impl.DType, new Reader(whole, part, Positions));
        return part.Record("ViewReadBackward", [whole], [], (g, _) => Spread(g));
    }

    /// <summary>Returns zeros with the root's geometry, to which the view's elements are added at their positions.</summary>
    internal Tensor Spread(Tensor part)
    {
        Tensor whole = Tensor.Empty(_rootSizes, part.Impl.DType);
        Casting.Visit(part.Impl.DType, new Spreader(part, whole, Positions));
        return whole.Record("ViewSpreadBackward", [part], [], (g, _) => Read(g));
    }

    /// <summary>Returns a copy of a tensor with the root's geometry, with zeros in the view's part.</summary>
    internal Tensor Clear(Tensor whole)
    {
        Tensor rest = Tensor.Empty(_rootSizes, whole.Impl.DType);
        Casting.Visit(whole.Impl.DType, new Clearer(whole, rest, Positions));
        return rest.Record("ViewClearBackward", [whole], [], (g, _) => Clear(g));
    }

    private long[] FindPositions()
    {
        long extent = 1;
        for (int d = 0; d < _rootSizes.Length; d++)
            extent += Math.Max(0, _rootSizes[d] - 1) * _rootStrides[d];
        var numbers = new long[extent];
        long number = 0;
        foreach (long place in Places(_rootSizes, _rootStrides, 0))
            numbers[place] = number++;
        return [.. Places(_sizes, _strides, _offset).Select(place => numbers[place])];
    }

    /// <summary>Returns the memory positions of a tensor's elements, in row-major order.</summary>
    private static IEnumerable<long> Places(long[] sizes, long[] strides, long offset)
    {
        if (Shapes.Count(sizes) == 0)
            yield break;
        var index = new long[sizes.Length];
        for (int d = 0; d >= 0;)
        {
            yield return offset;
            for (d = sizes.Length - 1; d >= 0; d--)
            {
                offset += strides[d];
                if (++index[d] < sizes[d])
                    break;
                offset -= strides[d] * sizes[d];
                index[d] = 0;
            }
        }
    }

    private readonly struct Reader(Tensor whole, Tensor part, long[] positions) : IElementVisitor
    {
        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var source = new Operand<T>(whole);
            var target = (T*)part.Impl.Pointer;
            for (int i = 0; i < positions.Length; i++)
                target[i] = source.Pointer[positions[i]];
        }
    }

    private readonly struct Spreader(Tensor part, Tensor whole, long[] positions) : IElementVisitor
    {
        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var source = new Operand<T>(part);
            var target = (T*)whole.Impl.Pointer;
            whole.Impl.Bytes.Clear();
            for (int i = 0; i < positions.Length; i++)
                target[positions[i]] += source.Pointer[i];
        }
    }

    private readonly struct Clearer(Tensor whole, Tensor rest, long[] positions) : IElementVisitor
    {
        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var source = new Operand<T>(whole);
            var target = (T*)rest.Impl.Pointer;
            Buffer.MemoryCopy(source.Pointer, target, source.Length * sizeof(T), source.Length * sizeof(T));
            foreach (long position in positions)
                target[position] = T.Zero;
        }
    }
}
