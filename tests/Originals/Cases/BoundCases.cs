namespace Originals.Cases;

/// <summary>Values and gradients where two pieces of a function meet.</summary>
internal static class BoundCases
{
    private static readonly Dictionary<string, (Func<Tensor, Tensor> Function, float[] At)> s_functions = new()
    {
        ["hardswish"] = (x => functional.hardswish(x), [-3, 3]),
        ["relu"] = (x => x.relu(), [0, -0f]),
        ["relu6"] = (x => functional.relu6(x), [0, 6]),
        ["leaky_relu"] = (x => functional.leaky_relu(x, 0.1), [0, -0f]),
        ["elu"] = (x => functional.elu(x, 1), [0, -0f]),
        ["selu"] = (x => functional.selu(x), [0, -0f]),
        ["softplus"] = (x => functional.softplus(x), [20, 21]),
        ["clamp"] = (x => x.clamp(-1, 2), [-1, 2]),
        ["abs"] = (x => x.abs(), [0, -0f]),
        ["maximum"] = (x => x.maximum(ones(2)), [1, 1]),
        ["minimum"] = (x => x.minimum(ones(2)), [1, 1]),
        ["max"] = (x => x.max(), [1, 1]),
        ["smooth_l1_loss"] = (x => functional.smooth_l1_loss(x, zeros(2)), [-1, 1]),
        ["l1_loss"] = (x => functional.l1_loss(x, zeros(2)), [0, -0f]),
    };

    internal static IEnumerable<Case> All() => s_functions.Select(entry => new Case($"bounds: {entry.Key}", () =>
    {
        Tensor x = tensor(entry.Value.At, requires_grad: true), y = entry.Value.Function(x);
        y.sum().backward();
        return new object[] { y, x.grad! };
    }));
}
