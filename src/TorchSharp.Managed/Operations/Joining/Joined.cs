using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Concatenates tensors along an existing dimension.</summary>
internal static unsafe class Concatenation
{
    internal static Tensor Along(Tensor[] tensors, long dim)
    {
        if (tensors.Length == 0)
            throw new ArgumentException("torch.cat(): expected a non-empty list of Tensors", nameof(tensors));

        // A program that collects rows may start from an empty vector, of which only the type counts.
        Tensor first = Array.Find(tensors, tensor => !IsEmptyVector(tensor)) ?? tensors[0];
        // Of nothing but empty vectors, the dimension does not matter.
        int d = IsEmptyVector(first) ? 0 : Shapes.Dimension(dim, first.Impl.Sizes.Length);
        var sizes = (long[])first.Impl.Sizes.Clone();
        if (sizes.Length == 0)
            throw Shapes.Error("zero-dimensional tensor (at position 0) cannot be concatenated");
        ScalarType dtype = first.dtype;
        sizes[d] = 0;
        foreach (Tensor tensor in tensors)
        {
            dtype = Promotion.Result(dtype, tensor.dtype);
            if (IsEmptyVector(tensor))
                continue;
            Check(first, tensor, d);
            sizes[d] += tensor.Impl.Sizes[d];
        }

        if (d == 1 && Array.TrueForAll(tensors, IsChannelsLast))
            return AlongChannels(tensors, sizes);
        Tensor result = Tensor.Empty(sizes, dtype);
        var starts = new long[tensors.Length];
        using (InternalScope.Enter())
        using (new GradMode(false))
        {
            long start = 0;
            for (int i = 0; i < tensors.Length; i++)
            {
                starts[i] = start;
                if (IsEmptyVector(tensors[i]))
                    continue;
                result.narrow(d, start, tensors[i].Impl.Sizes[d]).copy_(tensors[i]);
                start += tensors[i].Impl.Sizes[d];
            }
        }

        result.Impl.Version.Value = 0;
        Gradient[] gradients = tensors.Select((tensor, i) => GradientOf(tensor, d, starts[i])).ToArray();
        return result.Record("CatBackward", tensors, [], gradients);
    }

    private static bool IsChannelsLast(Tensor tensor) =>
        tensor.dtype == ScalarType.Float32 && tensor.Impl.Format == MemoryFormat.ChannelsLast;

    /// <summary>Joins channels-last images along their channels, pixel by pixel.</summary>
    private static Tensor AlongChannels(Tensor[] tensors, long[] sizes)
    {
        Tensor result = Tensor.Empty(sizes, ScalarType.Float32, MemoryFormat.ChannelsLast);
        var target = (float*)result.Impl.UnsharedPointer;
        long pixels = sizes[0] * sizes[2] * sizes[3];
        var gradients = new Gradient[tensors.Length];
        int all = (int)sizes[1], start = 0;
        for (int i = 0; i < tensors.Length; i++)
        {
            int first = start, count = (int)tensors[i].Impl.Sizes[1];
            using (var images = new ChannelsLastOperand(tensors[i]))
                CopyPixels(images.Pointer, count, target + first, all, pixels, count);
            gradients[i] = (g, _) => Channels(g, first, count);
            start += count;
        }

        return result.Record("CatBackward", tensors, [], gradients);
    }

    /// <summary>Returns some channels of a gradient: a channels-last copy, or a view where another derivative is taken.</summary>
    private static Tensor Channels(Tensor gradient, int first, int count)
    {
        if (GradMode.Enabled || !IsChannelsLast(gradient))
            return gradient.narrow(1, first, count);
        long[] sizes = [.. gradient.Impl.Sizes];
        int all = (int)sizes[1];
        sizes[1] = count;
        Tensor part = Tensor.Empty(sizes, ScalarType.Float32, MemoryFormat.ChannelsLast);
        using var images = new ChannelsLastOperand(gradient);
        CopyPixels(images.Pointer + first, all, (float*)part.Impl.UnsharedPointer, count, sizes[0] * sizes[2] * sizes[3], count);
        return part;
    }

    private static void CopyPixels(float* source, int sourceChannels, float* target, int targetChannels, long pixels, int count) =>
        WorkerPool.Rows(pixels, count, (first, length) => StridedRows.Copy(
            source + first * sourceChannels, sourceChannels, target + first * targetChannels, targetChannels, (int)length, count));

    private static bool IsEmptyVector(Tensor tensor) => tensor.Impl.Sizes is [0];

    private static Gradient GradientOf(Tensor tensor, int dim, long start)
    {
        if (IsEmptyVector(tensor))
            return static (g, _) => torch.zeros(0, dtype: g.dtype);
        long length = tensor.Impl.Sizes[dim];
        return (g, _) => g.narrow(dim, start, length);
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
