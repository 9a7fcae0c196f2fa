using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Managed.Tests;

public sealed class CustomFunctionFixtureTests
{
    private static readonly Dictionary<string, Operation> s_calls = new()
    {
        ["Linear"] = (x, _) => [LinearFunction.apply(x[0], x[1], x[2])],
        ["Linear without bias"] = (x, _) => [LinearFunction.apply(x[0], x[1], null!)],
        ["Scale"] = (x, _) => [ScaleFunction.apply(x[0], 2.5)],
        ["Cube"] = (x, _) => [CubeFunction.apply(x[0])],
        ["Exp"] = (x, _) => [ExpFunction.apply(x[0])],
        ["Cube, second derivative"] = (x, _) => [SquaredGradient(x[0], CubeFunction.apply(x[0]))],
        ["Exp, second derivative"] = (x, _) => [SquaredGradient(x[0], ExpFunction.apply(x[0]))],
        ["ProductAndSum"] = (x, _) => [.. ProductAndSum.apply(x[0], x[1])],
        ["ProductAndSum, the first"] = (x, _) => [ProductAndSum.apply(x[0], x[1])[0]],
        ["ProductAndSum, the second"] = (x, _) => [ProductAndSum.apply(x[0], x[1])[1]],
        ["ProductAndSum of one tensor"] = (x, _) => [.. ProductAndSum.apply(x[0], x[0])],
        ["ProductAndSum of itself"] = (x, _) => [.. ProductAndSum.apply([.. ProductAndSum.apply(x[0], x[1])])],
        ["Partial"] = (x, _) => [.. PartialFunction.apply(x[0])],
        ["Partial, the first"] = (x, _) => [PartialFunction.apply(x[0])[0]],
        ["Partial, the second"] = (x, _) => [PartialFunction.apply(x[0])[1]],
        ["ReluAndMask"] = (x, _) => [.. ReluAndMask.apply(x[0])],
        ["ExpInPlace"] = (x, _) =>
        {
            Tensor y = x[0] * 1.5, z = ExpInPlace.apply(y);
            return [y * z];
        },
        ["ExpInPlace of a view"] = (x, _) =>
        {
            Tensor y = x[0] * 1.5, row = y[1];
            ExpInPlace.apply(row);
            return [y * y, row * 2];
        },
        ["ExpInPlace of a part of a constant"] = (x, _) =>
        {
            Tensor y = zeros(2, 3, 4);
            ExpInPlace.apply(y[0]);
            y[1] = x[0];
            ExpInPlace.apply(y[1]);
            return [y * y];
        },
        ["ExpInPlace, second derivative"] = (x, _) =>
        {
            Tensor y = x[0] * 1.5;
            ExpInPlace.apply(y);
            return [SquaredGradient(x[0], y)];
        },
        ["Same"] = (x, _) => [SameFunction.apply(x[0]) * x[0]],
        ["Turned"] = (x, _) => [TurnedFunction.apply(x[0]) * 2],
        ["Wide"] = (x, _) => [WideFunction.apply(x[0])],
        ["Rounded"] = (x, _) => [RoundedFunction.apply(x[0]) * x[0]],
        ["First"] = (x, _) => [FirstFunction.apply(x[0], x[1])],
        ["First of a function without gradient"] = (x, _) => [FirstFunction.apply(x[0], CubeFunction.apply(x[1]))],
        ["Twice"] = (x, _) => [.. TwiceFunction.apply(x[0])],
        ["Rows"] = (x, _) => [RowsFunction.apply(x[0], x[1])],
        ["Recomputed"] = (x, _) => [RecomputedFunction.apply(x[0] * x[1], x[1]) * x[1]],
        ["Recomputed in itself"] = (x, _) => [RecomputedFunction.apply(RecomputedFunction.apply(x[0], x[1]) * 2, x[1])],
        ["Cube between a pool and a linear layer"] = (x, _) =>
            [F.linear(CubeFunction.apply(F.max_pool2d(F.relu(F.conv2d(x[0], x[1])), 2)).flatten(1), x[2])],
    };

    public static TheoryData<string> Names => FixtureFile.Names("functions");

    [Theory]
    [MemberData(nameof(Names))]
    public void ValuesAndGradients_AsPyTorch(string name) => Check(name, Layout.Contiguous);

    [Theory]
    [MemberData(nameof(Names))]
    public void ValuesAndGradients_OfTransposedInputs_AsPyTorch(string name) => Check(name, Layout.Transposed);

    [Fact]
    public void EveryCall_HasAFixture() =>
        Assert.Equal(s_calls.Keys.Order(), FixtureFile.Open("functions").Cases.Select(c => c.Operation).Distinct().Order());

    private static void Check(string name, Layout layout)
    {
        FixtureCase fixture = FixtureFile.Open("functions")[name];
        FixtureRun.Check(fixture, s_calls[fixture.Operation], layout);
    }

    private static Tensor SquaredGradient(Tensor x, Tensor y)
    {
        Tensor gradient = autograd.grad([y.sin().sum()], [x], create_graph: true)[0];
        return gradient * gradient;
    }
}
