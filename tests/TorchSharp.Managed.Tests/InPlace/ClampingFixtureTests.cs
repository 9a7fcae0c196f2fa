namespace TorchSharp.Managed.Tests;

public sealed class ClampingFixtureTests
{
    private static readonly Dictionary<string, Action<Tensor, Tensor[]>> s_changes = new()
    {
        ["clamp_(-0.5, 0.75)"] = (y, _) => y.clamp_(-0.5, 0.75),
        ["clamp_(min -0.25)"] = (y, _) => clamp_(y, min: (Scalar)(-0.25)),
        ["clamp_(max 0.25)"] = (y, _) => y.clamp_(max: (Scalar)0.25),
        ["clamp_(tensors, some crossed)"] = (y, x) => y.clamp_(x[1], x[2]),
        ["clamp_(min tensor)"] = (y, x) => y.clamp_(min: x[1]),
        ["clamp_(max row)"] = (y, x) => clamp_(y, max: x[1]),
        ["a row of y, clamp_(tensors)"] = (y, x) => y[1].clamp_(x[1][0], x[2][0]),
    };

    public static TheoryData<string> Names => FixtureFile.Names("clamping");

    [Theory]
    [MemberData(nameof(Names))]
    public void ClampInPlace_InEveryLayout_AsPyTorch(string name)
    {
        FixtureCase fixture = FixtureFile.Open("clamping")[name];
        foreach (Layout layout in new[] { Layout.Contiguous, Layout.Transposed, Layout.Sliced })
        {
            FixtureRun.Check(
                fixture,
                (x, _) =>
                {
                    Tensor y = x[0] * 1.5;
                    s_changes[fixture.Operation](y, x);
                    return [y * y];
                },
                layout);
        }
    }

    /// <summary>The bound alone has a gradient: what is clamped has to be kept as it was before.</summary>
    [Fact]
    public void ClampInPlace_OfAConstantByALearnedBound_LeavesTheBoundItsGradient()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor y = tensor(new[] { -1f, 0, 2 }), low = tensor(new[] { 0.5f, -1, 3 }, requires_grad: true);
        y.clamp_(min: low);
        y.sum().backward();
        Assert.Equal([1, 0, 1], Near.Values(low.grad!));
    }
}
