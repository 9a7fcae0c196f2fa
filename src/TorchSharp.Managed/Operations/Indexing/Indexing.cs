using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Implements the indices of <c>t[…]</c>: first views for positions and slices, then gathering for tensors.</summary>
internal static class Indexing
{
    internal static Tensor Get(Tensor tensor, TensorIndex[] indices)
    {
        (Tensor view, Tensor?[] gathers) = Resolve(tensor, indices, areSelected: true);
        if (Array.TrueForAll(gathers, g => g is null))
            return ReferenceEquals(view, tensor) ? tensor.ViewWhole() : view;
        Plan plan = CreatePlan(view, gathers);
        Tensor result = plan.Ordered.index_select(plan.Dim, plan.Positions).view(plan.Shape);
        return plan.Order is { } order ? result.CopyInOrder(order) : result;
    }

    internal static void Put(Tensor tensor, Tensor value, TensorIndex[] indices, bool accumulate)
    {
        Recording.CheckInPlace(tensor, value);
        if (accumulate && Array.Exists(indices, index => index.Kind != TensorIndex.Kinds.Tensor || IsMask(index.Indices!, dimensions: 0)))
        {
            throw Shapes.Error(
                "Invalid 'indices' parameter. With `accumulate`, it must be an array of TensorIndex objects that hold tensors, none of "
                    + "them a mask without dimensions.");
        }
        (Tensor view, Tensor?[] gathers) = Resolve(tensor, indices, areSelected: !accumulate);
        // Leading dimensions of one element say nothing.
        long[] sizes = value.Impl.Sizes;
        int ones = 0;
        while (ones < sizes.Length && sizes[ones] == 1)
            ones++;
        if (Array.TrueForAll(gathers, g => g is null))
        {
            bool fits = sizes.AsSpan().SequenceEqual(view.Impl.Sizes);
            Tensor part = fits ? value : value.view(sizes[ones..]).expand(view.Impl.Sizes, false);
            view.copy_(part);
            return;
        }

        Tensor[] tensors = [.. indices.Where(index => index.Kind == TensorIndex.Kinds.Tensor).Select(index => index.Indices!)];
        if (!IsFilling(tensors, value, accumulate) && value.dtype != tensor.dtype)
        {
            throw Shapes.Error(
                $"Index put requires the source and destination dtypes match, got {tensor.dtype.NativeName()} for the destination and "
                    + $"{value.dtype.NativeName()} for the source.");
        }
        Overlap.CheckAny(tensor, [value, .. tensors]);
        Plan plan = CreatePlan(view, gathers);
        Tensor given = value.to_type(tensor.dtype).view(sizes[ones..]);
        if (!Shapes.IsExpandable(given.Impl.Sizes, plan.Shape))
        {
            throw Shapes.Error(
                $"shape mismatch: value tensor of shape {Shapes.Text(sizes)} cannot be broadcast to indexing result of shape "
                    + Shapes.Text(plan.Shape));
        }
        var rowSizes = (long[])plan.Ordered.Impl.Sizes.Clone();
        rowSizes[plan.Dim] = plan.Positions.Impl.Count;
        Tensor rows = given.expand(plan.Shape, false).reshape(rowSizes);

        // Back through the same views into the memory of the tensor.
        plan.Place(
            accumulate
                ? plan.Ordered.IndexAdd(plan.Dim, plan.Positions, rows)
                : Assigned(plan.Ordered, plan.Dim, plan.Positions, rows));
    }

    /// <summary>Whether a single value is written through a single mask, which converts it. A mask of bytes is refused.</summary>
    private static bool IsFilling(Tensor[] indices, Tensor value, bool accumulate)
    {
        if (accumulate || value.Impl.Count != 1 || indices.Length != 1 || !IsMask(indices[0]) || indices[0].Impl.Sizes.Length == 0)
            return false;
        if (indices[0].dtype == ScalarType.Byte)
            throw Shapes.Error("a single value is written only through a boolean mask, but got a mask with dtype Byte: use to_type(Bool)");
        return true;
    }

    /// <summary>Returns a copy with some rows replaced.</summary>
    private static Tensor Assigned(Tensor tensor, int dim, Tensor positions, Tensor rows)
    {
        Tensor result = tensor.detach().DenseCopy();
        Gathering.Assign(result, dim, positions, rows);
        long[] sizes = rows.Impl.Sizes;
        return result.Record(
            "IndexPutBackward", [tensor, rows], [positions],
            (g, s) => Assigned(g, dim, s[0], torch.zeros(sizes, g.dtype)),
            (g, s) => g.index_select(dim, s[0]));
    }

    /// <summary>
    /// Applies the indices that yield views; returns for each remaining dimension the tensor that gathers from it, or null.
    /// </summary>
    /// <param name="tensor">The tensor that is indexed.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="areSelected">Whether a tensor of one whole number without dimensions is a position, and yields a view.</param>
    private static (Tensor View, Tensor?[] Gathers) Resolve(Tensor tensor, TensorIndex[] indices, bool areSelected)
    {
        int consumed = indices.Sum(Consumes), dimensions = tensor.Impl.Sizes.Length;
        if (consumed > dimensions)
            throw Shapes.Error($"too many indices for tensor of dimension {dimensions}");
        Tensor view = tensor;
        var gathers = new List<Tensor?>();
        int skipped = dimensions - consumed, beyond = 0;
        foreach (TensorIndex index in indices)
        {
            if (index.Kind != TensorIndex.Kinds.Ellipsis && beyond > 0 && !IsWhole(index))
                throw Shapes.Error($"index {gathers.Count + beyond} is out of range for a tensor of dimension {dimensions}: give one Ellipsis");
            switch (index.Kind)
            {
                case TensorIndex.Kinds.Ellipsis when consumed == dimensions:
                    beyond += skipped;
                    break;
                case TensorIndex.Kinds.Ellipsis:
                    gathers.AddRange(new Tensor[skipped]);
                    consumed = dimensions;
                    break;
                case TensorIndex.Kinds.None:
                    view = view.unsqueeze(gathers.Count);
                    gathers.Add(null);
                    break;
                case TensorIndex.Kinds.Bool:
                    view = AddTruth(index.Start != 0, view, gathers);
                    break;
                case TensorIndex.Kinds.Tensor when IsMask(index.Indices!, dimensions: 0):
                    view = AddTruth(index.Indices!.to_type(ScalarType.Bool).ToBoolean(), view, gathers);
                    break;
                case TensorIndex.Kinds.Tensor when areSelected && index.Indices!.Impl.Sizes.Length == 0 && !index.Indices.dtype.IsFloat():
                    view = view.select(gathers.Count, index.Indices.ToInt64());
                    break;
                case TensorIndex.Kinds.Single:
                    view = view.select(gathers.Count, index.Start!.Value);
                    break;
                case TensorIndex.Kinds.Slice when beyond > 0:
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

    private static bool IsWhole(TensorIndex index) =>
        index is { Kind: TensorIndex.Kinds.Slice, Start: null or 0, Stop: null, Step: null or 1 };

    private static Tensor Sliced(Tensor view, int dim, TensorIndex index)
    {
        long size = view.Impl.Sizes[dim], step = index.Step ?? 1, start = index.Start ?? 0, stop = index.Stop ?? size;
        return start == 0 && stop >= size && step == 1 ? view : view.slice(dim, start, stop, step);
    }

    /// <summary>Adds a dimension of which everything is taken, or nothing.</summary>
    private static Tensor AddTruth(bool value, Tensor view, List<Tensor?> gathers)
    {
        Tensor result = view.unsqueeze(gathers.Count);
        gathers.Add(torch.zeros(value ? 1 : 0, dtype: ScalarType.Int64));
        return result;
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

    private static bool IsMask(Tensor index, int dimensions) => IsMask(index) && index.Impl.Sizes.Length == dimensions;

    private static Plan CreatePlan(Tensor view, Tensor?[] gathers)
    {
        // The gathered dimensions take the place of the first of them if they are adjacent, otherwise they come first.
        int[] gathered = [.. Enumerable.Range(0, gathers.Length).Where(d => gathers[d] is not null)];
        if (gathered[^1] - gathered[0] != gathered.Length - 1)
        {
            int[] front = [.. gathered, .. Enumerable.Range(0, gathers.Length).Where(d => gathers[d] is null)];
            view = view.permute([.. front.Select(d => (long)d)]);
            gathers = Array.ConvertAll(front, d => gathers[d]);
            gathered = [.. Enumerable.Range(0, gathered.Length)];
        }

        int first = gathered[0], after = gathered[^1] + 1;
        long[] sizes = view.Impl.Sizes, shape = gathered.Select(d => gathers[d]!.Impl.Sizes).Aggregate(Shapes.Broadcast);
        long[] whole = [.. sizes[..first], .. shape, .. sizes[after..]];
        Tensor flat = torch.zeros(shape, dtype: ScalarType.Int64);
        foreach (int d in gathered)
        {
            // Where nothing is taken, it does not matter from where.
            if (Shapes.Count(whole) > 0)
                flat = flat.mul(sizes[d]).add(Gathering.Wrap(gathers[d]!, sizes[d]));
            else if (sizes[d] == 0 && flat.Impl.Count > 0)
                throw Shapes.Error("index is out of bounds for dimension with size 0");
        }
        Tensor ordered = view.reshape([.. sizes[..first], Shapes.Count(sizes.AsSpan(first..after)), .. sizes[after..]]);
        return new Plan(
            ordered, first, flat.reshape(-1), whole, OrderOfResult(), result => view.copy_(result.view(view.Impl.Sizes)));

        // As libtorch's iterator sees the operands: the source repeats along the positions, and the positions along everything else.
        DimensionOrder? OrderOfResult()
        {
            long[] strides = view.Impl.Strides;
            long[][] operands =
            [
                [.. strides[..first], .. new long[shape.Length], .. strides[after..]],
                .. gathered.Select(d => (long[])
                [
                    .. new long[first], .. Shapes.BroadcastStrides(gathers[d]!.Impl.Sizes, gathers[d]!.Impl.Strides, shape),
                    .. new long[sizes.Length - after],
                ]),
            ];
            return DimensionOrder.Of(whole, operands);
        }
    }

    /// <summary>A gathering index expressed as positions in one dimension.</summary>
    /// <param name="Ordered">The tensor with the indexed dimensions merged.</param>
    /// <param name="Dim">The merged dimension.</param>
    /// <param name="Positions">The requested positions in it.</param>
    /// <param name="Shape">The shape of the result.</param>
    /// <param name="Order">The order of the result's dimensions in memory; null if it is row-major.</param>
    /// <param name="Place">Writes a modified copy of <paramref name="Ordered"/> back.</param>
    private sealed record Plan(Tensor Ordered, int Dim, Tensor Positions, long[] Shape, DimensionOrder? Order, Action<Tensor> Place);
}
