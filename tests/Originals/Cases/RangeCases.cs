namespace Originals.Cases;

/// <summary>Numbers that a type cannot hold, types that a function has not, infinite gradients, and nothing at all.</summary>
internal static class RangeCases
{
    private static readonly double s_infinity = double.PositiveInfinity;

    internal static IEnumerable<Case> All() => [.. Numbers(), .. Types(), .. Gradients(), .. Nothing()];

    private static IEnumerable<Case> Numbers()
    {
        yield return new("range: a byte of -1", () => (byte)tensor(-1L));
        yield return new("range: a byte of 1.7", () => (byte)tensor(1.7));
        yield return new("range: a Boolean of NaN", () => (bool)tensor(double.NaN));
        yield return new("range: a float of infinity", () => (float)tensor(s_infinity));
        yield return new("range: addcmul by infinity", () => Wholes(1, 2).addcmul(Wholes(1, 2), Wholes(1, 2), s_infinity));
        yield return new("range: addcmul by 1.7", () => Wholes(1, 2).addcmul(Wholes(1, 2), Wholes(1, 2), 1.7));
        yield return new("range: logspace of bytes from -1", () => logspace(-1, 1, 2, dtype: uint8));
        yield return new("range: logspace of Int8 from -200", () => logspace(-200, 1, 2, dtype: int8));
        yield return new("range: logspace of no bytes", () => logspace(-200, 1, 0, dtype: uint8));
        yield return new("range: logspace of Int64 from NaN", () => logspace(double.NaN, 1, 2, dtype: int64));
        yield return new("range: logspace of one Boolean", () => logspace(1, 0, 1, dtype: @bool));
        yield return new("range: logspace of two Booleans", () => logspace(1, 0, 2, dtype: @bool));
        yield return new("range: randint of Booleans to 2", () => randint(1, 2, [3], @bool));
        yield return new("range: randint of Booleans to 3", () => randint(1, 3, [3], @bool));
        yield return new("range: randint of no Booleans to 5", () => randint(5, [0], @bool));
        foreach (ScalarType type in new[] { int64, int16, uint8, float32 })
        {
            yield return new($"range: {type} from -0.5 to 2", () => arange(-0.5, 2, 1, type));
            yield return new($"range: {type} from -1.5 to 1", () => arange(-1.5, 1, 1, type));
            yield return new($"range: {type} by steps of 1.5", () => arange(0, 5, 1.5, type));
            // A step of 0.5 in Int64 divides by 0 there, which ends the process.
            if (type != int64)
                yield return new($"range: {type} by steps of 0.5", () => arange(0, 5, 0.5, type));
            yield return new($"range: {type} backward", () => arange(3, 0.5, -1, type));
        }
        yield return new("range: logspace of one Int32 from 0.5", () => logspace(0.5, 1, 1, dtype: int32));
        yield return new("range: linspace of two Booleans", () => linspace(0, 1, 2, dtype: @bool));
        yield return new("range: exp of 0", () => zeros(20).exp().eq(1).all());
        yield return new("range: exp to infinity", () => tensor(new float[] { -200, -104, -100, -88, -1e-7f, 1, 88.7f, 89 }).exp());
    }

    private static IEnumerable<Case> Types()
    {
        Tensor truths = tensor(new[] { true, false }), matrix = tensor(new[] { true, false, true, true }).view(2, 2);
        yield return new("types: bmm of Booleans", () => matrix.unsqueeze(0).bmm(matrix.unsqueeze(0)));
        yield return new("types: sum of Booleans to a Boolean", () => matrix.sum(@bool));
        yield return new("types: sum to Booleans along a dimension", () => tensor(new[] { 2, -2, 0, 0 }).view(2, 2).sum(1, type: @bool));
        yield return new("types: cumsum of Booleans", () => matrix.cumsum(0, @bool));
        yield return new("types: cumsum of a Boolean", () => tensor(true).cumsum(0, @bool));
        yield return new("types: cumsum of no Booleans", () => zeros(0, 2).cumsum(0, @bool));
        yield return new("types: gather by Int32", () => arange(3).gather(0, Wholes(2, 0)));
        yield return new("types: gather by Int16", () => arange(3).gather(0, Wholes(2, 0).to_type(int16)));
        yield return new("types: gather of a number by Int32", () => tensor(1.5f).gather(0, Wholes(0)));
        yield return new("types: scatter by Int32", () => arange(3).scatter(0, Wholes(2, 0), arange(3)));
        yield return new("types: scatter_add by Int32", () => arange(3).scatter_add(0, Wholes(2, 0), arange(3)));
        yield return new("types: index_add of Float64", () => ones(3).index_add(0, tensor(new long[] { 0 }), ones(1, dtype: float64), 1));
        yield return new("types: lerp of whole numbers by a Float64", () => Wholes(1, 5).lerp(Wholes(3, 9), tensor(0.25)));
        yield return new("types: lerp of whole numbers by a whole number", () => Wholes(1, 5).lerp(Wholes(3, 9), tensor(1)));
        yield return new("types: lerp of Booleans by a Float32", () => truths.lerp(truths, tensor(0.5f)));
        yield return new("types: logaddexp of whole numbers", () => Wholes(1, 5).logaddexp(Wholes(3, 9)));
        yield return new("types: logaddexp of Booleans", () => truths.logaddexp(truths));
        yield return new("types: logaddexp of whole numbers and Float32", () => Wholes(1, 5).logaddexp(ones(2, 1)));
        yield return new("types: logaddexp of Float32 and a Boolean", () => ones(2).logaddexp(truths));
        yield return new(
            "types: logaddexp of Float32 and Float64",
            () => tensor(new float[] { 1, -40, 1000 }).logaddexp(tensor(new[] { 2.0, 0, 1000 })));
        yield return new(
            "types: gradient of logaddexp with Float64", () => Gradient([1, -40], x => x.logaddexp(tensor(new[] { 2.0, 0 }))));
        yield return new("types: logaddexp of shapes that differ", () => ones(2).logaddexp(ones(3)));
        yield return new("types: lerp_ of whole numbers by a Float64", () => Wholes(1, 5).lerp_(Wholes(3, 9), tensor(0.25)));
        yield return new("types: clamp of whole numbers to NaN", () => Wholes(1, 5).clamp(double.NaN));
        yield return new("types: clamp of Booleans to NaN", () => truths.clamp(max: double.NaN));
        yield return new("types: clamp_ of whole numbers to NaN", () => Wholes(1, 5).clamp_(double.NaN));
        yield return new("types: clamp between Booleans", () => truths.clamp(truths, truths));
        yield return new("types: clamp above Booleans", () => truths.clamp(truths));
        yield return new("types: addcmul of Float32 and bytes", () => ones(2).addcmul(
            tensor(new byte[] { 200, 5 }), tensor(new byte[] { 2, 5 }), -2));
        yield return new(
            "types: addcmul of Int64 and fractions without dimensions", () => ones(2, dtype: int64).addcmul(tensor(2.0), tensor(3f), 1));
        yield return new("types: addmm of Int32 by 0.5", () => Wholes(1, 2, 3, 4).view(2, 2).addmm(
            Wholes(1, 2, 3, 4).view(2, 2), Wholes(1, 2, 3, 4).view(2, 2), 2, 0.5f));
        yield return new("types: linear with a bias of another shape", () => functional.linear(ones(1, 3), ones(1, 3), ones(1, 3)));
        yield return new("types: addmm of two types", () => tensor(1.0).addmm(ones(1, 1), ones(1, 1)));
        yield return new("types: unfold of Booleans", () => functional.unfold(matrix.view(1, 1, 2, 2), 1));
        yield return new("types: prelu of whole numbers", () => functional.prelu(Wholes(-1, 2), Wholes(3)));
        yield return new("types: prelu of Booleans", () => functional.prelu(truths, tensor(true)));
        yield return new("types: batch_norm of Int16", () => functional.batch_norm(
            ones(1, 2, dtype: int16), ones(2, dtype: int16), ones(2, dtype: int16)));
        yield return new("types: smooth_l1_loss without a bend, of Booleans", () => functional.smooth_l1_loss(ones(2), truths, beta: 0));
        yield return new("types: to another tensor, copied", () => ones(1).expand(3).to(ones(1), true));
    }

    private static IEnumerable<Case> Gradients()
    {
        float[] around = [-4, -3, -2.9f, 0, 2.9f, 3, 4, float.NaN];
        yield return new("gradient, infinite: hardswish", () => Gradient(around, x => functional.hardswish(x).mul(s_infinity)));
        yield return new("gradient, infinite: clamp", () => Gradient(around, x => x.clamp(-1, 1).mul(s_infinity)));
        yield return new("gradient, infinite: clamp to tensors", () => Gradient(around, x => x.clamp(zeros(8), ones(8)).mul(s_infinity)));
        yield return new("gradient, infinite: maximum", () => Gradient(around, x => x.maximum(zeros(8)).mul(s_infinity)));
        yield return new("gradient, infinite: logaddexp", () => Gradient(around, x => x.logaddexp(zeros(8)).mul(s_infinity)));
        yield return new("gradient, infinite: minimum", () => Gradient(around, x => x.minimum(zeros(8)).mul(s_infinity)));
        yield return new(
            "gradient, infinite: pow", () => Gradient([0, 2, 0, 0], x => x.pow(tensor(new float[] { 0, 0, 2, -1 })).mul(s_infinity)));
        yield return new("gradient, infinite: elu", () => Gradient(around, x => functional.elu(x, 0).mul(s_infinity)));
        yield return new(
            "gradient, infinite: lerp", () => Gradient([float.PositiveInfinity, 2], x => x.lerp(tensor(2f), tensor(2f)).mul(s_infinity)));
        yield return new("gradient: amax of NaN", () => Gradient([1, float.NaN], x => x.amax()));
        yield return new("gradient: clip to NaN", () => Gradient([1, -2], x => x.clip(max: double.NaN)));
        yield return new(
            "gradient: smooth_l1_loss of NaN", () => Gradient([float.NaN, -3, 0.5f], x => functional.smooth_l1_loss(x, zeros(3))));
        yield return new("gradient: huber_loss at its bounds", () => Gradient([-1, 1, 0.5f], x => functional.huber_loss(x, zeros(3))));
        yield return new("gradient: elu at 0 and NaN", () => Gradient([0, float.NaN, -1], x => x.elu(2, 3, 0.5)));
        yield return new("gradient: softplus with a beta of 0", () => Gradient([2, -2], x => functional.softplus(x, 0)));
        yield return new(
            "gradient: softplus far from 0", () => Gradient([2, -2, 100, -20, float.PositiveInfinity], x => functional.softplus(x, 2)));
        yield return new("gradient: kl_div for targets of 0", () => Gradient([0, 0.5f, 1], x => functional.kl_div(ones(3), x, false)));
        yield return new("gradient: norm with p = 0", () => Gradient([1, 0], x => x.norm(0f)));
        yield return new(
            "gradient: scatter of more than there are indices",
            () => Gradient([4, 5, 6], x => zeros(3).scatter(0, tensor(new long[] { 1 }), x)));
        yield return new("gradient: scatter_add of more than there are indices", () => Gradient(
            [4, 5, 6], x => zeros(3).scatter_add(0, tensor(new long[] { 1, 2 }), x)));
        yield return new("elu: a factor of NaN at 0", () => functional.elu(tensor(new float[] { 0, 1, -1 }), double.NaN));
        yield return new("elu: infinite factors at 0", () => tensor(new float[] { 0, 1, -1 }).elu(-2, -2, s_infinity));
    }

    private static IEnumerable<Case> Nothing()
    {
        yield return new("nothing: adaptive_avg_pool2d to nothing", () => functional.adaptive_avg_pool2d(ones(1, 2, 3, 4), [0, 1]));
        yield return new(
            "nothing: adaptive_avg_pool2d of no whole numbers", () => functional.adaptive_avg_pool2d(ones(0, 3, 4, dtype: int64), [2, 2]));
        yield return new("nothing: adaptive_avg_pool2d of no rows", () => functional.adaptive_avg_pool2d(ones(1, 2, 0, 4), [2, 2]));
        yield return new("nothing: adaptive_max_pool2d to nothing", () => functional.adaptive_max_pool2d(ones(1, 2, 3, 4), [0, 1]));
        yield return new("nothing: adaptive_max_pool2d of no channels", () => functional.adaptive_max_pool2d(ones(1, 0, 3, 4), [2, 2]));
        yield return new("nothing: adaptive_max_pool2d of no picture", () => functional.adaptive_max_pool2d(ones(0, 3, 4), [2, 2]));
        yield return new(
            "nothing: gradient of adaptive_avg_pool2d", () => Gradient(ones(0, 2, 2, 2), x => functional.adaptive_avg_pool2d(x, [3, 2])));
        yield return new("nothing: gradient of adaptive_avg_pool2d, no channels", () => Gradient(
            ones(1, 0, 2, 2), x => functional.adaptive_avg_pool2d(x, [3, 2])));
        yield return new("nothing: norm with p = -1", () => zeros(2, 0).norm(1, p: -1));
        yield return new("nothing: index_select of a number", () => tensor(2f).index_select(0, zeros(0, dtype: int64)));
        yield return new("nothing: two positions of a number", () => tensor(2f).index_select(0, zeros(2, dtype: int64)));
        yield return new("nothing: a position that is not there", () => zeros(2, 0, 3).index_select(2, tensor(3L)));
        yield return new(
            "nothing: scatter of two positions from a number", () => tensor(1f).scatter(0, tensor(new long[] { 0, 0 }), tensor(5f)));
        yield return new("nothing: avg_pool2d of five dimensions", () => functional.avg_pool2d(ones([2, 2, 1, 2, 4]), [1, 1]));
        yield return new("nothing: max_pool2d of five dimensions", () => functional.max_pool2d(ones([2, 2, 1, 2, 4]), [1, 1]));
        yield return new("nothing: cross_entropy of no classes", () => functional.cross_entropy(zeros(0), zeros(0)));
        yield return new("nothing: cross_entropy of no pictures", () => functional.cross_entropy(zeros(0, 2), zeros(0, 2)));
        yield return new("nothing: flatten of a number from dimension 1", () => tensor(1f).flatten(1));
        yield return new("nothing: flip along no dimension", () =>
        {
            Tensor x = ones(2);
            x.flip([]).fill_(3);
            return x;
        });
        yield return new("nothing: gradient of prod", () => Gradient(zeros(0, 2), x => x.prod(1)));
        yield return new("nothing: conv2d of Float64, strides", () => functional.conv2d(
            ones(1, 2, 3, 3, dtype: float64), ones(3, 2, 2, 2, dtype: float64)));
        yield return new("nothing: running statistics of two dimensions", () => functional.batch_norm(ones(2, 2), ones(2, 1), ones(2)));
        yield return new("nothing: cat along a dimension that is not there", () => cat([zeros(0), zeros(0)], 7));
        yield return new("nothing: cat with something", () => cat([zeros(0), ones(2, 2)], 1));
        yield return new("nothing: slice of a number by steps of 0", () => tensor(1f).slice(0, 0, 0, 0));
        yield return new("nothing: batch_norm", () => functional.batch_norm(zeros(0), ones(2), ones(2)));
        yield return new(
            "nothing: batch_norm with a scale of nothing", () => functional.batch_norm(zeros(0, 1), ones(1), ones(1), ones(0)));
        yield return new("nothing: matmul of a batch", () => zeros(1, 1, 0, 1).matmul(zeros(1, 0, 1, 1)));
        yield return new("nothing: matmul with a matrix", () => zeros(0, 2, 0).matmul(zeros(0, 2)));
        yield return new("nothing: prod, strides", () => arange(6, dtype: float32).view(3, 2).t().prod(0));
        yield return new("nothing: layer_norm, strides", () => functional.layer_norm(arange(6, dtype: float32).view(2, 3).t(), [3, 2]));
    }

    private static Tensor Wholes(params int[] values) => tensor(values);

    private static Tensor? Gradient(float[] values, Func<Tensor, Tensor> function) => Gradient(tensor(values), function);

    private static Tensor? Gradient(Tensor x, Func<Tensor, Tensor> function)
    {
        x.requires_grad_();
        function(x).sum().backward();
        return x.grad;
    }
}
