using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Concatenates tensors along an existing dimension.</summary>
internal static class Concatenation
{
    internal static Tensor Along(Tensor[] tensors, long dim)
    {
        if (tensors.Length == 0)
            throw Shapes.Error("torch.cat(): expected a non-empty list of Tensors");
        Tensor first = tensors[0];
        int d = Shapes.Dimension(dim, first.Impl.Sizes.Length);
        var sizes = (long[])first.Impl.Sizes.Clone();
        if (sizes.Length == 0)
            throw Shapes.Error("zero-dimensional tensor (at position 0) cannot be concatenated");
        ScalarType dtype = first.dtype;
        sizes[d] = 0;
        foreach (Tensor tensor in tensors)
        {
            Check(first, tensor, d);
            sizes[d] += tensor.Impl.Sizes[d];
            dtype = Promotion.Result(dtype, tensor.dtype);
        }

        Tensor result = Tensor.Empty(sizes, dtype);
        var starts = new long[tensors.Length];
        using (InternalScope.Enter())
        using (new GradMode(false))
        {
            long start = 0;
            for (int i = 0; i < tensors.Length; i++)
            {
                starts[i] = start;
                result.narrow(d, start, tensors[i].Impl.Sizes[d]).copy_(tensors[i]);
                start += tensors[i].Impl.Sizes[d];
            }
        }

        result.Impl.Version.Value = 0;
        long[] lengths = tensors.Select(t => t.Impl.Sizes[d]).ToArray();
        Gradient[] gradients = tensors.Select((_, i) => (Gradient)((g, _) => g.narrow(d, starts[i], lengths[i]))).ToArray();
        return result.Record("CatBackward", tensors, [], gradients);
    }

    private static void Check(Tensor first, Tensor other, int dim)
    {
        long[] a = first.Impl.Sizes, b = other.Impl.Sizes;
        if (a.Length != b.Length)
            throw Shapes.Error($"Tensors must have same number of dimensions: got {a.Length} and {b.Length}");
        for (int d = 0; d < a.Length; d++)
        {
            if (d != dim && a[d] != b[d])
            {
                throw Shapes.Error(
                    $"Sizes of tensors must match except in dimension {dim}. Expected size {a[d]} but got size {b[d]} for tensors of "
                        + $"shapes {Shapes.Text(a)} and {Shapes.Text(b)}.");
            }
        }
    }
}
