namespace TorchSharp.Managed.Tests;

public sealed class MemberFixtureTests
{
    private static readonly Dictionary<string, Operation> s_operations = new()
    {
        ["std_mean(u)"] = (x, a) => Pair(x[0].std_mean(a.Bool("unbiased"))),
        ["var_mean(1, u)"] = (x, a) => Pair(var_mean(x[0], 1, a.Bool("unbiased"))),
        ["std((0, 2), u)"] = (x, a) => [x[0].std((0, 2), a.Bool("unbiased"))],
        ["var((0, 1, 2), u, keepdim)"] = (x, a) => [x[0].var((0, 1, 2), a.Bool("unbiased"), keepdim: true)],
        ["amax()"] = (x, _) => [x[0].amax()],
        ["amax(1)"] = (x, _) => [x[0].amax(1)],
        ["amax([0, 1], keepdim)"] = (x, _) => [amax(x[0], new long[] { 0, 1 }, keepdim: true)],
        ["amin()"] = (x, _) => [x[0].amin()],
        ["amin(1)"] = (x, _) => [x[0].amin(1)],
        ["amin([0, 1], keepdim)"] = (x, _) => [amin(x[0], new long[] { 0, 1 }, keepdim: true)],
        ["max()"] = (x, _) => [x[0].max()],
        ["min()"] = (x, _) => [x[0].min()],
        ["prod()"] = (x, _) => [x[0].prod()],
        ["prod(dim)"] = (x, a) => [x[0].prod(a.Long("dim"))],
        ["cumsum(dim)"] = (x, a) => [x[0].cumsum(a.Long("dim"), x[0].is_floating_point() ? null : int64)],
        ["logsumexp(dim)"] = (x, a) => [x[0].logsumexp(a.Long("dim"))],
        ["norm(dim, p)"] = (x, a) => [x[0].norm((int)a.Long("dim"), p: Exponent(a))],
        ["norm()"] = (x, _) => [x[0].norm()],
        ["count_nonzero()"] = (x, _) => [x[0].count_nonzero()],
        ["count_nonzero([0])"] = (x, _) => [x[0].count_nonzero([0])],
        ["median()"] = (x, _) => [x[0].median()],
        ["sort(dim, descending)"] = (x, a) => Pair(x[0].sort(a.Long("dim"), a.Bool("descending"))),
        ["argsort(dim, descending)"] = (x, a) => [x[0].argsort(a.Long("dim"), a.Bool("descending"))],
        ["topk(2, dim, largest)"] = (x, a) => Pair(x[0].topk(2, (int)a.Long("dim"), a.Bool("largest"))),
        ["sort(stable)"] = (x, _) => Pair(sort(x[0], stable: true)),
        ["unique()"] = (x, _) => Triple(x[0].unique(return_inverse: true, return_counts: true)),
        ["unique(dim: 0)"] = (x, _) => Triple(x[0].unique(return_inverse: true, return_counts: true, dim: 0)),
        ["unique(dim: 1)"] = (x, _) => Triple(x[0].unique(return_inverse: true, return_counts: true, dim: 1)),
        ["bincount()"] = (x, _) => [bincount(x[0])],
        ["bincount(minlength: 9)"] = (x, _) => [x[0].bincount(null!, 9)],
        ["bincount(weights)"] = (x, _) => [x[0].bincount(x[1])],
        ["histc(7)"] = (x, _) => [x[0].histc(7)],
        ["histc(4, -1, 1)"] = (x, _) => [x[0].histc(4, -1, 1)],
        ["div(trunc)"] = (x, _) => [x[0].div(x[1], RoundingMode.trunc)],
        ["div(floor)"] = (x, _) => [div(x[0], x[1], RoundingMode.floor)],
        ["div(2.5, trunc)"] = (x, _) => [x[0].div(2.5, RoundingMode.trunc)],
        ["div(2.5, floor)"] = (x, _) => [x[0].div(2.5, RoundingMode.floor)],
        ["remainder"] = (x, _) => [x[0] % x[1]],
        ["remainder(-3)"] = (x, _) => [x[0] % -3],
        ["fmod"] = (x, _) => [x[0].fmod(x[1])],
        ["fmod(-3)"] = (x, _) => [x[0].fmod(-3)],
        ["x % 3"] = (x, _) => [x[0] % 3],
        ["erf"] = (x, _) => [x[0].erf()],
        ["gelu"] = (x, _) => [x[0].gelu()],
        ["gelu(tanh)"] = (x, _) => [functional.gelu(x[0], Modules.GELU.Approximate.tanh)],
        ["silu"] = (x, _) => [x[0].silu()],
        ["elu"] = (x, _) => [x[0].elu()],
        ["elu(0.3)"] = (x, _) => [functional.elu(x[0], 0.3)],
        ["leaky_relu(0.2)"] = (x, _) => [x[0].leaky_relu(0.2)],
        ["relu6"] = (x, _) => [functional.relu6(x[0])],
        ["selu"] = (x, _) => [functional.selu(x[0])],
        ["hardswish"] = (x, _) => [functional.hardswish(x[0])],
        ["mish"] = (x, _) => [functional.mish(x[0])],
        ["softplus"] = (x, _) => [functional.softplus(x[0])],
        ["softplus(2, 5)"] = (x, _) => [functional.softplus(x[0], 2, 5)],
        ["round(2)"] = (x, _) => [x[0].round(2)],
        ["round(-1)"] = (x, _) => [(x[0] * 10).round(-1)],
        ["prelu"] = (x, _) => [functional.prelu(x[0], x[1])],
        ["lerp"] = (x, _) => [x[0].lerp(x[1], x[2])],
        ["addcmul"] = (x, _) => [x[0].addcmul(x[1], x[2], 0.5)],
        ["addcdiv"] = (x, _) => [x[0].addcdiv(x[1], x[2], -2)],
        ["clamp(min, max)"] = (x, _) => [x[0].clamp(x[1], x[2])],
        ["clamp(min)"] = (x, _) => [x[0].clamp(x[1])],
        ["masked_scatter"] = (x, _) => [x[0].masked_scatter(x[1], x[2])],
        ["x.movedim([0, 2], [1, 0])"] = (x, _) => [x[0].movedim([0, 2], [1, 0])],
        ["x.tile([2])"] = (x, _) => [x[0].tile([2])],
        ["x.tile([2, 1, 1, 3])"] = (x, _) => [x[0].tile([2, 1, 1, 3])],
        ["x.roll(2)"] = (x, _) => [x[0].roll(2)],
        ["x.roll(-1, 1)"] = (x, _) => [x[0].roll(-1, 1)],
        ["x.roll((1, 7), (0, 2))"] = (x, _) => [x[0].roll((1, 7), (0, 2))],
        ["x.unfold(2, 3, 1)"] = (x, _) => [x[0].unfold(2, 3, 1)],
        ["x.unfold(1, 2, 2)"] = (x, _) => [x[0].unfold(1, 2, 2)],
        ["x.diagonal(1, 0, 2)"] = (x, _) => [x[0].diagonal(1, 0, 2)],
        ["x.diagonal(0, 1, 2)"] = (x, _) => [x[0].diagonal(0, 1, 2)],
        ["x.tril()"] = (x, _) => [x[0].tril()],
        ["x.triu(1)"] = (x, _) => [x[0].triu(1)],
        ["x.tril(-1)"] = (x, _) => [x[0].tril(-1)],
        ["x[0].diag(1)"] = (x, _) => [x[0][0].diag(1)],
        ["x[0, 0].diag(-2)"] = (x, _) => [x[0][0, 0].diag(-2)],
        ["x[0, 0].diag()"] = (x, _) => [diag(x[0][0, 0])],
        ["hstack(x, x[..1])"] = (x, _) => [hstack(x[0], x[0][.., ..1])],
        ["hstack(x[0, 0], x[0, 1])"] = (x, _) => [hstack(new List<Tensor> { x[0][0, 0], x[0][0, 1] })],
        ["vstack(x[0, 0], x[0, 1])"] = (x, _) => [vstack(new[] { x[0][0, 0], x[0][0, 1] })],
        ["meshgrid(ij)"] = (x, _) => meshgrid([x[0][0, 0], x[0][0, .., 0]]),
        ["meshgrid(xy)"] = (x, _) => meshgrid([x[0][0, 0], x[0][0, .., 0]], "xy"),
    };

    private static readonly Dictionary<string, Func<Tensor[], Tensor>> s_draws = new()
    {
        ["multinomial(3)"] = x => x[0].multinomial(3),
        ["multinomial(1)"] = x => x[0].multinomial(1),
        ["multinomial(8, true)"] = x => x[0].multinomial(8, replacement: true),
        ["normal(mean, std)"] = x => normal(x[0], x[1]),
        ["randint_like(-3, 9)"] = x => randint_like(x[0], -3, 9),
        ["bernoulli()"] = x => x[0].bernoulli(),
    };

    public static TheoryData<string> Names => FixtureFile.Names("members", [.. s_operations.Keys]);

    public static TheoryData<string> DrawNames => FixtureFile.Names("members", [.. s_draws.Keys]);

    [Theory]
    [MemberData(nameof(Names))]
    [Differs("`torch.div(…, rounding_mode)`", "div(floor)")]
    public void ValuesAndGradients_AsPyTorch(string name) => Check(name, Layout.Contiguous);

    [Theory]
    [MemberData(nameof(Names))]
    [Differs("`torch.div(…, rounding_mode)`", "div(floor)")]
    public void ValuesAndGradients_OfTransposedInputs_AsPyTorch(string name) => Check(name, Layout.Transposed);

    [Theory]
    [MemberData(nameof(Names))]
    [Differs("`torch.div(…, rounding_mode)`", "div(floor)")]
    public void ValuesAndGradients_OfSlicedInputs_AsPyTorch(string name) => Check(name, Layout.Sliced);

    [Theory]
    [MemberData(nameof(DrawNames))]
    public void Draws_AfterManualSeed_AreLibtorchs(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("members")[name];
        manual_seed(42);
        Near.AssertEqual(fixture.Outputs()[0], s_draws[fixture.Operation](fixture.Inputs()), name);
    }

    [Fact]
    public void EveryOperation_HasAFixture() =>
        Assert.Equal(
            s_operations.Keys.Concat(s_draws.Keys).Order(), FixtureFile.Open("members").Cases.Select(c => c.Operation).Distinct().Order());

    private static Tensor[] Pair((Tensor, Tensor) both) => [both.Item1, both.Item2];

    private static Tensor[] Triple((Tensor, Tensor?, Tensor?) all) => [all.Item1, all.Item2!, all.Item3!];

    private static float Exponent(Arguments a) => a.Text("p") switch
    {
        "inf" => float.PositiveInfinity,
        "-inf" => float.NegativeInfinity,
        string p => float.Parse(p, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static void Check(string name, Layout layout)
    {
        FixtureCase fixture = FixtureFile.Open("members")[name];
        FixtureRun.Check(fixture, s_operations[fixture.Operation], layout);
    }
}
