namespace TorchSharp.Managed.Tests;

public sealed class NetworkFixtureTests
{
    private static readonly Dictionary<string, Operation> s_operations = new()
    {
        ["conv2d"] = (
            x,
            a) => [functional.conv2d(
                x[0], x[1], x.ElementAtOrDefault(2)!, a.Longs("strides"), a.Longs("padding"), a.Longs("dilation"), a.Long("groups"))],
        ["max_pool2d"] = (x, a) =>
            [functional.max_pool2d(x[0], a.Longs("kernel"), a.Longs("stride"), a.Longs("padding"), a.Longs("dilation"), a.Bool("ceil"))],
        ["linear"] = (x, _) => [functional.linear(x[0], x[1], x.ElementAtOrDefault(2)!)],
        ["batch_norm"] = BatchNorm,
        ["cross_entropy"] = (
            x,
            a) => [functional.cross_entropy(
                x[0], x[1], x.ElementAtOrDefault(2)!, a.Has("ignore_index") ? a.Long("ignore_index") : -100, Reduce(a),
                a.Double("label_smoothing"))],
        ["nll_loss"] = (x, a) => [functional.nll_loss(x[0], x[1], x.ElementAtOrDefault(2)!, Reduce(a))],
        ["mse_loss"] = (x, a) => [functional.mse_loss(x[0], x[1], Reduce(a))],
        ["l1_loss"] = (x, a) => [functional.l1_loss(x[0], x[1], Reduce(a))],
        ["one_hot"] = (x, a) => [functional.one_hot(x[0], a.Long("classes"))],
    };

    public static TheoryData<string> Names => FixtureFile.Names("networks");

    [Theory]
    [MemberData(nameof(Names))]
    public void ValuesAndGradients_AsPyTorch(string name) => Check(name, Layout.Contiguous);

    [Theory]
    [MemberData(nameof(Names))]
    public void ValuesAndGradients_OfTransposedInputs_AsPyTorch(string name) => Check(name, Layout.Transposed);

    [Theory]
    [MemberData(nameof(Names))]
    public void ValuesAndGradients_OfSlicedInputs_AsPyTorch(string name) => Check(name, Layout.Sliced);

    [Fact]
    public void EveryOperation_HasAFixture() =>
        Assert.Equal(s_operations.Keys.Order(), FixtureFile.Open("networks").Cases.Select(c => c.Operation).Distinct().Order());

    private static Tensor[] BatchNorm(Tensor[] x, Arguments a)
    {
        Tensor mean = x[1].clone(), variance = x[2].clone();
        Tensor y = functional.batch_norm(x[0], mean, variance, x[3], x[4], a.Bool("training"), a.Double("momentum"), a.Double("eps"));
        return [y, mean, variance];
    }

    private static Reduction Reduce(Arguments a) => Enum.Parse<Reduction>(a.Text("reduction"), ignoreCase: true);

    internal static void Check(string name, Layout layout)
    {
        FixtureCase fixture = FixtureFile.Open("networks")[name];
        FixtureRun.Check(fixture, s_operations[fixture.Operation], layout);
    }
}
