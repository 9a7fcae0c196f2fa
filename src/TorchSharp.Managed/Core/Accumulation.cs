using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// Operations that the backward pass itself applies to gradients. They are recorded like any other, because higher-order gradients go
/// through them.
/// </summary>
internal static class Accumulation
{
    internal static Tensor Add(Tensor a, Tensor b) =>
        Elementwise.Binary<AddOp>(a, b).Record("AddBackward", [a, b], [], static (g, _) => g, static (g, _) => g);

    /// <summary>Adds to a gradient that is not part of any graph.</summary>
    internal static void AddInto(Tensor target, Tensor gradient)
    {
        target.Impl.Version.BeforeWrite();
        Overlap.CheckInternal(target);
        Elementwise.BinaryInPlace<AddOp>(target, gradient);
        target.Impl.Version.Value++;
    }

    internal static Tensor Convert(Tensor tensor, ScalarType type)
    {
        Tensor result = new Tensor(Casting.Convert(tensor.Impl, type)).Record("ToCopyBackward", [tensor], [], static (g, _) => g);
        GC.KeepAlive(tensor);
        return result;
    }

    /// <summary>Sums over the dimensions expanded by broadcasting, to the given shape.</summary>
    internal static Tensor SumTo(Tensor tensor, long[] sizes)
    {
        long[] own = tensor.Impl.Sizes;
        int extra = own.Length - sizes.Length;
        long[] dims =
            [.. Enumerable.Range(0, own.Length).Where(d => d < extra || (sizes[d - extra] == 1 && own[d] != 1)).Select(d => (long)d)];
        if (dims.Length == 0)
            return tensor;
        Tensor sum = Tensor.Empty(sizes, tensor.Impl.DType);
        Summation.Sum(tensor.Impl, Summation.Arrange(tensor, dims, keepDim: true), sum.Impl);
        GC.KeepAlive(tensor);

        // In turn, the engine sums over what is expanded here.
        return sum.Record(
            "SumToBackward", [tensor], [],
            (g, _) => g.View(own, Shapes.BroadcastStrides(g.Impl.Sizes, g.Impl.Strides, own), 0, static (back, _) => back));
    }
}
