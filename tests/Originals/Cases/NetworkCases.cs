using TorchSharp;

namespace Originals.Cases;

/// <summary>What drawn networks brought to light: layers, losses, schedules and paddings at their edges.</summary>
internal static class NetworkCases
{
    private static readonly long[][] s_paddings = [[1, 1], [1, -1], [-1, 0], [0, 0], [1, 0, 0, 1], [0, 0, -1, 0], [1, 1, 1, 1, 0, 0]];

    /// <summary>Tensors that do not lie in memory row by row.</summary>
    private static readonly (string Name, Func<Tensor> Of)[] s_layouts =
    [
        ("rows", () => Ones(3, 2, 4)), ("columns", () => Ones(3, 2, 4).transpose(0, 2)), ("turned", () => Ones(3, 2, 4).transpose(1, 2)),
        ("with gaps", () => Ones(3, 2, 8).slice(2, 0, 8, 2)), ("expanded", () => Ones(1, 2, 4).expand(3, 2, 4)),
        ("images", () => Ones(3, 2, 4, 5)), ("turned images", () => Ones(3, 2, 4, 5).transpose(2, 3)),
        ("images by channels", () => Ones(3, 2, 4, 5).transpose(0, 1)),
    ];

    internal static IEnumerable<Case> All() => [.. Biases(), .. Paddings(), .. Layers(), .. Infinities(), .. Losses(), .. Schedules()];

    private static IEnumerable<Case> Biases()
    {
        foreach (long[] x in new long[][] { [3], [2, 3], [2, 2, 3], [1, 2, 2, 3] })
        {
            foreach (long[] w in new long[][] { [3], [2, 3], [1, 3] })
            {
                foreach (long[] b in new long[][] { [], [1], [2] })
                {
                    foreach (ScalarType type in new[] { float64, float32, int64 })
                    {
                        yield return new(
                            $"networks: linear of {Shape(x)} by {Shape(w)} and {Shape(b)} of {type}",
                            () => functional.linear(Ones(x), Ones(w), Ones(b).to(type)));
                    }
                }
            }
        }
    }

    private static IEnumerable<Case> Paddings()
    {
        foreach (PaddingModes mode in new[] { PaddingModes.Constant, PaddingModes.Replicate, PaddingModes.Reflect, PaddingModes.Circular })
        {
            foreach (long[] padding in s_paddings)
            {
                foreach (var (name, of) in s_layouts)
                    yield return new($"networks: {name}, {mode} of {Shape(padding)}", () => functional.pad(of(), padding, mode));
            }
            yield return new($"networks: {mode} of a row", () => functional.pad(Ones(4), [1, 1], mode));
            yield return new($"networks: {mode} until nothing is left", () => functional.pad(Ones(4, 3, 1), [-1, 0], mode));
            yield return new($"networks: {mode} of Booleans", () => functional.pad(Ones(2, 3).to(@bool), [1, 0], mode));
        }
    }

    private static IEnumerable<Case> Layers()
    {
        foreach (var (name, of) in s_layouts)
        {
            foreach (bool isTraining in new[] { true, false })
            {
                yield return new($"networks: batch norm of {name}, {(isTraining ? "training" : "evaluating")}", () =>
                {
                    Tensor x = of();
                    Module<Tensor, Tensor> layer = x.dim() == 4 ? BatchNorm2d(x.shape[1]) : BatchNorm1d(x.shape[1]);
                    layer.train(isTraining);
                    return layer.call(x);
                });
            }
        }
        foreach (bool affine in new[] { true, false })
        {
            foreach (bool tracks in new[] { true, false })
            {
                yield return new(
                    $"networks: batch norm of other channels, {affine}, {tracks}",
                    () => BatchNorm1d(1, affine: affine, track_running_stats: tracks).call(Ones(2, 4)));
            }
        }
        yield return new(
            "networks: batch norm with a type", () => BatchNorm1d(2, dtype: float64).num_batches_tracked!.dtype,
            "`nn.BatchNorm1d` and `nn.BatchNorm2d` with a type");
        yield return new("networks: average pool with a divisor of 0", () => AvgPool2d(2, divisor_override: 0).call(Ones(1, 1, 4, 4)));
        yield return new(
            "networks: a window that is not square, in a mode",
            () => Conv2d(1, 1, (3L, 1L), Padding.Same, padding_mode: PaddingModes.Reflect).call(Ones(1, 1, 5, 5)).shape,
            "`nn.Conv2d` with `Padding.Same`, a padding mode and a window that is not square");
        yield return new("networks: nothing counted", () => bincount(Ones(0).to(int64), Ones(0), 3));
        yield return new("networks: two ellipses", () => Ones(2, 3)[TensorIndex.Ellipsis, TensorIndex.Ellipsis]);
        yield return new(
            "networks: two ellipses and a slice", () => Ones(2, 4, 3)[TensorIndex.Ellipsis, TensorIndex.Ellipsis, TensorIndex.Slice(1)]);
        yield return new(
            "networks: average with a divisor of 0", () => functional.avg_pool2d(Ones(1, 1, 4, 4), [2L, 2], divisor_override: 0));
    }

    /// <summary>A gradient that is infinite times a derivative that is not 0.</summary>
    private static IEnumerable<Case> Infinities()
    {
        double[] values = [-1.5, -1, 0, 2];
        yield return new("networks: infinite gradient of gelu", () => Gradient(tensor(values), x => x.gelu().reciprocal()));
        yield return new(
            "networks: infinite gradient of gelu by tanh",
            () => Gradient(tensor(values), x => functional.gelu(x, TorchSharp.Modules.GELU.Approximate.tanh).reciprocal()));
        yield return new("networks: infinite gradient of var", () => Gradient(tensor(values), x => x.var().div(0)));
        yield return new("networks: infinite gradient of std", () => Gradient(tensor(values), x => x.std().div(0)));
        yield return new(
            "networks: infinite gradients of var by rows",
            () => Gradient(tensor(values).view(2, 2), x => x.var([1L], unbiased: false, keepdim: true).div(tensor(new[] { 0.0, 1 }).view(2, 1))));
    }

    private static Tensor? Gradient(Tensor x, Func<Tensor, Tensor> function)
    {
        x.requires_grad_();
        function(x).sum().backward();
        return x.grad;
    }

    private static IEnumerable<Case> Losses()
    {
        foreach (double target in new[] { -1, 0, 0.5, 1, 1.5, double.NaN })
        {
            yield return new(
                $"networks: cross entropy of a probability of {target}",
                () => BCELoss().call(tensor(new[] { 0.5, 0.25 }), tensor(new[] { target, 0.5 })));
        }
        foreach (long[] weights in new long[][] { [], [1], [2], [3], [1, 2], [3, 2], [5, 1, 3, 2] })
        {
            yield return new(
                $"networks: logits with weights of {Shape(weights)}",
                () => BCEWithLogitsLoss(weight: Ones(weights)).call(Ones(3, 2), Ones(3, 2)));
            yield return new(
                $"networks: logits with positive weights of {Shape(weights)}",
                () => BCEWithLogitsLoss(pos_weights: Ones(weights)).call(Ones(3, 2), Ones(3, 2)));
            yield return new(
                $"networks: classes with weights of {Shape(weights)}",
                () => CrossEntropyLoss(weight: Ones(weights)).call(Ones(3, 2), tensor(new[] { 0L, 1, 0 })));
            yield return new(
                $"networks: probabilities with weights of {Shape(weights)}",
                () => CrossEntropyLoss(weight: Ones(weights)).call(Ones(3, 2), Ones(3, 2)));
        }
    }

    private static IEnumerable<Case> Schedules()
    {
        yield return new(
            "networks: one cycle from an epoch on",
            () => Rates(optimizer => optim.lr_scheduler.OneCycleLR(optimizer, 1, total_steps: 5, last_epoch: 0), 2),
            "`lr_scheduler.OneCycleLR` with a `last_epoch`");
        yield return new(
            "networks: one cycle, one step beyond the last",
            () => Rates(optimizer => optim.lr_scheduler.OneCycleLR(optimizer, 1, total_steps: 3), 3),
            "`lr_scheduler.OneCycleLR`, one step beyond the last");
        yield return new("networks: one cycle", () => Rates(optimizer => optim.lr_scheduler.OneCycleLR(optimizer, 1, total_steps: 5), 4));
        yield return new(
            "networks: factors outside of 0 to 1", () => Rates(optimizer => optim.lr_scheduler.LinearLR(optimizer, 2, 0, 3), 4),
            "`LinearLR` with factors outside of 0 to 1");
    }

    private static string Rates(Func<optim.Optimizer, optim.lr_scheduler.LRScheduler> schedule, int steps)
    {
        using var layer = Linear(1, 1);
        using optim.Optimizer optimizer = optim.SGD(layer.parameters(), 0.5);
        optim.lr_scheduler.LRScheduler scheduler = schedule(optimizer);
        var rates = new List<double>();
        for (int i = 0; i < steps; i++)
        {
            optimizer.step();
            scheduler.step();
            rates.Add(optimizer.ParamGroups.First().LearningRate);
        }
        return string.Join(' ', rates.Select(rate => rate.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Tensor Ones(params long[] shape) => ones(shape, dtype: float32);

    private static string Shape(long[] sizes) => $"[{string.Join(", ", sizes)}]";
}
