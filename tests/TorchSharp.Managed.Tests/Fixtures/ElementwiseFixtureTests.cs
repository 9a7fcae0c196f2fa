namespace TorchSharp.Managed.Tests;

public sealed class ElementwiseFixtureTests
{
    private static readonly Dictionary<string, Operation> s_operations = new()
    {
        ["add"] = (x, _) => [x[0] + x[1]],
        ["sub"] = (x, _) => [x[0] - x[1]],
        ["mul"] = (x, _) => [x[0] * x[1]],
        ["div"] = (x, _) => [x[0] / x[1]],
        ["maximum"] = (x, _) => [x[0].maximum(x[1])],
        ["minimum"] = (x, _) => [x[0].minimum(x[1])],
        ["pow"] = (x, _) => [x[0].pow(x[1])],
        ["add number"] = (x, a) => [x[0] + a.Number("number")!],
        ["sub number"] = (x, a) => [x[0] - a.Number("number")!],
        ["mul number"] = (x, a) => [x[0] * a.Number("number")!],
        ["div number"] = (x, a) => [x[0] / a.Number("number")!],
        ["pow number"] = (x, a) => [x[0].pow(a.Number("number")!)],
        ["number - x"] = (x, a) => [a.Double("number") - x[0]],
        ["number / x"] = (x, a) => [a.Double("number") / x[0]],
        ["add with alpha"] = (x, a) => [x[0].add(x[1], a.Number("alpha")!)],
        ["add number with alpha"] = (x, a) => [x[0].add(a.Number("number")!, a.Number("alpha")!)],
        ["exp"] = (x, _) => [x[0].exp()],
        ["log"] = (x, _) => [x[0].log()],
        ["sqrt"] = (x, _) => [x[0].sqrt()],
        ["rsqrt"] = (x, _) => [x[0].rsqrt()],
        ["reciprocal"] = (x, _) => [x[0].reciprocal()],
        ["square"] = (x, _) => [x[0].square()],
        ["abs"] = (x, _) => [x[0].abs()],
        ["neg"] = (x, _) => [-x[0]],
        ["sin"] = (x, _) => [x[0].sin()],
        ["cos"] = (x, _) => [x[0].cos()],
        ["tanh"] = (x, _) => [x[0].tanh()],
        ["sigmoid"] = (x, _) => [x[0].sigmoid()],
        ["relu"] = (x, _) => [x[0].relu()],
        ["floor"] = (x, _) => [x[0].floor()],
        ["ceil"] = (x, _) => [x[0].ceil()],
        ["round"] = (x, _) => [x[0].round()],
        ["sign"] = (x, _) => [x[0].sign()],
        ["clamp"] = (x, a) => [x[0].clamp(a.Number("low")!, a.Number("high")!)],
        ["isnan"] = (x, _) => [x[0].isnan()],
        ["isfinite"] = (x, _) => [x[0].isfinite()],
        ["isinf"] = (x, _) => [x[0].isinf()],
        ["where"] = (x, _) => [where(x[0], x[1], x[2])],
        ["eq"] = (x, _) => [x[0] == x[1]],
        ["ne"] = (x, _) => [x[0] != x[1]],
        ["lt"] = (x, _) => [x[0] < x[1]],
        ["le"] = (x, _) => [x[0] <= x[1]],
        ["gt"] = (x, _) => [x[0] > x[1]],
        ["ge"] = (x, _) => [x[0] >= x[1]],
        ["eq number"] = (x, a) => [x[0] == a.Number("number")!],
        ["ne number"] = (x, a) => [x[0] != a.Number("number")!],
        ["lt number"] = (x, a) => [x[0] < a.Number("number")!],
        ["le number"] = (x, a) => [x[0] <= a.Number("number")!],
        ["gt number"] = (x, a) => [x[0] > a.Number("number")!],
        ["ge number"] = (x, a) => [x[0] >= a.Number("number")!],
        ["logical_and"] = (x, _) => [x[0].logical_and(x[1])],
        ["logical_or"] = (x, _) => [x[0].logical_or(x[1])],
        ["logical_xor"] = (x, _) => [x[0].logical_xor(x[1])],
        ["logical_not"] = (x, _) => [x[0].logical_not()],
        ["bitwise_and"] = (x, _) => [x[0] & x[1]],
        ["bitwise_or"] = (x, _) => [x[0] | x[1]],
        ["bitwise_xor"] = (x, _) => [x[0] ^ x[1]],
    };

    public static TheoryData<string> Names => FixtureFile.Names("elementwise");

    [Fact]
    public void NumberByTensor_IsTheReciprocalTimesTheNumber()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(1000) + 0.01;
        Assert.Equal(x.reciprocal() * 3.3, 3.3 / x);
        Assert.Equal(x.reciprocal(), 1 / x);
        Assert.Equal(ScalarType.Float32, (2 / tensor(4L)).dtype);
    }

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
        Assert.Equal(s_operations.Keys.Order(), FixtureFile.Open("elementwise").Cases.Select(c => c.Operation).Distinct().Order());

    internal static void Check(string name, Layout layout)
    {
        FixtureCase fixture = FixtureFile.Open("elementwise")[name];
        FixtureRun.Check(fixture, s_operations[fixture.Operation], layout);
    }
}
