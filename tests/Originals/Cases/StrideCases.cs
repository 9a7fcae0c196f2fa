namespace Originals.Cases;

/// <summary>The strides of results, by the strides of what they are made of.</summary>
internal static class StrideCases
{
    private static readonly Dictionary<string, Func<Tensor>> s_inputs = new()
    {
        ["4x3"] = () => Values(4, 3),
        ["transposed"] = () => Values(3, 4).t(),
        ["permuted"] = () => Values(2, 3, 4).permute(2, 0, 1),
        ["channels last"] = () => Values(2, 2, 2, 3).permute(0, 3, 1, 2),
        ["every second"] = () => Values(4, 6)[TensorIndex.Colon, TensorIndex.Slice(0, null, 2)],
        ["expanded"] = () => Values(4, 1).expand(4, 3),
        ["expanded, transposed"] = () => Values(3, 1).expand(3, 4).t(),
        ["1x4, transposed"] = () => Values(1, 4).t(),
    };

    private static readonly Dictionary<string, Func<Tensor, object?>> s_operations = new()
    {
        ["clone"] = x => x.clone(),
        ["exp"] = x => x.exp(),
        ["neg"] = x => -x,
        ["abs"] = x => x.abs(),
        ["relu"] = x => x.relu(),
        ["sigmoid"] = x => x.sigmoid(),
        ["x + 1"] = x => x + 1,
        ["1 - x"] = x => 1 - x,
        ["x + x"] = x => x + x,
        ["x + contiguous"] = x => x + x.contiguous(),
        ["contiguous + x"] = x => x.contiguous() + x,
        ["x > 1"] = x => x > 1,
        ["clamp"] = x => x.clamp(1, 3),
        ["pow"] = x => x.pow(2),
        ["to"] = x => x.to_type(float64),
        ["to Int64"] = x => x.to_type(int64),
        ["zeros_like"] = x => zeros_like(x),
        ["ones_like of Float64"] = x => ones_like(x, float64),
        ["full_like"] = x => full_like(x, 2),
        ["where"] = x => where(x > 2, x, zeros_like(x)),
        ["masked_fill"] = x => x.masked_fill(x > 2, 0),
        ["flip"] = x => x.flip(0),
        ["sort"] = x => x.sort(-1).Values,
        ["softmax"] = x => x.softmax(-1),
        ["softmax along 0"] = x => x.softmax(0),
        ["log_softmax"] = x => x.log_softmax(-1),
        ["cumsum"] = x => x.cumsum(0),
        ["sum along 0"] = x => x.sum(0L),
        ["sum along the last"] = x => x.sum(-1),
        ["max along 0"] = x => x.max(0).values,
        ["cat"] = x => cat(new[] { x, x }),
        ["stack"] = x => stack(new[] { x, x }),
        ["index_select"] = x => x.index_select(0, tensor(new long[] { 1, 0 })),
        ["contiguous"] = x => x.contiguous(),
        ["detach"] = x => x.detach(),
        ["reshape"] = x => x.reshape(-1),
        ["isnan"] = x => x.isnan(),
        ["round"] = x => x.round(),
        ["maximum"] = x => maximum(x, zeros_like(x)),
        ["logaddexp"] = x => x.logaddexp(zeros_like(x)),
        ["gelu"] = x => functional.gelu(x),
        ["logical_not"] = x => x.logical_not(),
        ["x % 2"] = x => x % 2,
        ["lerp"] = x => x.lerp(x, 0.5),
    };

    internal static IEnumerable<Case> All()
    {
        foreach ((string kind, Func<Tensor> input) in s_inputs)
        {
            foreach ((string name, Func<Tensor, object?> operation) in s_operations)
                yield return new($"strides: {name}, {kind}", () => operation(input()), Difference(name, kind));
        }

        yield return new("strides: a column and a row", () => Values(4, 1) + Values(1, 3));
        yield return new("strides: a transposed matrix and a row", () => Values(3, 4).t() + Values(3));
        yield return new("strides: a row and a transposed matrix", () => Values(3) + Values(3, 4).t());
        yield return new("strides: two orders", () => Values(3, 2, 4).permute(1, 0, 2) + Values(4, 3, 2).permute(2, 1, 0));
        yield return new("strides: the gradient of a transposed leaf", () =>
        {
            Tensor x = Values(3, 4).t().detach().requires_grad_();
            (x * x).sum().backward();
            return x.grad;
        });
    }

    private static string? Difference(string operation, string input) => (operation, input) switch
    {
        ("cat" or "stack", "channels last") => "`cat` and `stack` of images in channels-last order",
        ("clone" or "x + 1" or "x > 1" or "x % 2" or "to" or "to Int64" or "zeros_like" or "ones_like of Float64" or "full_like" or "flip"
            or "sort" or "masked_fill" or "softmax along 0" or "cumsum" or "lerp", "1x4, transposed") =>
            "the stride of a dimension of one element",
        _ => null,
    };

    private static Tensor Values(params long[] sizes) =>
        (arange(sizes.Aggregate(1L, (count, size) => count * size), dtype: float32) % 5).reshape(sizes);
}
