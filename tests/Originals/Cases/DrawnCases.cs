namespace Originals.Cases;

/// <summary>What drawn programs (../Programs) brought to light.</summary>
internal static class DrawnCases
{
    private static readonly bool[] s_mask = [true, false];

    internal static IEnumerable<Case> All()
    {
        var activations = new Dictionary<string, Func<Tensor, Tensor>>
        {
            ["elu"] = x => x.elu(),
            ["selu"] = x => functional.selu(x),
            ["gelu"] = x => x.gelu(),
            ["silu"] = x => x.silu(),
            ["mish"] = x => functional.mish(x),
            ["hardswish"] = x => functional.hardswish(x),
            ["leaky_relu"] = x => x.leaky_relu(0.5),
            ["softplus"] = x => functional.softplus(x),
            ["sigmoid"] = x => x.sigmoid(),
            ["tanh"] = x => x.tanh(),
            ["relu"] = x => x.relu(),
        };
        foreach (var (name, activation) in activations)
            yield return new($"drawn: {name} of whole numbers", () => activation(tensor(new[] { -1, 2 })));
        var ofBooleans = new Dictionary<string, Func<Tensor, object>>
        {
            ["floor"] = x => x.floor(),
            ["ceil_"] = x => x.ceil_(),
            ["argmax"] = x => x.argmax(),
            ["argmin of a dimension"] = x => x.argmin(0),
            ["topk"] = x => x.topk(1).values,
            ["median"] = x => x.median(),
            ["square"] = x => x.square(),
            ["dot"] = x => x.dot(x),
        };
        foreach (var (name, method) in ofBooleans)
            yield return new($"drawn: {name} of Booleans", () => method(tensor(s_mask)));
        yield return new("drawn: isclose of two types", () => ones(2).isclose(ones(2, dtype: float64)));
        yield return new("drawn: isclose, a tolerance below 0", () => ones(2).isclose(ones(2), atol: -1));
        yield return new("drawn: lerp to another type", () => ones(2).lerp(ones(2, dtype: float64), ones(2)));
        yield return new("drawn: lerp of whole numbers", () => ones(2, dtype: int64).lerp(ones(2, dtype: int64), ones(2, dtype: int64)));
        yield return new("drawn: lerp by a single weight of another type", () => zeros(2).lerp(ones(2), tensor(0.5, float64)));
        yield return new("drawn: addcdiv of whole numbers", () => ones(2).addcdiv(tensor(new[] { 1, 2 }), tensor(new[] { 1, 2 }), 1));
        yield return new("drawn: addcdiv by fractions", () => ones(2).addcdiv(tensor(new[] { 1, 2 }), tensor(new[] { 2f, 4 }), 1));
        yield return new("drawn: mse_loss of Booleans and fractions", () => functional.mse_loss(tensor(s_mask), tensor(new[] { 0.5f, 2 })));
        yield return new("drawn: mse_loss of whole numbers", () => functional.mse_loss(tensor(new[] { 1, 2 }), tensor(new[] { 0, 4 })));
        yield return new("drawn: smooth_l1_loss of two types", () =>
            functional.smooth_l1_loss(tensor(s_mask), tensor(new[] { 0.5, 4 })));
        yield return new("drawn: dot of a matrix", () => ones(2, 3).dot(ones(3)));
        yield return new("drawn: dot of Int16", () => tensor(new short[] { 200, 300 }).dot(tensor(new short[] { 200, 1 })));
        yield return new("drawn: index_add by Int32", () => zeros(2).index_add(0, tensor(new[] { 1 }), ones(1), 1));
        yield return new("drawn: where of numbers", () => where(ones(2)));
        yield return new("drawn: unflatten from the end", () => ones(2, 4).unflatten(-1, [2, 2]));
        yield return new("drawn: diagonal of one dimension twice", () => ones(2, 2).diagonal(0, 1, 1));
        yield return new("drawn: a dimension twice", () => ones(2, 2).sum([0, -2]));
        yield return new("drawn: the only value, dimensions twice", () => tensor(1f).sum([0, 0]));
        yield return new("drawn: narrow of a single value", () => tensor(1f).narrow(0, 0, 1));
        yield return new("drawn: slice of a single value", () => tensor(1f).slice(0, 0, 1, 1));
        yield return new("drawn: chunk of a single value", () => tensor(1f).chunk(1));
        yield return new("drawn: roll of a single value", () => tensor(1f).roll([1], [0]));
        yield return new("drawn: (float) of two values", () => (float)ones(2));
        yield return new("drawn: item of two values", () => ones(2).item<float>());
        yield return new("drawn: median of nothing", () => zeros(0).median());
        yield return new("drawn: amax along a dimension, another is empty", () => zeros(2, 0, 2).amax([2]));
        yield return new("drawn: nonzero", () => tensor(new[] { 1, 0, 1, 1 }).reshape(2, 2).nonzero());
        yield return new("drawn: argsort, transposed", () => arange(6, dtype: float32).reshape(2, 3).t().argsort(0));
        yield return new("drawn: equal values share the median's gradient", () => Gradient(tensor(new[] { 1f, 0, 0, 2, 0 }), x => x.median()));
        yield return new("drawn: the gradient of an exponent, below 0 and at 0", () =>
            Gradient(tensor(new[] { 2f, 3, 1, -1 }), x => tensor(new[] { -2f, 0, 2, 0 }).pow(x)));
        yield return new("drawn: an infinity stays in its window", () => functional.adaptive_avg_pool2d(
            tensor(new[] { float.PositiveInfinity, 1, 2, 3, 4, 5, 6, 7, 8 }).reshape(1, 1, 3, 3), [3, 2]));
        yield return new("drawn: normal of Float64", () =>
        {
            manual_seed(1);
            return normal(zeros(20, dtype: float64), ones(20, dtype: float64));
        }, "`torch.normal(mean, std)`");
        yield return new("drawn: var of all elements, biased", () => tensor(new[] { 1f, 2, 4 }).var(false), "`var(unbiased: false)`");
        yield return new("drawn: std, as another type", () => tensor(new[] { 1f, 2, 4 }).std(0, type: float64), "`std`, `var`, `std_mean`");
    }

    private static Tensor Gradient(Tensor x, Func<Tensor, Tensor> function)
    {
        x.requires_grad_();
        function(x).sum().backward();
        return x.grad!;
    }
}
