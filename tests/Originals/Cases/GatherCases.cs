namespace Originals.Cases;

/// <summary>Index tensors: what their results look like in memory, tensors without dimensions, and what is written through them.</summary>
internal static class GatherCases
{
    private static TensorIndex Whole => TensorIndex.Colon;

    internal static IEnumerable<Case> All() => [.. Strides(), .. WithoutDimensions(), .. Written()];

    private static IEnumerable<Case> Strides()
    {
        var two = new long[] { 0, 1 };
        yield return new("indices, strides: columns", () => Numbers(2, 3).index(Whole, Index(0, 1, 2)));
        yield return new(
            "indices, strides: columns by a matrix", () => Numbers(2, 3).index(Whole, By(tensor(new long[] { 0, 1, 2, 0 }).view(2, 2))));
        yield return new("indices, strides: rows of a transposed matrix", () => Numbers(2, 3).t().index(Index(0, 2)));
        yield return new("indices, strides: columns of a transposed matrix", () => Numbers(2, 3).t().index(Whole, Index(two)));
        yield return new(
            "indices, strides: by a transposed matrix",
            () => Numbers(2, 3).index(By(tensor(new long[] { 0, 1, 1, 0, 1, 1 }).view(3, 2).t())));
        yield return new(
            "indices, strides: by two matrices",
            () => Numbers(2, 3).index(By(Square().t()), By(Square())));
        yield return new("indices, strides: middle dimension", () => Numbers(2, 3, 4).index(Whole, Index(two)));
        yield return new("indices, strides: middle dimension, transposed", () => Numbers(2, 3, 4).transpose(0, 2).index(Whole, Index(two)));
        yield return new("indices, strides: first dimension, transposed", () => Numbers(2, 3, 4).transpose(0, 2).index(Index(two)));
        yield return new(
            "indices, strides: first and last dimension", () => Numbers(2, 3, 4).transpose(0, 2).index(Index(two), Whole, Index(two)));
        yield return new(
            "indices, strides: last two dimensions", () => Numbers(2, 3, 4).transpose(0, 2).index(Whole, Index(two), Index(two)));
        yield return new(
            "indices, strides: mask of a middle dimension", () => Numbers(2, 3, 4).transpose(0, 2).index(Whole, By(arange(3).gt(0))));
        yield return new(
            "indices, strides: a new dimension between", () => Numbers(2, 3, 4).index(Index(two), TensorIndex.None, Index(two)));
        yield return new("indices, strides: an expanded source", () => ones(3).expand(2, 3).index(Whole, Index(0, 2)));
        yield return new(
            "indices, gradient: middle dimension", () => Gradient(Numbers(2, 3, 2), x => x.index(Whole, Index(0, 2, 0)).pow(2)));
        yield return new("indices, gradient: transposed", () => Gradient(Numbers(2, 3), x => x.t().index(Index(0, 2, 0)).pow(2)));
    }

    private static IEnumerable<Case> WithoutDimensions()
    {
        Tensor[] truths = [tensor(true), tensor(false)];
        foreach (Tensor truth in truths)
        {
            string name = truth.item<bool>() ? "true" : "false";
            yield return new($"indices, {name}: alone", () => Numbers(2, 3)[truth]);
            yield return new($"indices, {name}: twice", () => Numbers(2, 3).index(truth, truth));
            yield return new($"indices, {name}: after a dimension", () => Numbers(2, 3).index(Whole, By(truth)));
            yield return new($"indices, {name}: after positions", () => Numbers(2, 3).index(Index(1), By(truth)));
            yield return new($"indices, {name}: of a number", () => tensor(3f)[truth]);
            yield return new($"indices, {name}: written", () => Put(Numbers(2, 3), tensor(7f), By(truth)));
            yield return new($"indices, {name}: written, of another type", () => Put(Numbers(2, 3), tensor(7L), By(truth)));
            yield return new($"indices, {name}: a number written twice", () => Numbers(2, 3).index_put_(0f, truth, truth));
        }
        yield return new("indices: a position without dimensions yields a view", () =>
        {
            Tensor x = Numbers(2, 3);
            x[tensor(1L)].fill_(9);
            return x;
        });
        yield return new("indices: an Int8 without dimensions", () => Numbers(2, 3)[tensor((sbyte)1)]);
        yield return new("indices: a position without dimensions that is too large", () => Numbers(2, 3)[tensor(5L)]);
        yield return new("indices: a fraction without dimensions", () => Numbers(2, 3)[tensor(1f)]);
        yield return new("indices: nothing", () => Numbers(2, 3)[zeros(0, dtype: int64)]);
        yield return new("indices: of nothing", () => zeros(0, 3)[Index(1)]);
    }

    private static IEnumerable<Case> Written()
    {
        yield return new("indices, written: one value of another type", () => Put(Numbers(2, 3), tensor(new long[] { 7 }), Index(1)));
        yield return new("indices, written: a number of another type", () => Put(Numbers(2, 3), tensor(7L), Index(1)));
        yield return new(
            "indices, written: a number of another type, by a mask", () => Put(Numbers(2, 3), tensor(7L), By(Numbers(2, 3).gt(2))));
        yield return new(
            "indices, written: values of another type, by a mask",
            () => Put(Numbers(2, 3), ones(1, 3, dtype: float64), By(tensor(new[] { false, true }))));
        yield return new("indices, written: of another type, by a slice", () => Put(Numbers(2, 3), ones(1, 3, dtype: float64), Whole));
        yield return new("indices, written: leading dimensions of one", () => Put(Numbers(2, 3), ones(1, 1, 1, 3), Index(1)));
        yield return new("indices, written: leading dimensions of one, by a position", () => Put(Numbers(2, 3), ones(1, 1, 3), 1));
        yield return new(
            "indices, written: leading dimensions of one, by all", () => Put(Numbers(2, 3), ones(1, 1, 3), TensorIndex.Ellipsis));
        yield return new("indices, written: middle dimension", () => Put(Numbers(2, 3, 2), ones(2, 2, 2).mul(7), Whole, Index(0, 2)));
        yield return new(
            "indices, written: first and last dimension", () => Put(Numbers(2, 3, 2), ones(2, 3).mul(7), Index(1), Whole, Index(0, 1)));
        yield return new("indices, written: added twice", () => zeros(3).index_put_(ones(3), [Index(1, 1, 2)], true));
        yield return new(
            "indices, written: added at a position without dimensions", () => Numbers(2, 3).index_put_(ones(3), [By(tensor(0L))], true));
        yield return new(
            "indices, written: a byte mask after a dimension",
            () => Put(Numbers(2, 3), ones(1), Whole, By(tensor(new byte[] { 0, 1, 1 }))));
        yield return new("indices, written: nothing, by itself", () =>
        {
            Tensor x = zeros(2, 0, dtype: int64);
            return x.index_put_(2, x);
        });
        yield return new("indices, gradient: written to a middle dimension", () => Gradient(Numbers(2, 3, 2), x =>
        {
            Tensor y = x.clone();
            y[Whole, Index(0, 2)] = ones(2, 2, 2);
            return y.pow(2);
        }));
        yield return new("indices, gradient: of what is written", () => Gradient(ones(2, 2, 2), x =>
        {
            Tensor y = Numbers(2, 3, 2);
            y[Whole, Index(0, 2)] = x;
            return y.pow(2);
        }));
    }

    private static Tensor Numbers(params long[] shape) => arange(shape.Aggregate(1L, (a, b) => a * b), dtype: float32).view(shape);

    private static TensorIndex Index(params long[] positions) => By(tensor(positions));

    private static Tensor Square() => tensor(new long[] { 0, 1, 1, 0 }).view(2, 2);

    private static TensorIndex By(Tensor positions) => TensorIndex.Tensor(positions);

    private static Tensor Put(Tensor x, Tensor value, params TensorIndex[] indices) => x.index_put_(value, indices);

    private static Tensor Gradient(Tensor x, Func<Tensor, Tensor> function)
    {
        x.requires_grad_();
        function(x).sum().backward();
        return x.grad!;
    }
}
