namespace Originals.Cases;

/// <summary>In-place operations that read the memory that they write to.</summary>
internal static class OverlapCases
{
    internal static IEnumerable<Case> All()
    {
        yield return new("overlap: add_ of the elements before", () => Written(6, x => After(x).add_(Before(x))));
        yield return new("overlap: copy_ of the elements before", () => Written(6, x => After(x).copy_(Before(x))));
        yield return new("overlap: copy_ of the transposed tensor", () => Written(4, x => x.view(2, 2).copy_(x.view(2, 2).t())));
        yield return new("overlap: add_ of the transposed tensor", () => Written(4, x => x.view(2, 2).add_(x.view(2, 2).t())));
        yield return new("overlap: add_ of the odd elements to the even ones", () => Written(6, x => Even(x).add_(Odd(x))));
        yield return new("overlap: add_ of another row", () => Written(6, x => x.view(2, 3)[0].add_(x.view(2, 3)[1])));
        yield return new("overlap: add_ of itself", () => Written(6, x => x.add_(x)));
        yield return new("overlap: add_ of a view of all of it", () => Written(6, x => x.add_(x.view(6))));
        yield return new("overlap: add_ of its first element", () => Written(6, x => x.add_(x[0])));
        yield return new("overlap: add_ of its first row", () => Written(6, x => x.view(2, 3).add_(x.view(2, 3)[0])));
        yield return new("overlap: mul_ by one of its elements", () => Written(6, x => x.mul_(x.narrow(0, 1, 1))));
        yield return new("overlap: addcmul_ of the elements before", () => Written(6, x => After(x).addcmul_(Before(x), Before(x), 1)));
        yield return new("overlap: lerp_ to its first row", () => Written(6, x => x.view(2, 3).lerp_(x.view(2, 3)[0], tensor(0.5f))));
        yield return new("overlap: masked_fill_ where it is true", () => Written(2, x => x.masked_fill_(x, 0), @bool));
        yield return new(
            "overlap: masked_fill_ where its first row is true",
            () => Written(4, x => x.view(2, 2).masked_fill_(x.view(2, 2)[0], 0), @bool));
        yield return new("overlap: clamp_ between its elements", () => Written(6, x => x.clamp_(x[1], x[2])));
        yield return new("overlap: scatter_ of itself", () => Written(6, x => x.scatter_(0, tensor(new long[] { 1 }), x)));
        yield return new("overlap: scatter_ of a part", () => Written(6, x => x.scatter_(0, tensor(new long[] { 1 }), x.narrow(0, 2, 2))));
        yield return new("overlap: scatter_ by itself", () => Written(2, x => x.scatter_(0, x, ones(2, dtype: int64)), int64));
        yield return new("overlap: scatter_add_ of itself", () => Written(6, x => x.scatter_add_(0, tensor(new long[] { 1 }), x)));
        yield return new("overlap: masked_scatter_ of itself", () => Written(6, x => x.masked_scatter_(x.gt(2), x)));
        yield return new(
            "overlap: a gathering index of a part", () => Written(6, x => x[tensor(new long[] { 0, 1, 2 })] = x.narrow(0, 2, 3)));
        yield return new(
            "overlap: a gathering index of other elements", () => Written(6, x => Even(x)[tensor(new long[] { 0, 1, 2 })] = Odd(x)));
        yield return new(
            "overlap: a slice of a slice that begins later",
            () => Written(6, x => x[TensorIndex.Slice(0, 4)] = x[TensorIndex.Slice(1, 5)]));
        yield return new(
            "overlap: a slice of another slice", () => Written(6, x => x[TensorIndex.Slice(0, 3)] = x[TensorIndex.Slice(3, 6)]));
        yield return new("overlap: one element of another", () => Written(6, x => x[0] = x[3]));
    }

    private static Tensor After(Tensor x) => x.slice(0, 1, x.numel(), 1);

    private static Tensor Before(Tensor x) => x.slice(0, 0, x.numel() - 1, 1);

    private static Tensor Even(Tensor x) => x.slice(0, 0, x.numel(), 2);

    private static Tensor Odd(Tensor x) => x.slice(0, 1, x.numel(), 2);

    private static Tensor Written(int count, Action<Tensor> write, ScalarType? type = null)
    {
        Tensor x = arange(count).to_type(type ?? float32);
        write(x);
        return x;
    }
}
