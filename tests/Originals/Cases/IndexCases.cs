namespace Originals.Cases;

/// <summary>Bytes as masks, and the types of indices.</summary>
internal static class IndexCases
{
    internal static IEnumerable<Case> All()
    {
        yield return new("index: bytes", () => arange(4)[Bytes(1, 0, 1, 0)]);
        yield return new("index: bytes of two dimensions", () => arange(6).reshape(2, 3)[Bytes(1, 0, 1, 0, 0, 1).reshape(2, 3)]);
        yield return new("index: bytes of another length", () => arange(4)[Bytes(1, 0, 1)]);
        yield return new("index: bytes and a number", () => arange(8).reshape(2, 4)[Bytes(1, 0), 1]);
        yield return new("index: bytes after all of a dimension", () => arange(8).reshape(2, 4)[TensorIndex.Colon, Bytes(1, 0, 1, 1)]);
        yield return new("index: Int8", () => arange(4)[tensor(new sbyte[] { 1, 0, 1 })]);
        yield return new("index: Int16", () => arange(4)[tensor(new short[] { 1, 0, 1 })]);
        yield return new("index: Int32", () => arange(4)[tensor(new[] { 1, 0, 1 })]);
        yield return new("index: Float32", () => arange(4)[tensor(new float[] { 1, 0, 1 })]);
        yield return new("index, written: one value through bytes", () => Written(arange(4), t => t[Bytes(1, 0, 1, 0)] = 9));
        yield return new(
            "index, written: a tensor of one value through bytes", () => Written(arange(4), t => t[Bytes(1, 0, 1, 0)] = tensor(9L)));
        yield return new(
            "index, written: values through bytes", () => Written(arange(4), t => t[Bytes(1, 0, 1, 0)] = tensor(new long[] { 7, 8 })));
        yield return new("index, written: a row through bytes", () => Written(zeros(2, 2), t => t[Bytes(1, 0)] = ones(1, 2)));
        yield return new(
            "index, written: one value through Booleans", () => Written(arange(4), t => t[Bytes(1, 0, 1, 0).to_type(@bool)] = 9));
        yield return new("any: of bytes", () => Bytes(1, 0).any());
        yield return new("any: of bytes, along a dimension", () => Bytes(1, 0, 0, 0).reshape(2, 2).any(1));
        yield return new("any: of Float32", () => tensor(new float[] { 1, 0 }).any());
        yield return new("all: of bytes", () => new[] { Bytes(1, 0).all(), Bytes(3, 2).all() });
        yield return new("all: of bytes, along a dimension", () => Bytes(1, 0, 3, 4).reshape(2, 2).all(1));
        yield return new("logical_not: of bytes", () => Bytes(1, 0).logical_not());
        yield return new("where: bytes", () => where(Bytes(1, 0), ones(2), zeros(2)));
        yield return new("masked_fill: bytes", () => ones(2).masked_fill(Bytes(1, 0), 3));
        yield return new("masked_select: bytes", () => arange(2).masked_select(Bytes(1, 0)));
        yield return new("index_select: bytes", () => arange(4).index_select(0, Bytes(1, 0)));
        yield return new("index_select: Int16", () => ones(3).index_select(0, tensor(new short[] { 0, 1 })));
        yield return new("index_select: Int32", () => arange(3).index_select(0, tensor(new[] { 0, 1 })));
        yield return new("index_select: Float32", () => ones(3).index_select(0, tensor(new float[] { 0, 1 })));
        yield return new("take: bytes", () => arange(4).take(Bytes(1, 0)));
    }

    private static Tensor Bytes(params byte[] values) => tensor(values);

    private static Tensor Written(Tensor tensor, Action<Tensor> write)
    {
        write(tensor);
        return tensor;
    }
}
