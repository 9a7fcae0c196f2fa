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
        Tensor[] threeTypes() => [tensor(new[] { 1f, 5 }), tensor(2.0), tensor(new[] { 3f, 4 })];
        yield return new("drawn: clamp, a single bound of another type", () => threeTypes()[0].clamp(threeTypes()[1], threeTypes()[2]));
        yield return new("drawn: addcdiv, a single divisor of another type", () =>
            threeTypes()[0].addcdiv(threeTypes()[2], threeTypes()[1], 1));
        yield return new("drawn: the gradient of addcdiv to nothing", () =>
            Gradient(tensor(new[] { 1f, 0 }).reshape(2, 1), x => zeros(0).addcdiv(x, x, 1)));
        yield return new("drawn: the gradients of addcdiv", () =>
            Gradient(tensor(new[] { 1f, -2, 4 }), x => x.addcdiv(x.square(), x.exp(), 3)));
        yield return new("drawn: addcdiv_ of another type", () => ones(2).addcdiv_(tensor(new[] { 1.0, 2 }), tensor(new[] { 2f, 4 }), 1));
        yield return new("drawn: addcdiv_ with whole numbers", () => ones(2, dtype: int64).addcdiv_(ones(2), ones(2), 1));
        yield return new("drawn: the gradient of addcdiv_", () =>
            Gradient(tensor(new[] { 1f, -2, 4 }), x => x.mul(2).addcdiv_(x, x.square(), 3)));
        yield return new("drawn: the gradient of lerp by a Boolean", () => Gradient(ones(2), x => x.lerp(zeros(2), tensor(true))));
        yield return new("drawn: lerp by a Boolean", () => ones(2).lerp(zeros(2), tensor(true)));
        yield return new("drawn: the gradient of kl_div below 0 that arrives as 0", () =>
            Gradient(tensor(new[] { -3f, 0.5f, 0 }), x => functional.kl_div(zeros(3), x, false, nn.Reduction.None) * 0));
        yield return new("drawn: the gradient of kl_div", () =>
            Gradient(tensor(new[] { -3f, 0.5f, 0 }), x => functional.kl_div(zeros(3), x, false, nn.Reduction.None)));
        yield return new("drawn: index_add of nothing to a single value", () =>
            tensor(1.5f).index_add(0, zeros(0, dtype: int64), tensor(-1f), 1));
        yield return new("drawn: positions outside, of which nothing is taken", () => zeros(3, 1, 0)[tensor(new long[] { 3, -6 })]);
        yield return new("drawn: positions of a dimension without any", () => zeros(3, 0)[TensorIndex.Colon, tensor(new long[] { 0 })]);
        yield return new("drawn: positions of a dimension without any, where nothing is taken", () =>
            zeros(0, 0)[TensorIndex.Colon, tensor(new long[] { 0 })]);
        yield return new("drawn: index_put_ outside, where nothing is put", () =>
            zeros(3, 0).index_put_(zeros(0), TensorIndex.Tensor(tensor(new long[] { 7 }))));
        var emptyBooleans = new Dictionary<string, Func<Tensor>>
        {
            ["[0, 2] · [2, 2]"] = () => zeros(0, 2, dtype: @bool).mm(ones(2, 2, dtype: @bool)),
            ["[2, 0] · [0, 2]"] = () => zeros(2, 0, dtype: @bool).mm(ones(0, 2, dtype: @bool)),
            ["[2, 2] · [2, 0]"] = () => ones(2, 2, dtype: @bool).mm(ones(2, 0, dtype: @bool)),
            ["[1, 0] · [0]"] = () => zeros(1, 0, dtype: @bool).mv(ones(0, dtype: @bool)),
            ["[0, 2] · [2]"] = () => zeros(0, 2, dtype: @bool).mv(ones(2, dtype: @bool)),
            ["[0] · [0]"] = () => zeros(0, dtype: @bool).dot(ones(0, dtype: @bool)),
            ["[1, 2, 0] · [1, 0, 2]"] = () => zeros(1, 2, 0, dtype: @bool).bmm(ones(1, 0, 2, dtype: @bool)),
            ["[0, 2, 2] · [0, 2, 2]"] = () => zeros(0, 2, 2, dtype: @bool).bmm(ones(0, 2, 2, dtype: @bool)),
        };
        foreach (var (name, product) in emptyBooleans)
            yield return new($"drawn: the product of Booleans {name}", () => product());
        yield return new("drawn: conv2d, a kernel without columns", () => functional.conv2d(zeros(1, 1, 1, 2), zeros(1, 1, 1, 0)));
        yield return new("drawn: conv2d of nothing, a kernel without columns", () => functional.conv2d(zeros(0, 1, 1, 2), zeros(1, 1, 1, 0)));
        yield return new("drawn: batch_norm, running statistics that need a gradient", () =>
            Gradient(ones(2), x => functional.batch_norm(ones(2, 2), x * 1, ones(2))));
        yield return new("drawn: batch_norm, running statistics that need a gradient, while none is recorded", () =>
        {
            using IDisposable mode = no_grad();
            return functional.batch_norm(ones(2, 2), zeros(2, requires_grad: true), ones(2));
        });
        var second = new Dictionary<string, Func<Tensor, Tensor>>
        {
            ["alias"] = x => x.alias(),
            ["contiguous"] = x => x.contiguous(),
            ["to"] = x => x.to(float32),
            ["flatten"] = x => x.flatten(),
            ["cpu"] = x => x.cpu(),
            ["cat"] = x => cat([x], 0),
            ["relu in place"] = x => functional.relu(x, inplace: true),
            ["mish in place"] = x => functional.mish(x, inplace: true),
            ["dropout that is off"] = x => functional.dropout(x, 0.5, training: false),
            ["dropout in place"] = x => functional.dropout(x, 0, training: true, inplace: true),
            ["Identity"] = x => nn.Identity().call(x),
            ["Sequential of nothing"] = x => nn.Sequential().call(x),
            ["view"] = x => x.view(3),
            ["detach"] = x => x.detach(),
            ["reshape"] = x => x.reshape(3),
            ["expand"] = x => x.expand(3),
            ["squeeze"] = x => x.squeeze(),
        };
        foreach (var (name, method) in second)
        {
            yield return new($"drawn: a second object for the same tensor, {name}", () =>
            {
                Tensor first = ones(3), other = method(first);
                other.requires_grad_();
                return new object[] { first, other, first.requires_grad, other.is_leaf };
            });
        }
        yield return new("drawn: a second object for the same tensor keeps its dimensions", () =>
        {
            Tensor first = ones(3), other = first.alias();
            first.unsqueeze_(0);
            return other;
        }, "`squeeze_` and `unsqueeze_` change one");
        yield return new("drawn: smooth_l1_loss at 0 whose square is nowhere", () =>
            Gradient(tensor(new[] { 1f, -2, 4 }), x => functional.smooth_l1_loss(x, x, beta: 0)));
        yield return new("drawn: the target's gradient of smooth_l1_loss", () =>
            Gradient(tensor(new[] { 1f, -2, 4 }), x => functional.smooth_l1_loss(ones(3), x, nn.Reduction.None, beta: 0)));
        yield return new("drawn: arange, steps of infinity", () => arange(2, 5, float.PositiveInfinity));
        yield return new("drawn: arange backwards, steps of infinity", () => arange(2, -2, float.PositiveInfinity));
        yield return new("drawn: arange backwards, steps of -infinity", () => arange(2, -2, float.NegativeInfinity));
        yield return new("drawn: masked_scatter_ of a tensor in another shape", () =>
        {
            Tensor x = ones(2);
            return x.masked_scatter_(tensor(s_mask), x.view(1, 2));
        });
        yield return new("drawn: in place in a view of a leaf that is a view", () =>
        {
            Tensor leaf = ones(2, 2).slice(0, 0, 2, 1).requires_grad_();
            return leaf.t().mul_(2);
        });
        yield return new("drawn: in place in a view of a leaf, by what needs a gradient", () =>
            Gradient(ones(2), x => zeros(2, 2)[0].add_(x)));
        yield return new("drawn: index_add of Booleans, times NaN", () =>
            tensor(s_mask).index_add(0, tensor(new long[] { 1, 0 }), tensor(s_mask), double.NaN));
        yield return new("drawn: index_add of Booleans, times 0", () =>
            tensor(s_mask).index_add(0, tensor(new long[] { 1, 0 }), tensor(s_mask), 0));
        yield return new("drawn: index_add of whole numbers, times a fraction", () =>
            tensor(new[] { 1, 2 }).index_add(0, tensor(new long[] { 1, 0 }), tensor(new[] { 3, 5 }), 1.5));
        yield return new("drawn: the variance of equal numbers", () => full(3, 11.083333f).var() * 1e20);
        yield return new("drawn: layer_norm of equal numbers", () => functional.layer_norm(full(5, 0.731058f), [5]));
        yield return new("drawn: bincount of weights that need a gradient", () =>
            tensor(new long[] { 1, 1, 0 }).bincount(ones(3, requires_grad: true)).requires_grad);
        yield return new("drawn: the gradient of bincount", () => Gradient(ones(3), x => tensor(new long[] { 1, 1, 0 }).bincount(x)));
        yield return new("drawn: addmm of NaN, times 0", () => full([2, 2], double.NaN).addmm(ones(2, 2), ones(2, 2), 0, 2));
        yield return new("drawn: the gradient of addmm, times 0", () =>
            Gradient(full([2, 2], float.NaN), x => x.addmm(ones(2, 2), ones(2, 2), 0, 2)));
        yield return new("drawn: the gradient of addcmul to nothing, times NaN", () =>
            Gradient(ones(2, 1), x => zeros(0).addcmul(x, x, double.NaN)));
        yield return new("drawn: the gradient of addcmul_", () =>
            Gradient(tensor(new[] { 1f, -2, 4 }), x => x.mul(2).addcmul_(x, x.square(), 3)));
        yield return new("drawn: addcmul_ of another type", () => ones(2).addcmul_(tensor(new[] { 1.0, 2 }), tensor(new[] { 2f, 4 }), 1));
        yield return new("drawn: norms of single numbers", () =>
            tensor(new[] { 2f, -3, 0, 1.5f }).reshape(4, 1).norm(1, p: 0.5f) - tensor(new[] { 2f, 3, 0, 1.5f }));
        yield return new("drawn: the gradients of norms of single numbers", () =>
            Gradient(tensor(new[] { 2f, -3, 0, 1.5f }).reshape(4, 1), x => x.norm(1, p: 3) * 5));
        yield return new("drawn: the gradient of var of infinities", () =>
            Gradient(tensor(new[] { double.NegativeInfinity, 1, 2 }), x => x.var()));
        yield return new("drawn: std, as another type", () => tensor(new[] { 1f, 2, 4 }).std(0, type: float64), "`std`, `var`, `std_mean`");
    }

    private static Tensor Gradient(Tensor x, Func<Tensor, Tensor> function)
    {
        x.requires_grad_();
        function(x).sum().backward();
        return x.grad!;
    }
}
