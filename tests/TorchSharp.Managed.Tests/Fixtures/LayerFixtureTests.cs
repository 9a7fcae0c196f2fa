using System.Globalization;
using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class LayerFixtureTests
{
    private const string NotSquare = "`nn.Conv2d` with `Padding.Same`, a padding mode";

    private static readonly Dictionary<string, Operation> s_operations = new()
    {
        ["avg_pool2d"] = (x, a) => [functional.avg_pool2d(
            x[0], a.Long("kernel"), a.Longs("stride") is [long stride] ? stride : null, a.Long("padding"), a.Bool("ceil"),
            a.Bool("include"))],
        ["avg_pool2d(divisor_override: 3)"] = (x, _) => [functional.avg_pool2d(x[0], 2, divisor_override: 3)],
        ["avg_pool2d((2, 3), (1, 2))"] = (x, _) => [functional.avg_pool2d(x[0], (2, 3), (1, 2))],
        ["adaptive_avg_pool2d"] = (x, a) => [functional.adaptive_avg_pool2d(x[0], a.Long("size"))],
        ["adaptive_avg_pool2d((3, 5))"] = (x, _) => [functional.adaptive_avg_pool2d(x[0], (3, 5))],
        ["adaptive_max_pool2d"] = (x, a) => [AdaptiveMaxPool2d([a.Long("size"), a.Long("size")]).call(x[0])],
        ["max_pool2d_with_indices(2)"] = (x, _) => Pair(MaxPool2d(2).forward_with_indices(x[0])),
        ["max_pool2d_with_indices(3, 2, 1)"] = (x, _) => Pair(functional.max_pool2d_with_indices(x[0], [3], [2], [1])),
        ["unfold(3)"] = (x, _) => [functional.unfold(x[0], 3)],
        ["unfold((2, 3), (2, 1), (1, 0), (1, 2))"] = (x, _) => [functional.unfold(x[0], (2, 3), (2, 1), (1, 0), (1, 2))],
        ["pad((1, 2, 3, 0), mode)"] = (x, a) => [functional.pad(x[0], (1, 2, 3, 0), Mode(a))],
        ["pad(value: 2.5)"] = (x, _) => [functional.pad(x[0], new long[] { -1, 2, 1, -2, 1, 0 }, value: 2.5)],
        ["Conv2d(padding_mode)"] = PaddedConvolution,
        ["Conv2d(Padding.Same)"] = SameConvolution,
        ["layer_norm"] = (x, a) => [functional.layer_norm(x[0], a.Longs("shape"), x[1], x[2], 1e-4)],
        ["layer_norm, no weights"] = (x, _) => [functional.layer_norm(x[0], [5])],
        ["normalize"] = (x, _) => [functional.normalize(x[0])],
        ["normalize(p: 1, dim: -1)"] = (x, _) => [functional.normalize(x[0], p: 1, dim: -1)],
        ["binary_cross_entropy"] = (x, a) => [BCELoss(reduction: Reduce(a)).call(x[0], x[1])],
        ["binary_cross_entropy, weights"] = (x, a) => [functional.binary_cross_entropy(x[0], x[1], x[2], Reduce(a))],
        ["binary_cross_entropy_with_logits"] = (x, a) => [BCEWithLogitsLoss(reduction: Reduce(a)).call(x[0], x[1])],
        ["binary_cross_entropy_with_logits, weights"] =
            (x, a) => [functional.binary_cross_entropy_with_logits(x[0], x[1], x[2], Reduce(a), x[3])],
        ["smooth_l1_loss(beta: 0.7)"] = (x, a) => [new SmoothL1Loss(Reduce(a), 0.7).call(x[0], x[1])],
        ["huber_loss(0.7)"] = (x, a) => [HuberLoss(0.7, Reduce(a)).call(x[0], x[1])],
        ["kl_div(log_target: false)"] = (x, a) => [KLDivLoss(false, Reduce(a)).call(x[0], x[1])],
        ["kl_div(log_target: true)"] = (x, a) => [KLDivLoss(reduction: Reduce(a)).call(x[0], x[1])],
    };

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_inits = new()
    {
        ["kaiming_uniform_"] = t => init.kaiming_uniform_(t),
        ["kaiming_uniform_(a, FanOut, LeakyReLU)"] = t => init.kaiming_uniform_(t, Math.Sqrt(5), init.FanInOut.FanOut),
        ["kaiming_normal_(ReLU)"] = t => init.kaiming_normal_(t, nonlinearity: init.NonlinearityType.ReLU),
        ["xavier_uniform_"] = t => init.xavier_uniform_(t),
        ["xavier_normal_(2)"] = t => init.xavier_normal_(t, 2),
        ["normal_"] = t => init.normal_(t, 1, 0.5),
        ["uniform_"] = t => init.uniform_(t, -1, 2),
        ["trunc_normal_"] = t => init.trunc_normal_(t, 0.5, 2, -1, 2),
        ["orthogonal_"] = t => init.orthogonal_(t, 1.5),
        ["dirac_"] = t => init.dirac_(t),
        ["eye_"] = t => init.eye_(t),
    };

    public static TheoryData<string> Names => FixtureFile.Names("layers", [.. s_operations.Keys]);

    public static TheoryData<string> InitNames => FixtureFile.Names("layers", [.. s_inits.Keys]);

    public static TheoryData<string> ClipNames => FixtureFile.Names("layers", "clip_grad_norm_");

    [Theory]
    [MemberData(nameof(Names))]
    [Differs(NotSquare, "'kernel': (2, 4)*'mode': 'reflect'")]
    [Differs(NotSquare, "'kernel': (2, 4)*'mode': 'circular'")]
    [Differs(NotSquare, "'kernel': (4, 3)*'mode': 'reflect'")]
    [Differs(NotSquare, "'kernel': (4, 3)*'mode': 'circular'")]
    [Differs(NotSquare, "'kernel': (1, 2)*'mode': 'reflect'")]
    [Differs(NotSquare, "'kernel': (1, 2)*'mode': 'circular'")]
    public void ValuesAndGradients_AsPyTorch(string name) => Check(name, Layout.Contiguous);

    [Theory]
    [MemberData(nameof(Names))]
    [Differs(NotSquare, "'kernel': (2, 4)*'mode': 'reflect'")]
    [Differs(NotSquare, "'kernel': (2, 4)*'mode': 'circular'")]
    [Differs(NotSquare, "'kernel': (4, 3)*'mode': 'reflect'")]
    [Differs(NotSquare, "'kernel': (4, 3)*'mode': 'circular'")]
    [Differs(NotSquare, "'kernel': (1, 2)*'mode': 'reflect'")]
    [Differs(NotSquare, "'kernel': (1, 2)*'mode': 'circular'")]
    public void ValuesAndGradients_OfTransposedInputs_AsPyTorch(string name) => Check(name, Layout.Transposed);

    [Theory]
    [MemberData(nameof(InitNames))]
    [Differs("`nn.init.xavier_normal_`", "xavier_normal_")]
    [Differs("`nn.init.trunc_normal_`", "trunc_normal_")]
    public void InitialValues_AfterManualSeed42_AsPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("layers")[name];
        manual_seed(42);
        using var parameter = new Parameter(empty(fixture.Arguments.Longs("shape")));
        Assert.Same(parameter, s_inits[fixture.Operation](parameter));
        Assert.True(parameter.requires_grad && parameter.is_leaf);
        Near.AssertEqual(fixture.Outputs()[0], parameter, name);
    }

    [Theory]
    [MemberData(nameof(ClipNames))]
    public void ClippedGradients_AsPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("layers")[name];
        Tensor[] gradients = fixture.Inputs(), expected = fixture.Outputs();
        Parameter[] parameters = [.. gradients.Select(g => new Parameter(zeros_like(g)) { grad = g })];
        string norm = fixture.Arguments.Text("norm");
        double total = nn.utils.clip_grad_norm_(
            parameters, fixture.Arguments.Double("limit"),
            norm == "inf" ? double.PositiveInfinity : double.Parse(norm, CultureInfo.InvariantCulture));
        Near.AssertEqual(expected[0], tensor((float)total), "norm");
        for (int i = 0; i < parameters.Length; i++)
            Near.AssertEqual(expected[i + 1], parameters[i].grad!, $"gradient {i}");
    }

    [Fact]
    public void EveryOperation_HasAFixture() => Assert.Equal(
        s_operations.Keys.Concat(s_inits.Keys).Append("clip_grad_norm_").Order(),
        FixtureFile.Open("layers").Cases.Select(c => c.Operation).Distinct().Order());

    private static Tensor[] PaddedConvolution(Tensor[] x, Arguments a)
    {
        using Conv2d layer = Conv2d(3, 4, (3, 3), padding: (1, 2), padding_mode: Mode(a));
        layer.weight = new Parameter(x[1].detach().clone());
        layer.bias = new Parameter(x[2].detach().clone());
        Tensor direct = layer.call(x[0]).detach();

        // The layer's own parameters are leaves; gradients of the fixture's need the function.
        PaddingModes mode = layer.padding_mode;
        Tensor padded = mode == PaddingModes.Zeros ? functional.pad(x[0], (2, 2, 1, 1)) : functional.pad(x[0], (2, 2, 1, 1), mode);
        Tensor result = functional.conv2d(padded, x[1], x[2]);
        Near.AssertEqual(result, direct, "layer");
        return [result];
    }

    private static Tensor[] SameConvolution(Tensor[] x, Arguments a)
    {
        long[] kernel = a.Longs("kernel"), dilation = a.Longs("dilation");
        using Conv2d layer = Conv2d(
            3, 6, (kernel[0], kernel[1]), Padding.Same, dilation: (dilation[0], dilation[1]), padding_mode: Mode(a),
            groups: a.Long("groups"));
        layer.weight = new Parameter(x[1].detach().clone());
        layer.bias = new Parameter(x[2].detach().clone());
        return [layer.call(x[0])];
    }

    private static PaddingModes Mode(Arguments a) => Enum.Parse<PaddingModes>(a.Text("mode"), ignoreCase: true);

    private static Reduction Reduce(Arguments a) => Enum.Parse<Reduction>(a.Text("reduction"), ignoreCase: true);

    private static Tensor[] Pair((Tensor, Tensor) both) => [both.Item1, both.Item2];

    private static void Check(string name, Layout layout)
    {
        FixtureCase fixture = FixtureFile.Open("layers")[name];
        FixtureRun.Check(fixture, s_operations[fixture.Operation], layout);
    }
}
