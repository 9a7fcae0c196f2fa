namespace TorchSharp.Managed.Tests;

public sealed class InPlaceFixtureTests
{
    private static readonly Dictionary<string, Action<Tensor, Tensor[]>> s_changes = new()
    {
        ["y[0] = w"] = (y, x) => y[0] = x[1],
        ["y[1, 2] = 3"] = (y, _) => y[1, 2] = 3f,
        ["y.zero_()"] = (y, _) => y.zero_(),
        ["y[0].zero_()"] = (y, _) => y[0].zero_(),
        ["y[1:, ::2].mul_(w)"] = (y, x) => y[TensorIndex.Slice(1), TensorIndex.Slice(step: 2)].mul_(x[1]),
        ["y.t().add_(w)"] = (y, x) => y.t().add_(x[1]),
        ["y.view(-1)[3:9].copy_(w)"] = (y, x) => y.view(-1)[3..9].copy_(x[1]),
        ["y.unsqueeze(0)[0, 1].div_(w)"] = (y, x) => y.unsqueeze(0)[0, 1].div_(x[1]),
        ["two views, one after the other"] = (y, x) =>
        {
            Tensor first = y[0], second = y[.., 1];
            first.mul_(x[1]);
            second.add_(first[1].clone());
        },
        ["a view of a view"] = (y, x) =>
        {
            Tensor part = y.transpose(0, 1)[1..3];
            part.copy_(x[1]);
            part.mul_(y[0, 0].clone());
        },
        ["an expanded view, read after the change"] = (y, x) =>
        {
            Tensor wide = y[.., ..1].expand(3, 4);
            y[.., 0] = x[1];
            y.add_(wide.sum(1, keepdim: true));
        },
        ["y[1:].relu_()"] = (y, _) => y[1..].relu_(),
        ["y.view(-1)[:5].tanh_()"] = (y, _) => y.view(-1)[..5].tanh_(),
        ["y[i] = w"] = (y, x) => y[tensor(new long[] { 2, 0 })] = x[1],
        ["y[mask] = w"] = (y, x) => y[y > 0] = x[1],
        ["index_put_, accumulated"] = (y, x) => y.index_put_(
            x[1], [TensorIndex.Tensor(tensor(new long[] { 0, 0, 2 })), TensorIndex.Tensor(tensor(new long[] { 1, 1, 3 }))],
            accumulate: true),
        ["y[::2, i] = w"] = (y, x) => y[TensorIndex.Slice(step: 2), TensorIndex.Tensor(tensor(new long[] { 3, 1 }))] = x[1],
    };

    private static readonly Dictionary<string, Operation> s_others = new()
    {
        ["zeros, filled by rows"] = (x, _) =>
        {
            Tensor y = zeros(3, 4);
            y[1] = x[0];
            y[.., 2] = x[0][..3] * 2;
            return [y.exp()];
        },
        ["unsqueeze_, transpose_, squeeze_"] = (x, _) =>
        {
            Tensor y = x[0] * 2;
            y.unsqueeze_(0).transpose_(1, 2);
            y[0, 1].mul_(3);
            y.squeeze_(0);
            return [y];
        },
    };

    public static TheoryData<string> Names => FixtureFile.Names("inplace");

    [Theory]
    [MemberData(nameof(Names))]
    [Differs("in-place operations keep what their gradients need", "zero_()")]
    public void ValuesAndGradients_AsPyTorch(string name) => Check(name, Layout.Contiguous);

    [Theory]
    [MemberData(nameof(Names))]
    [Differs("in-place operations keep what their gradients need", "zero_()")]
    public void ValuesAndGradients_OfTransposedInputs_AsPyTorch(string name) => Check(name, Layout.Transposed);

    [Fact]
    public void EveryChange_HasAFixture() =>
        Assert.Equal(s_changes.Keys.Concat(s_others.Keys).Order(), FixtureFile.Open("inplace").Cases.Select(c => c.Operation).Order());

    private static void Check(string name, Layout layout)
    {
        FixtureCase fixture = FixtureFile.Open("inplace")[name];
        FixtureRun.Check(fixture, s_others.GetValueOrDefault(fixture.Operation) ?? Changed(s_changes[fixture.Operation]), layout);
    }

    private static Operation Changed(Action<Tensor, Tensor[]> change) => (x, _) =>
    {
        Tensor y = x[0] * 1.5;
        change(y, x);
        return [y * y];
    };
}
