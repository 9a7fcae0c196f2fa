namespace Originals.Cases;

/// <summary>Small numbers, nothing at all, and gradients where there is no slope: what drawn programs brought to light.</summary>
internal static class EdgeCases
{
    private static readonly float[] s_small = [0, 1e-8f, -1e-6f, 1e-4f, -0.01f, 0.1f, 0.29f, -0.31f, 0.5f, -2];

    internal static IEnumerable<Case> All()
    {
        foreach (ScalarType type in new[] { float32, float64 })
        {
            yield return new($"tanh: near 0 in {type}", () => tensor(s_small).to_type(type).tanh());
            yield return new($"elu: near 0 in {type}", () => functional.elu(tensor(s_small).to_type(type), 1));
            yield return new($"softplus: near its threshold in {type}", () => functional.softplus(tensor(s_small).to_type(type).sub(16)));
        }
        yield return new("tanh: of Booleans counts", () => tensor(new bool[24]).tanh().count_nonzero());

        yield return new("remainder: keeps the sign of 0", () => tensor(1.0).div(tensor(-2.0).remainder(-1)));
        yield return new("remainder: gradient for a divisor of 0", () => Gradient(tensor(0.0), x => tensor(0.5).remainder(x)));
        yield return new("silu: gradient of infinity", () => Gradient(tensor(0.0), x => x.silu().mul(double.PositiveInfinity)));
        yield return new("std: gradient of equal values", () => Gradient(ones(3), x => x.std()));
        yield return new("std: gradient of one value", () => Gradient(ones(1), x => x.std()));
        yield return new("max: a gradient of NaN", () => Gradient(tensor(new float[] { 1, 2, 2, 0 }), x => x.max().mul(double.NaN)));
        yield return new("median: a gradient of NaN", () => Gradient(tensor(new float[] { 1, 2, 0 }), x => x.median().mul(double.NaN)));
        yield return new("median: gradient of nothing", () => Gradient(zeros(0, 2), x => x.median()));
        yield return new("normal: gradient for the means", () => Gradient(tensor(new float[] { 1, 2 }), x => normal(x, ones(2))));

        yield return new("add: Booleans, by 3", () => tensor(new[] { true, false }).add(tensor(new[] { false, false }), 3));
        yield return new("add: whole numbers, by 1.5", () => tensor(new long[] { 1 }).add(tensor(new long[] { 2 }), 1.5));
        yield return new("add: a whole number, by 1.5", () => tensor(new long[] { 1 }).add(2, 1.5));
        yield return new("add: Int16 and Int32, by 2", () => tensor(new short[] { 1 }).add(tensor(new[] { 2 }), 2));
        yield return new(
                "addcmul: Int16, by -2", () => tensor(new short[] { 1 }).addcmul(tensor(new[] { true }), tensor(new[] { true }), -2));
        yield return new("lerp: one tensor for both", () => tensor(new float[] { 1 }).lerp(tensor(2), tensor(2)));
        yield return new("clip: one bound that is NaN", () => tensor(new float[] { 1, -1 }).clip(double.NaN));
        yield return new("clip: two bounds, one NaN", () => tensor(new float[] { 1, -1 }).clip(double.NaN, 1));
        yield return new("is_integral: of Booleans", () => tensor(new[] { true }).is_integral());
        yield return new("logspace: of Int16", () => logspace(1, 0.5, 3, dtype: int16));
        yield return new("logspace: a negative number", () => logspace(0, 1, -1));
        yield return new("arange: of Booleans", () => arange(0, 3, dtype: @bool));
        yield return new("relu6: of Booleans", () => functional.relu6(tensor(new[] { true })));
        yield return new("mm: of Booleans", () => ones(2, 2, dtype: @bool).mm(ones(2, 2, dtype: @bool)));

        yield return new(
                "unique: strides along the last dimension", () => tensor(new float[] { 1, 2, 3, 4, 5, 6 }).view(3, 2).unique(dim: 1).output);
        yield return new("div: bytes by -1", () => tensor(new byte[] { 1, 200 }).div(-1));
        yield return new("div: Int8 by 1000", () => tensor(new sbyte[] { 100 }) / 1000);
        yield return new("movedim: a number", () => tensor(1).movedim([0], [-1]));
        yield return new("arange: to infinity", () => arange(0, double.PositiveInfinity, dtype: int64));
        yield return new("linspace: a negative number", () => linspace(0, 1, -1));
        yield return new("linspace: -1 into bytes", () => linspace(-1, 1, 3, dtype: uint8));
        yield return new("pow: Booleans", () => tensor(new[] { true }).pow(tensor(new[] { true })));
        yield return new("bincount: Booleans", () => tensor(new[] { true }).bincount(null));
        yield return new("where: a number", () => where(tensor(true))[0]);
        yield return new("slice: by steps of 0", () => ones(3).slice(0, 0, 3, 0));
        yield return new("norm: gradient at 0 below p = 1", () => Gradient(tensor(new float[] { 0, 2 }), x => x.norm(0, p: 0.5f)));
        yield return new("norm: gradient at 0 above p = 2", () => Gradient(zeros(2, dtype: float64), x => x.norm(0, p: 3)));
        yield return new("normalize: gradient of a row of 0", () => Gradient(
            zeros(2, 1, dtype: float64), x => functional.normalize(x, 3)));
        yield return new(
                "prelu: gradient of a weight at infinity", () => Gradient(tensor(0.25f), weight => functional.prelu(
                    tensor(new[] { float.PositiveInfinity, -2 }), weight).mul(tensor(new[] { float.NaN, 1 }))));
        yield return new("is_contiguous: without elements", () => zeros(3, 0, 2).transpose(0, 2).is_contiguous());
        yield return new("logspace: infinity among whole numbers", () => logspace(-1, 1, 1, 0, dtype: int64));
        yield return new("index: all elements after two ellipses", () => ones(1, 1, 2, 2)[
            TensorIndex.Single(0), TensorIndex.Ellipsis, TensorIndex.Ellipsis, TensorIndex.Colon]);
        yield return new("logspace: an end that bytes do not hold, of one number", () => logspace(0.25, -1, 1, 0, dtype: uint8));
        yield return new("leaky_relu: gradient of a slope of NaN", () => Gradient(
            tensor(new float[] { 1, -1 }), x => x.leaky_relu(double.NaN)));
        yield return new("binary_cross_entropy: a weight larger than the input", () => functional.binary_cross_entropy(
            ones(1), ones(1), ones(2)));
        yield return new("pad: nothing, by its edge", () => functional.pad(ones(1, 0), (3, 3), TorchSharp.PaddingModes.Replicate));
        yield return new("pad: a side vanishes, mirrored", () => functional.pad(
            arange(8).view(2, 4, 1), (-1, 0, 0, -1), TorchSharp.PaddingModes.Reflect));
        yield return new("pad: all sides vanish, mirrored", () => functional.pad(
            ones(2, 1, 1), (-1, 0, 0, -1), TorchSharp.PaddingModes.Reflect));
        yield return new("pad: no channels, by its edge", () => functional.pad(
            ones(4, 0, 3, 1), (1, 1, 2, 0), TorchSharp.PaddingModes.Replicate));
        yield return new("pad: nothing left to go around", () => functional.pad(
            ones(1, 1, 1), (-1, 2), TorchSharp.PaddingModes.Circular));
        yield return new("scatter_add: a truth to a truth", () => tensor(new[] { true, false }).scatter_add(
            0, tensor(0L), tensor(new[] { true, false })).to_type(int32));
        yield return new("linspace: an end that bytes do not hold, of one number", () => linspace(0.25, -1, 1, dtype: uint8));
        yield return new("pad: cropped, then around", () => functional.pad(
            arange(12, dtype: float32).view(1, 3, 4), (2, 1, -1, 2), TorchSharp.PaddingModes.Circular));
        foreach (ScalarType type in new[] { float32, float64 })
        {
            yield return new($"max_pool2d: a window with a gap where the input is, {type}", () => Gradient(
                ones(1, 1, 1, 1, dtype: type), x => functional.max_pool2d(x, (2, 2), padding: (1, 1), dilation: (1, 2)).neg().exp()));
            foreach ((string name, Func<Tensor, Tensor> change) in new (string, Func<Tensor, Tensor>)[]
            {
                ("relu", x => functional.relu(x, inplace: true)), ("silu", x => functional.silu(x, inplace: true)), ("mul", x => x.mul_(3)),
            })
            {
                yield return new($"max_pool2d: {name} in place after it, {type}", () => Gradient(
                    arange(-8, 8, dtype: type).view(1, 1, 4, 4), x => change(functional.max_pool2d(x, 2))));
                yield return new($"max_pool2d: {name} in place after it and a convolution, {type}", () => Gradient(
                    arange(-4, 5, dtype: type).view(1, 1, 3, 3), filter => change(functional.max_pool2d(functional.conv2d(
                        arange(-18, 18, dtype: type).view(1, 1, 6, 6), filter), 2))));
                yield return new($"batch_norm: {name} in place after it, {type}", () => Gradient(
                    tensor(new[] { 1, 2, -4, 0.5, 3, 1 }).view(3, 2).to_type(type),
                    x => change(functional.batch_norm(x, null, null, training: true)).mul(
                        tensor(new[] { 1, 2, 3, 5, -2, 0.5 }).view(3, 2).to_type(type))));
            }
        }
        yield return new("arange: an infinite step among whole numbers", () => arange(1, 3, double.PositiveInfinity, dtype: int32));
        yield return new("unfold: windows that do not move", () => functional.unfold(ones(1, 1, 2, 2), 1, stride: 0));
        yield return new("unfold: strides", () => functional.unfold(arange(24, dtype: float32).view(1, 2, 3, 4).transpose(2, 3), 2));
        yield return new("unfold: whole numbers", () => functional.unfold(ones(1, 1, 2, 2, dtype: int64), 1));
        yield return new("addmm: a summand of another shape", () => ones(2, 1).addmm(ones(1, 2), ones(2, 1), 0.5f, 0.5f));
        yield return new("prelu: two types", () => functional.prelu(ones(2), ones(1, dtype: float64)));
        yield return new("layer_norm: a weight of another type", () => functional.layer_norm(ones(2, 3), [3], ones(3, dtype: float64)));
        yield return new("linear: two vectors", () => functional.linear(ones(3), ones(3), tensor(1f)));
        yield return new("index_put_: -1.5 into bytes", () => zeros(2, dtype: uint8).index_put_(-1.5, TensorIndex.Single(0)));
        yield return new("index: two ellipses", () => arange(6).view(2, 3).index(TensorIndex.Ellipsis, TensorIndex.Ellipsis));
        yield return new("unique: nothing in another dimension", () => zeros(0, 2).unique(dim: 1).output);
        yield return new("unique: a number along a dimension", () => tensor(2f).unique(dim: 0).output);
        yield return new("cross_entropy: of numbers", () => functional.cross_entropy(tensor(1f), tensor(1f)));
        yield return new("gather: an index without a dimension", () => tensor(new float[] { 1, 2, 3 }).gather(0, tensor(1L)));
        yield return new("gather: from a number", () => tensor(1f).gather(0, tensor(new long[] { 0, 0 })));
        yield return new("gather: nothing", () => tensor(new float[] { 1, 2, 3 }).gather(0, zeros(0)));
        yield return new("scatter_add: into a number", () => tensor(1f).scatter_add(0, tensor(0L), tensor(new float[] { 2, 3 })));
        yield return new("scatter: nothing of another type", () => zeros(3).scatter(0, zeros(0, dtype: int64), zeros(0, dtype: int64)));
        yield return new("index_put_: a value with leading dimensions", () =>
            zeros(2, 3).index_put_(tensor(new float[] { 1, 2, 3 }).view(1, 1, 3), TensorIndex.Single(1)));
        yield return new("masked_scatter: a broad mask", () =>
            tensor(new float[] { 1, 2 }).view(2, 1).masked_scatter(ones(2, 3, dtype: @bool), arange(6, dtype: float32)));
        yield return new("logsumexp: of nothing", () => zeros(0).logsumexp(0));
        yield return new("softmax: of no whole numbers", () => zeros(0, 2, dtype: int64).softmax(0));
        yield return new("chunk: of nothing", () => zeros(2, 0).chunk(3, 1));
        yield return new("fmod: no whole numbers by 0", () => zeros(0, dtype: int64).fmod(0));
        yield return new("sin_: of nothing that is expanded", () => zeros(1, 0).expand(2, 0).sin_());
        yield return new(
                "prod: along one value of an expanded tensor", () => tensor(new double[] { 1, 2 }).view(2, 1).expand(3, 2, 1).prod(2));
        yield return new("isinf: of transposed whole numbers", () => zeros(2, 3, dtype: int64).t().isinf());
        yield return new("randn_like: of an expanded tensor", () =>
        {
            manual_seed(1);
            return zeros(4).expand(2, 4).randn_like();
        });
        yield return new("random_: into Booleans", () => zeros(2, dtype: @bool).random_(0, 3));
        yield return new("normal_: into an expanded tensor draws nothing", () =>
        {
            manual_seed(1);
            try
            {
                zeros(1).expand(20).normal_();
            }
            catch (Exception)
            {
                return rand(2);
            }
            return null;
        });
        yield return new("stride: of a number", () => tensor(1).stride(0));
        yield return new("cross_entropy: probabilities and a class to ignore", () =>
            functional.cross_entropy(zeros(1, 2), ones(1, 2), ignore_index: 1));
        yield return new(
                "huber_loss: Float32 and Float64", () => functional.huber_loss(tensor(new float[] { 1 }), tensor(new double[] { 3 })));
        yield return new("batch_norm: statistics of another type", () =>
            functional.batch_norm(zeros(2, 3), zeros(3, dtype: float64), ones(3, dtype: float64)));
        yield return new("batch_norm: of nothing", () => functional.batch_norm(zeros(0, 3), zeros(3), ones(3)));
        yield return new("adaptive_avg_pool2d: one mean of a plane", () => functional.adaptive_avg_pool2d(ones(2, 3), [1, 1]));
        yield return new("adaptive_avg_pool2d: five dimensions", () => functional.adaptive_avg_pool2d(ones([1, 1, 2, 3, 3]), [1, 2]));
    }

    private static Tensor? Gradient(Tensor at, Func<Tensor, Tensor> function)
    {
        Tensor x = at.requires_grad_();
        function(x).sum().backward();
        return x.grad;
    }
}
