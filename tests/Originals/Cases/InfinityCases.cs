namespace Originals.Cases;

/// <summary>Infinities and NaN in softmax, losses and elementwise functions, with the gradients.</summary>
internal static class InfinityCases
{
    private const float Inf = float.PositiveInfinity;

    private const string AtNaN = "at NaN";

    private static readonly float[][] s_rows =
        [[Inf, 1], [-Inf, 1], [1, -Inf], [1, Inf], [float.NaN, 1], [-Inf, -Inf], [1000, -1000]];

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_functions = new()
    {
        ["relu"] = x => x.relu(),
        ["relu6"] = x => functional.relu6(x),
        ["sigmoid"] = x => x.sigmoid(),
        ["tanh"] = x => x.tanh(),
        ["gelu"] = x => functional.gelu(x),
        ["silu"] = x => functional.silu(x),
        ["elu"] = x => functional.elu(x, 1),
        ["softplus"] = x => functional.softplus(x),
        ["leaky_relu"] = x => functional.leaky_relu(x, 0.1),
        ["exp"] = x => x.exp(),
        ["log"] = x => x.log(),
        ["sqrt"] = x => x.sqrt(),
        ["rsqrt"] = x => x.rsqrt(),
        ["square"] = x => x.square(),
        ["clamp"] = x => x.clamp(0, 1),
        ["abs"] = x => x.abs(),
        ["sign"] = x => x.sign(),
        ["round"] = x => x.round(),
        ["floor"] = x => x.floor(),
        ["sin"] = x => x.sin(),
        ["erf"] = x => x.erf(),
        ["mean"] = x => x.mean(),
        ["var"] = x => cat(new[] { x, x }).var(),
        ["norm"] = x => x.norm(),
        ["norm of two"] = x => cat(new[] { x, x }).norm(),
        ["max"] = x => cat(new[] { x, zeros(1) }).max(),
        ["maximum"] = x => maximum(x, zeros(1)),
        ["minimum"] = x => minimum(x, zeros(1)),
        ["pow 0"] = x => x.pow(0),
        ["pow 0.5"] = x => x.pow(0.5),
        ["pow -0.5"] = x => x.pow(-0.5),
        ["pow 3"] = x => x.pow(3),
        ["pow -1"] = x => x.pow(-1),
        ["pow -2"] = x => x.pow(-2),
        ["pow 1.5"] = x => x.pow(1.5),
        ["remainder"] = x => x.remainder(3),
        ["fmod"] = x => x.fmod(3),
        ["logsumexp"] = x => cat(new[] { x, zeros(1) }).logsumexp(0),
        ["logaddexp"] = x => logaddexp(x, zeros(1)),
        ["logaddexp of itself"] = x => x.logaddexp(x),
        ["logaddexp of its opposite"] = x => x.logaddexp(-x),
    };

    private static readonly Dictionary<string, Func<Tensor, Tensor, Tensor>> s_losses = new()
    {
        ["mse_loss"] = (x, y) => functional.mse_loss(x, y),
        ["l1_loss"] = (x, y) => functional.l1_loss(x, y),
        ["smooth_l1_loss"] = (x, y) => functional.smooth_l1_loss(x, y),
        ["huber_loss"] = (x, y) => functional.huber_loss(x, y),
        ["binary_cross_entropy_with_logits"] = (x, y) => functional.binary_cross_entropy_with_logits(x, y),
        ["kl_div"] = (x, y) => functional.kl_div(x, y, false),
    };

    internal static IEnumerable<Case> All()
    {
        foreach (float[] row in s_rows)
        {
            string name = FormattableString.Invariant($"{row[0]}, {row[1]}");
            foreach (ScalarType type in new[] { float32, float64 })
            {
                yield return new($"softmax: {name}, {type}", () => WithGradient(tensor(row, 1, 2).to_type(type), x => x.softmax(1)));
                yield return new(
                    $"log_softmax: {name}, {type}", () => WithGradient(tensor(row, 1, 2).to_type(type), x => x.log_softmax(1)));
                yield return new($"cross_entropy: {name}, {type}", () =>
                    WithGradient(tensor(row, 1, 2).to_type(type), x => functional.cross_entropy(x, tensor(new long[] { 1 }))));
            }

            yield return new(
                $"softmax: {name}, across", () => WithGradient(tensor([.. row, .. row], 2, 2).t().contiguous(), x => x.softmax(0)));
            yield return new($"cross_entropy: {name}, a weight of 0", () => WithGradient(
                tensor(row, 1, 2), x => functional.cross_entropy(x, tensor(new long[] { 1 }), tensor(new float[] { 1, 0 }))));
            yield return new($"cross_entropy: {name}, smoothed", () => WithGradient(
                tensor(row, 1, 2), x => functional.cross_entropy(x, tensor(new long[] { 1 }), label_smoothing: 0.1)));
            yield return new($"cross_entropy: {name}, probabilities", () => WithGradient(
                tensor(row, 1, 2), x => functional.cross_entropy(x, tensor(new[] { 0.3f, 0.7f }, 1, 2))));
            yield return new($"nll_loss: {name}", () => functional.nll_loss(tensor(row, 1, 2), tensor(new long[] { 0 })));
        }

        foreach (float value in new[] { Inf, -Inf, float.NaN, 1e38f, 0 })
        {
            foreach ((string name, Func<Tensor, Tensor> function) in s_functions)
            {
                yield return new(
                    FormattableString.Invariant($"{name}: {value}"), () => WithGradient(tensor(new[] { value }), function),
                    float.IsNaN(value) && (name is "relu" or "relu6") ? AtNaN : null);
            }

            foreach (float target in new[] { 0, 1, Inf })
            {
                foreach ((string name, Func<Tensor, Tensor, Tensor> loss) in s_losses)
                {
                    yield return new(
                        FormattableString.Invariant($"{name}: {value}, {target}"),
                        () => WithGradient(tensor(new[] { value }), x => loss(x, tensor(new[] { target }))));
                }
            }
        }
    }

    private static object?[] WithGradient(Tensor input, Func<Tensor, Tensor> function)
    {
        Tensor x = input.requires_grad_(), y = function(x);
        (y.numel() == 1 ? y.reshape(Array.Empty<long>()) : y.reshape(-1)[0]).backward();
        return [y, x.grad];
    }
}
