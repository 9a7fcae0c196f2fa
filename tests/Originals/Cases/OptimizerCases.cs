using TorchSharp.Modules;

namespace Originals.Cases;

/// <summary>Two steps of each optimizer from infinite, undefined and very large parameters.</summary>
internal static class OptimizerCases
{
    private static readonly float[] s_start =
        [float.PositiveInfinity, float.NegativeInfinity, float.NaN, 1, 3e38f, 1, 2, 3, float.PositiveInfinity];

    private static readonly Dictionary<string, Func<Parameter, optim.Optimizer>> s_optimizers = new()
    {
        ["SGD"] = p => optim.SGD(new[] { p }, 0.1),
        ["SGD with momentum"] = p => optim.SGD(new[] { p }, 0.1, momentum: 0.9),
        ["SGD with Nesterov's"] = p => optim.SGD(new[] { p }, 0.1, momentum: 0.9, nesterov: true),
        ["SGD with decay"] = p => optim.SGD(new[] { p }, 0.1, weight_decay: 0.1),
        ["Adam"] = p => optim.Adam(new[] { p }, 0.1),
        ["Adam with decay"] = p => optim.Adam(new[] { p }, 0.1, weight_decay: 0.1),
        ["Adam, amsgrad"] = p => optim.Adam(new[] { p }, 0.1, amsgrad: true),
        ["AdamW"] = p => optim.AdamW(new[] { p }, 0.1),
        ["AdamW with decay"] = p => optim.AdamW(new[] { p }, 0.1, weight_decay: 0.1),
        ["RMSProp"] = p => optim.RMSProp(new[] { p }, 0.1),
        ["RMSProp, centered"] = p => optim.RMSProp(new[] { p }, 0.1, momentum: 0.9, centered: true),
        ["Adagrad"] = p => optim.Adagrad(new[] { p }, 0.1),
        ["Adamax"] = p => optim.Adamax(new[] { p }, 0.1),
        ["NAdam"] = p => optim.NAdam(new[] { p }, 0.1),
        ["RAdam"] = p => optim.RAdam(new[] { p }, 0.1),
    };

    internal static IEnumerable<Case> All()
    {
        foreach ((string name, Func<Parameter, optim.Optimizer> create) in s_optimizers)
        {
            foreach (float gradient in new[] { 0, 1, float.PositiveInfinity, float.NaN })
            {
                yield return new(FormattableString.Invariant($"{name}: a gradient of {gradient}"), () =>
                {
                    var parameter = new Parameter(tensor(s_start));
                    optim.Optimizer optimizer = create(parameter);
                    for (int step = 0; step < 2; step++)
                    {
                        parameter.grad = full(s_start.Length, gradient);
                        optimizer.step();
                    }

                    return parameter;
                });
            }
        }
    }
}
