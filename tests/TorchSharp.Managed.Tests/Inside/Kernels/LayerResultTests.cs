namespace TorchSharp.Managed.Tests;

/// <summary>
/// Convolutions and pools may leave their results in another order in memory, or not compute them yet: whatever comes next has to give
/// the values and gradients that it gives for a plain tensor.
/// </summary>
public sealed class LayerResultTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_chains = new()
    {
        ["relu, pool"] = y => functional.max_pool2d(y.relu(), 2),
        ["pool, relu"] = y => functional.max_pool2d(y, 2).relu(),
        ["relu in place, pool"] = y => functional.max_pool2d(functional.relu(y, inplace: true), 2),
        ["relu in place after use"] = y => y.sum() + functional.relu(y * 1, inplace: true),
        ["pool, twice used"] = y => functional.max_pool2d(y, 2).sum() + y,
        ["pool with stride 1"] = y => functional.max_pool2d(y, 2, 1),
        ["pool, slice, view"] = y => functional.max_pool2d(y, 2)[.., 1..].flatten(1),
        ["linear over the last dimension"] = y => functional.linear(y, ones(2, 4) * 0.5f),
        ["batch norm"] = y => functional.batch_norm(y, null!, null!, training: true),
        ["dropout in evaluation"] = y => functional.dropout(y, training: false),
        ["residual"] = y => functional.conv2d(y.relu(), ones(3, 3, 1, 1)) + y,
        ["mul in place by itself"] = y => (y * 1).mul_(y),
        ["cat of pools"] = y => cat([functional.max_pool2d(y, 2), functional.max_pool2d(y.neg(), 2)], 1),
        ["mean over height and width"] = y => y.mean([2, 3]),
        ["detached factor"] = y => y.detach() * y,
        ["one element written"] = y => { Tensor z = y.clone(); using (no_grad()) z.detach()[0, 0, 0, 0] = 5f; return z.relu(); },
        ["read before"] = y => { _ = y.sum().ToSingle(); return y.relu() * 2; },
    };

    public static TheoryData<string> OneNames => [.. GradientCheckTests.OfOne.Keys];

    public static TheoryData<string> TwoNames => [.. GradientCheckTests.OfTwo.Keys];

    public static TheoryData<string> ChainNames => [.. s_chains.Keys];

    [Theory]
    [MemberData(nameof(OneNames))]
    public void OneInput(string name) => Compare(GradientCheckTests.OfOne[name]);

    [Theory]
    [MemberData(nameof(ChainNames))]
    public void Chain(string name) => Compare(s_chains[name]);

    [Theory]
    [MemberData(nameof(TwoNames))]
    public void TwoInputs(string name)
    {
        Func<Tensor, Tensor, Tensor> f = GradientCheckTests.OfTwo[name];
        using DisposeScope scope = NewDisposeScope();
        manual_seed(6);
        Tensor other = rand(2, 3, 5, 4) + 0.5, row = rand(4) + 0.5, channel = rand(3, 1, 1) + 0.5, one = rand([]) + 0.5;
        Compare(y => f(y, y));
        foreach (Tensor second in new[] { other, row, channel, one, Same(other) })
        {
            Compare(y => f(y, second));
            Compare(y => f(second, y));
        }
    }

    private static void Compare(Func<Tensor, Tensor> f)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(5);
        Tensor values = (randperm(2 * 3 * 5 * 4).to_type(float32) * 0.07f - 4.03f).view(2, 3, 5, 4);
        (Tensor expected, Tensor expectedGradient) = Run(values, x => f(x * 1));
        (Tensor actual, Tensor gradient) = Run(values, x => f(Same(x)));
        Near.AssertEqual(expected, actual, "value");
        Near.AssertEqual(expectedGradient, gradient, "gradient");
    }

    private static (Tensor, Tensor) Run(Tensor values, Func<Tensor, Tensor> f)
    {
        Tensor x = values.clone().requires_grad_(), y = f(x);
        Tensor arriving = (arange(y.numel(), y.dtype).view(y.shape) * 0.37).sin();
        y.backward([arriving]);
        return (y, x.grad!);
    }

    /// <summary>A convolution with the identity.</summary>
    private static Tensor Same(Tensor x) => functional.conv2d(x, eye(3).view(3, 3, 1, 1));
}
