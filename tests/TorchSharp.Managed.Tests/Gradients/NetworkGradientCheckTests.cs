namespace TorchSharp.Managed.Tests;

/// <summary>Products, layers and losses against central differences in float64, and second derivatives.</summary>
public sealed class NetworkGradientCheckTests
{
    private static readonly Dictionary<string, (Func<Tensor[], Tensor> Operation, long[][] Shapes)> s_cases = new()
    {
        ["mm"] = (x => x[0].mm(x[1]), [[3, 4], [4, 2]]),
        ["bmm"] = (x => x[0].bmm(x[1]), [[2, 3, 4], [2, 4, 2]]),
        ["matmul, batches that broadcast"] = (x => x[0].matmul(x[1]), [[2, 1, 2, 3], [3, 3, 2]]),
        ["matmul, vector and batch"] = (x => x[0].matmul(x[1]), [[3], [2, 3, 2]]),
        ["mv"] = (x => x[0].mv(x[1]), [[3, 4], [4]]),
        ["dot"] = (x => x[0].dot(x[1]), [[4], [4]]),
        ["outer"] = (x => x[0].outer(x[1]), [[3], [4]]),
        ["addmm"] = (x => x[0].addmm(x[1], x[2], 0.5f, 2), [[4], [3, 2], [2, 4]]),
        ["linear"] = (x => functional.linear(x[0], x[1], x[2]), [[3, 4], [2, 4], [2]]),
        ["linear, three dimensions"] = (x => functional.linear(x[0], x[1], x[2]), [[2, 3, 4], [2, 4], [2]]),
        ["conv2d"] = (x => functional.conv2d(x[0], x[1], x[2], padding: [1]), [[2, 2, 4, 3], [3, 2, 3, 3], [3]]),
        ["conv2d, stride 2, dilation 2"] = (x => functional.conv2d(x[0], x[1], null!, [2], [2], [2]), [[1, 2, 5, 6], [2, 2, 3, 2]]),
        ["conv2d, 2 groups, stride (1, 2)"] =
            (x => functional.conv2d(x[0], x[1], x[2], [1, 2], groups: 2), [[2, 4, 3, 4], [2, 2, 2, 2], [2]]),
        ["max_pool2d"] = (x => functional.max_pool2d(x[0], 2), [[2, 2, 4, 5]]),
        ["max_pool2d, 3 stride 2 padding 1 ceil"] = (x => functional.max_pool2d(x[0], 3, 2, 1, 1, true), [[1, 2, 5, 4]]),
        ["batch_norm, training"] = (x => functional.batch_norm(x[0], null!, null!, x[1], x[2], training: true), [[4, 3, 2], [3], [3]]),
        ["batch_norm, evaluation"] =
            (x => functional.batch_norm(x[0], zeros(3, float64), ones(3, float64) * 2, x[1], x[2]), [[2, 3, 2, 2], [3], [3]]),
        ["cross_entropy"] = (x => functional.cross_entropy(x[0], Classes()), [[4, 3]]),
        ["cross_entropy, weights and smoothing"] =
            (x => functional.cross_entropy(x[0], Classes(), tensor(new[] { 0.5, 2, 1 }), label_smoothing: 0.2), [[4, 3]]),
        ["cross_entropy, probabilities"] = (x => functional.cross_entropy(x[0], x[1].softmax(1)), [[4, 3], [4, 3]]),
        ["nll_loss"] = (x => functional.nll_loss(x[0], Classes(), reduction: Reduction.Sum), [[4, 3]]),
        ["scatter"] = (x => x[0].scatter(0, tensor(new long[,] { { 2, 0 }, { 0, 1 } }), x[1]), [[3, 2], [2, 2]]),
        ["scatter_add"] = (x => x[0].scatter_add(0, tensor(new long[,] { { 2, 0 }, { 2, 0 } }), x[1]), [[3, 2], [2, 2]]),
        ["index_add"] = (x => x[0].index_add(1, tensor(new long[] { 1, 1 }), x[1], 2), [[3, 2], [3, 2]]),
    };

    private static readonly Dictionary<string, Func<Tensor[], Tensor>> s_twice = new()
    {
        ["mul"] = x => x[0] * x[1] * x[0],
        ["div"] = x => x[0] / (x[1].square() + 1),
        ["exp, log"] = x => (x[0] * x[1]).exp() + (x[0].square() + 1).log(),
        ["tanh, sigmoid"] = x => x[0].tanh() * x[1].sigmoid(),
        ["sqrt, rsqrt"] = x => (x[0].square() + 1).sqrt() * (x[1].square() + 1).rsqrt(),
        ["pow"] = x => (x[0].square() + 0.5).pow(1.5) * x[1],
        ["sin, cos"] = x => x[0].sin() * x[1].cos(),
        ["mm"] = x => x[0].mm(x[1].t()).square(),
        ["softmax"] = x => x[0].softmax(1) * x[1],
        ["log_softmax"] = x => x[0].log_softmax(1) * x[1],
        ["sum, mean"] = x => x[0].sum(1).square() * x[1].mean([1]),
        ["slice, cat"] = x => cat([x[0][..1].square(), x[1][1..] * x[0][1..]], 0).exp(),
        ["index_select"] = x => x[0].index_select(0, tensor(new long[] { 1, 1, 2 })).square() * x[1],
        ["relu"] = x => x[0].relu().square() * x[1],
        ["conv2d"] = x => functional.conv2d(x[0].view(1, 1, 3, 2), x[1].view(3, 1, 1, 2), padding: [1]).square(),
        ["batch norm"] = x => functional.batch_norm(x[0], null!, null!, training: true) * x[1],
    };

    public static MatrixTheoryData<string, Layout> Names => new(s_cases.Keys, [Layout.Contiguous, Layout.Transposed, Layout.Sliced]);

    public static TheoryData<string> TwiceNames => [.. s_twice.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_AreTheCentralDifferences(string name, Layout layout)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(3);
        GradientCheck.Check(s_cases[name].Operation, layout, [.. s_cases[name].Shapes.Select(shape => randn(shape, float64))]);
    }

    [Theory]
    [MemberData(nameof(TwiceNames))]
    [Differs("`autograd.grad(create_graph: true)` twice", Ends = true)]
    public void SecondDerivatives_ByCreateGraph_AreTheCentralDifferences(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(4);
        GradientCheck.CheckSecond(s_twice[name], randn([3, 2], float64), randn([3, 2], float64));
    }

    private static Tensor Classes() => tensor(new long[] { 2, 0, 1, 0 });
}
