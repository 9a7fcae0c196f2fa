using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Implements the indices of <c>t[…]</c>: first views for positions and slices, then gathering for tensors.</summary>
internal static class Indexing
{
    internal static Tensor Get(Tensor tensor, TensorIndex[] indices)
    {
        (Tensor view, Tensor?[] gathers) = Resolve(tensor, indices);
        if (Array.TrueForAll(gathers, g => g is null))
            return ReferenceEquals(view, tensor) ? tensor.alias() : view;
        Plan plan = CreatePlan(view, gathers);
        return plan.Ordered.index_select(0, plan.Positions).view(plan.GatheredShape).permute(plan.Back);
    }

    internal static void Put(Tensor tensor, Tensor value, TensorIndex[] indices, bool accumulate)
    {
        Recording.CheckInPlace(tensor, value);
        if (value.Impl.Count == 1 && indices is [{ Kind: TensorIndex.Kinds.Tensor, Indices.dtype: ScalarType.Byte }])
            throw Shapes.Error("a single value is written only through a boolean mask, but got a mask with dtype Byte: use to_type(Bool)");
        (Tensor view, Tensor?[] gathers) = Resolve(tensor, indices);
        Tensor converted = value.to_type(tensor.dtype);
        if (Array.TrueForAll(gathers, g => g is null))
        {
            // Leading dimensions of one element say nothing.
            long[] sizes = converted.Impl.Sizes;
            int ones = 0;
            while (ones < sizes.Length - view.Impl.Sizes.Length && sizes[ones] == 1)
                ones++;
            Tensor part = converted.reshape(sizes[ones..]);
            view.copy_(accumulate ? view.add(part) : part);
            return;
        }

        Plan plan = CreatePlan(view, gathers);
        long[] shape = plan.Back.Select(d => plan.GatheredShape[d]).ToArray();
        var forward = new long[plan.Back.Length];
        for (int d = 0; d < forward.Length; d++)
            forward[plan.Back[d]] = d;
        if (!Shapes.Broadcast(converted.Impl.Sizes, shape).AsSpan().SequenceEqual(shape))
        {
            throw Shapes.Error(
                $"shape mismatch: value tensor of shape {Shapes.Text(converted.Impl.Sizes)} cannot be broadcast to indexing result of "
                    + $"shape {Shapes.Text(shape)}");
        }
        Tensor rows = converted.expand(shape, false).permute(forward).reshape([plan.Positions.Impl.Count, .. plan.Ordered.Impl.Sizes[1..]]);

        // Back through the same views into the memory of the tensor.
        plan.Place(accumulate ? plan.Ordered.IndexAdd(0, plan.Positions, rows) : Assigned(plan.Ordered, plan.Positions, rows));
    }

    /// <summary>Returns a copy with some rows replaced.</summary>
    private static Tensor Assigned(Tensor tensor, Tensor positions, Tensor rows)
    {
        Tensor result = tensor.detach().DenseCopy();
        Gathering.Assign(result, positions, rows);
        return result.Record(
            "IndexPutBackward", [tensor, rows], [positions],
            static (g, s) => Assigned(g, s[0], torch.zeros([s[0].Impl.Count, .. g.Impl.Sizes[1..]], g.dtype)),
            static (g, s) => g.index_select(0, s[0]));
    }

    /// <summary>
    /// Applies the indices that yield views; returns for each remaining dimension the tensor that gathers from it, or null.
    /// </summary>
    private static (Tensor View, Tensor?[] Gathers) Resolve(Tensor tensor, TensorIndex[] indices)
    {
        int consumed = indices.Sum(Consumes), dimensions = tensor.Impl.Sizes.Length;
        if (consumed > dimensions)
            throw Shapes.Error($"too many indices for tensor of dimension {dimensions}");
        Tensor view = tensor;
        var gathers = new List<Tensor?>();
        foreach (TensorIndex index in indices)
        {
            switch (index.Kind)
            {
                case TensorIndex.Kinds.Ellipsis:
                    // Further ones stand for no dimension.
                    gathers.AddRange(new Tensor[Math.Max(0, dimensions - consumed)]);
                    consumed = dimensions;
                    break;
                case TensorIndex.Kinds.None:
                    view = view.unsqueeze(gathers.Count);
                    gathers.Add(null);
                    break;
                case TensorIndex.Kinds.Bool:
                    view = view.unsqueeze(gathers.Count);
                    gathers.Add(index.Start == 0 ? torch.zeros(0, dtype: ScalarType.Int64) : torch.zeros(1, dtype: ScalarType.Int64));
                    break;
                case TensorIndex.Kinds.Single:
                    view = view.select(gathers.Count, index.Start!.Value);
                    break;
                case TensorIndex.Kinds.Slice:
                    view = Sliced(view, gathers.Count, index);
                    gathers.Add(null);
                    break;
                default:
                    AddGather(index.Indices!, view, gathers);
                    break;
            }
        }

        gathers.AddRange(new Tensor[view.Impl.Sizes.Length - gathers.Count]);
        return (view, gathers.ToArray());
    }

    private static int Consumes(TensorIndex index) => index.Kind switch
    {
        TensorIndex.Kinds.Single or TensorIndex.Kinds.Slice => 1,
        TensorIndex.Kinds.Tensor => IsMask(index.Indices!) ? index.Indices!.Impl.Sizes.Length : 1,
        _ => 0,
    };

    private static Tensor Sliced(Tensor view, int dim, TensorIndex index)
    {
        long size = view.Impl.Sizes[dim], step = index.Step ?? 1, start = index.Start ?? 0, stop = index.Stop ?? size;
        return start == 0 && stop >= size && step == 1 ? view : view.slice(dim, start, stop, step);
    }

    private static void AddGather(Tensor indices, Tensor view, List<Tensor?> gathers)
    {
        if (indices.dtype.IsFloat() || indices.dtype is ScalarType.Int8 or ScalarType.Int16)
            throw Shapes.Error("tensors used as indices must be long, int, byte or bool tensors");
        if (!IsMask(indices))
        {
            gathers.Add(indices.to_type(ScalarType.Int64));
            return;
        }

        for (int d = 0; d < indices.Impl.Sizes.Length; d++)
        {
            if (indices.Impl.Sizes[d] != view.Impl.Sizes[gathers.Count + d])
            {
                throw Shapes.Error(
                    $"The shape of the mask {Shapes.Text(indices.Impl.Sizes)} at index {d} does not match the shape of the indexed tensor "
                        + $"{Shapes.Text(view.Impl.Sizes)} at index {gathers.Count + d}");
            }
        }

        Tensor positions = indices.nonzero();
        for (int d = 0; d < indices.Impl.Sizes.Length; d++)
            gathers.Add(positions.select(1, d));
    }

    /// <summary>Whether the index says of each position if it is taken, as Booleans do, and bytes too.</summary>
    private static bool IsMask(Tensor index) => index.dtype is ScalarType.Bool or ScalarType.Byte;

    private static Plan CreatePlan(Tensor view, Tensor?[] gathers)
    {
        int[] gathered = Enumerable.Range(0, gathers.Length).Where(d => gathers[d] is not null).ToArray();
        int[] kept = Enumerable.Range(0, gathers.Length).Where(d => gathers[d] is null).ToArray();
        long[] shape = gathered.Select(d => gathers[d]!.Impl.Sizes).Aggregate(Shapes.Broadcast);
        Tensor flat = torch.zeros(shape, dtype: ScalarType.Int64);
        foreach (int d in gathered)
        {
            long size = view.Impl.Sizes[d];
            Tensor positions = Gathering.Wrap(gathers[d]!, size);
            flat = flat.mul(size).add(positions);
        }

        long[] keptSizes = kept.Select(d => view.Impl.Sizes[d]).ToArray();
        Tensor permuted = view.permute(gathered.Concat(kept).Select(d => (long)d).ToArray());
        Tensor ordered = permuted.reshape([gathered.Aggregate(1L, (n, d) => n * view.Impl.Sizes[d]), .. keptSizes]);

        // The gathered dimensions take the place of the first of them if they are adjacent, otherwise they come first.
        bool neighbors = gathered[^1] - gathered[0] == gathered.Length - 1;
        int before = neighbors ? gathered[0] : 0;
        long[] back = [.. Range(shape.Length, before), .. Range(0, shape.Length), .. Range(shape.Length + before, kept.Length - before)];
        return new Plan(
            ordered, flat.reshape(-1), [.. shape, .. keptSizes], back, result => permuted.copy_(result.view(permuted.Impl.Sizes)));
    }

    private static IEnumerable<long> Range(int start, int count) => Enumerable.Range(start, count).Select(d => (long)d);

    /// <summary>A gathering index expressed as rows of a matrix.</summary>
    /// <param name="Ordered">The tensor with the indexed dimensions merged into the first.</param>
    /// <param name="Positions">The requested rows.</param>
    /// <param name="GatheredShape">The shape of the rows, with the indexed dimensions in front.</param>
    /// <param name="Back">The permutation that moves the dimensions to where they belong.</param>
    /// <param name="Place">Writes a modified copy of <paramref name="Ordered"/> back.</param>
    private sealed record Plan(Tensor Ordered, Tensor Positions, long[] GatheredShape, long[] Back, Action<Tensor> Place);
}
