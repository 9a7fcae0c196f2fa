using static TorchSharp.torch.TensorIndex;

namespace TorchSharp.Managed.Tests;

public sealed class ShapeFixtureTests
{
    private static readonly Dictionary<string, Operation> s_operations = new()
    {
        ["sum over"] = (x, a) => [x[0].sum(a.Longs("dim"), a.Bool("keepdim"))],
        ["mean over"] = (x, a) => [x[0].mean(a.Longs("dim"), a.Bool("keepdim"))],
        ["sum"] = (x, _) => [x[0].sum()],
        ["mean"] = (x, _) => [x[0].mean()],
        ["var"] = (x, _) => [x[0].var()],
        ["std"] = (x, _) => [x[0].std()],
        ["max"] = (x, _) => [x[0].max()],
        ["min"] = (x, _) => [x[0].min()],
        ["argmax"] = (x, _) => [x[0].argmax()],
        ["argmin"] = (x, _) => [x[0].argmin()],
        ["var over"] = (x, a) => [x[0].var(a.Long("dim"), a.Bool("unbiased"))],
        ["std over"] = (x, a) => [x[0].std(a.Long("dim"), a.Bool("unbiased"))],
        ["max over"] = (x, a) => Pair(x[0].max(a.Long("dim"))),
        ["min over"] = (x, a) => Pair(x[0].min(a.Long("dim"))),
        ["argmax over"] = (x, a) => [x[0].argmax(a.Long("dim"))],
        ["argmin over"] = (x, a) => [x[0].argmin(a.Long("dim"))],
        ["all over"] = (x, a) => [x[0].all(a.Long("dim"))],
        ["any over"] = (x, a) => [x[0].any(a.Long("dim"))],
        ["softmax"] = (x, a) => [x[0].softmax(a.Long("dim"))],
        ["log_softmax"] = (x, a) => [x[0].log_softmax(a.Long("dim"))],
        ["norm"] = (
            x,
            a) => [x[0].norm(
                a.Text("p") == "inf"
                    ? float.PositiveInfinity
                    : float.Parse(a.Text("p"), System.Globalization.CultureInfo.InvariantCulture))],
        ["nonzero"] = (x, _) => [x[0].nonzero()],
        ["mm"] = (x, _) => [x[0].mm(x[1])],
        ["bmm"] = (x, _) => [x[0].bmm(x[1])],
        ["matmul"] = (x, _) => [x[0].matmul(x[1])],
        ["mv"] = (x, _) => [x[0].mv(x[1])],
        ["dot"] = (x, _) => [x[0].dot(x[1])],
        ["outer"] = (x, _) => [x[0].outer(x[1])],
        ["addmm"] = (x, a) => [x[0].addmm(x[1], x[2], (float)a.Double("beta"), (float)a.Double("alpha"))],
        ["x.view(6, -1)"] = (x, _) => [x[0].contiguous().view(6, -1)],
        ["x.reshape(4, 6)"] = (x, _) => [x[0].reshape(4, 6)],
        ["x.flatten()"] = (x, _) => [x[0].flatten()],
        ["x.flatten(1)"] = (x, _) => [x[0].flatten(1)],
        ["x.flatten(0, 1)"] = (x, _) => [x[0].flatten(0, 1)],
        ["x.unflatten(2, 2, -1)"] = (x, _) => [x[0].contiguous().unflatten(2, 2, -1)],
        ["x.permute(2, 0, 1)"] = (x, _) => [x[0].permute(2, 0, 1)],
        ["x.transpose(0, 2)"] = (x, _) => [x[0].transpose(0, 2)],
        ["x.mT"] = (x, _) => [x[0].mT],
        ["x.unsqueeze(1)"] = (x, _) => [x[0].unsqueeze(1)],
        ["x.unsqueeze(-1)"] = (x, _) => [x[0].unsqueeze(-1)],
        ["x[..1].squeeze()"] = (x, _) => [x[0][..1].squeeze()],
        ["x[..1].squeeze(0)"] = (x, _) => [x[0][..1].squeeze(0)],
        ["x.squeeze(1)"] = (x, _) => [x[0].squeeze(1)],
        ["x[0].t()"] = (x, _) => [x[0][0].t()],
        ["x[0].T"] = (x, _) => [x[0][0].T],
        ["x[.., 1..2].expand(2, 5, 4)"] = (x, _) => [x[0][.., 1..2].expand(2, 5, 4)],
        ["x.expand(3, -1, -1, -1)"] = (x, _) => [x[0].expand(3, -1, -1, -1)],
        ["x.repeat(2, 1, 3)"] = (x, _) => [x[0].repeat(2, 1, 3)],
        ["x.repeat(2, 1, 1, 1)"] = (x, _) => [x[0].repeat(2, 1, 1, 1)],
        ["x.narrow(1, 1, 2)"] = (x, _) => [x[0].narrow(1, 1, 2)],
        ["x.split(2, 1)"] = (x, _) => x[0].split(2, 1),
        ["x.split([1, 3], 2)"] = (x, _) => x[0].split([1, 3], 2),
        ["x.chunk(3, 2)"] = (x, _) => x[0].chunk(3, 2),
        ["x.unbind(1)"] = (x, _) => x[0].unbind(1),
        ["x.flip(0, 2)"] = (x, _) => [x[0].flip(0, 2)],
        ["x[0].diagonal(1)"] = (x, _) => [x[0][0].diagonal(1)],
        ["x[0].diagonal(-1)"] = (x, _) => [x[0][0].diagonal(-1)],
        ["x.contiguous()"] = (x, _) => [x[0].contiguous()],
        ["x.clone()"] = (x, _) => [x[0].clone()],
        ["x.to_type(Float64)"] = (x, _) => [x[0].to_type(ScalarType.Float64)],
        ["x.permute(2, 0, 1).reshape(4, 6)"] = (x, _) => [x[0].permute(2, 0, 1).reshape(4, 6)],
        ["cat([x, y], 1)"] = (x, _) => [cat([x[0], x[1]], 1)],
        ["cat([x, y], -1)"] = (x, _) => [cat([x[0], x[1]], -1)],
        ["cat([x, y], 0)"] = (x, _) => [cat([x[0], x[1]], 0)],
        ["stack([x, y], 0)"] = (x, _) => [stack([x[0], x[1]], 0)],
        ["stack([x, y], 1)"] = (x, _) => [stack([x[0], x[1]], 1)],
        ["stack([x, y], 3)"] = (x, _) => [stack([x[0], x[1]], 3)],
        ["stack([x, y], -1)"] = (x, _) => [stack([x[0], x[1]], -1)],
        ["x[1]"] = (x, _) => [x[0][1]],
        ["x[-1]"] = (x, _) => [x[0][-1]],
        ["x[1, 2]"] = (x, _) => [x[0][1, 2]],
        ["x[1, 2, 3]"] = (x, _) => [x[0][1, 2, 3]],
        ["x[1..3]"] = (x, _) => [x[0][1..3]],
        ["x[.., 2]"] = (x, _) => [x[0][.., 2]],
        ["x[.., 1..^1]"] = (x, _) => [x[0][.., 1..^1]],
        ["x[..^1, .., 2..]"] = (x, _) => [x[0][..^1, .., 2..]],
        ["x[^1]"] = (x, _) => [x[0][^1]],
        ["x[Ellipsis, 0]"] = (x, _) => [x[0][Ellipsis, 0]],
        ["x[None, 1]"] = (x, _) => [x[0][None, 1]],
        ["x[Colon, None, 2]"] = (x, _) => [x[0][Colon, None, 2]],
        ["x[Slice(step: 2)]"] = (x, _) => [x[0][Slice(step: 2)]],
        ["x[Slice(1, 4, 2), Slice(-4, -1)]"] = (x, _) => [x[0][Slice(1, 4, 2), Slice(-4, -1)]],
        ["x[Slice(10)]"] = (x, _) => [x[0][Slice(10)]],
        ["x[i]"] = (x, _) => [x[0][x[1]]],
        ["x[.., i]"] = (x, _) => [x[0][.., TensorIndex.Tensor(x[1])]],
        ["x[i, Colon, i]"] = (x, _) => [x[0][TensorIndex.Tensor(x[1]), Colon, TensorIndex.Tensor(x[1])]],
        ["x[i, j]"] = (x, _) => [x[0][x[1], x[2]]],
        ["x[1, i]"] = (x, _) => [x[0][1, TensorIndex.Tensor(x[1])]],
        ["x[mask]"] = (x, _) => [x[0][x[1]]],
        ["x[mask2]"] = (x, _) => [x[0][x[1]]],
        ["x[rows]"] = (x, _) => [x[0][x[1]]],
        ["x[rows, 1..3]"] = (x, _) => [x[0][TensorIndex.Tensor(x[1]), 1..3]],
        ["x[rows, i[..3]]"] = (x, _) => [x[0][x[1], x[2][..3]]],
        ["x.index_select(1, i)"] = (x, _) => [x[0].index_select(1, x[1])],
        ["x.masked_select(mask)"] = (x, _) => [x[0].masked_select(x[1])],
        ["x.masked_fill(mask, -1)"] = (x, _) => [x[0].masked_fill(x[1], -1)],
        ["x.take(j)"] = (x, _) => [x[0].take(x[1])],
        ["x.gather(0, i)"] = (x, _) => [x[0].gather(0, x[1])],
        ["x.gather(1, i)"] = (x, _) => [x[0].gather(1, x[1])],
        ["x.scatter(0, i, y)"] = (x, _) => [x[0].scatter(0, x[1], x[2])],
        ["x.scatter_add(0, i, y)"] = (x, _) => [x[0].scatter_add(0, x[1], x[2])],
        ["x.index_add(1, i, y)"] = (x, _) => [x[0].index_add(1, x[1], x[2], 1)],
        ["x.index_add(0, i, y, -2)"] = (x, _) => [x[0].index_add(0, x[1], x[2], -2)],
        ["x[1] = y"] = (x, _) => Assigned(x[0], t => t[1] = x[1]),
        ["x[.., 2] = y"] = (x, _) => Assigned(x[0], t => t[.., 2] = x[1]),
        ["x[1..3, .., ^1] = y"] = (x, _) => Assigned(x[0], t => t[1..3, .., ^1] = x[1]),
        ["x[mask] = y"] = (x, _) => Assigned(x[0], t => t[x[2]] = x[1]),
        ["x[mask] = y[..n]"] = (x, _) => Assigned(x[0], t => t[x[2]] = x[1]),
        ["x[i] = y"] = (x, _) => Assigned(x[0], t => t[x[2]] = x[1]),
        ["x[i, j] = y"] = (x, _) => Assigned(x[0], t => t[x[2], x[3]] = x[1]),
        ["x.index_put_(y, [i, j], accumulate: true)"] =
            (x, _) => Assigned(x[0], t => t.index_put_(x[1], [TensorIndex.Tensor(x[2]), TensorIndex.Tensor(x[3])], accumulate: true)),
        ["x[Slice(step: 2), i] = y"] = (x, _) => Assigned(x[0], t => t[Slice(step: 2), TensorIndex.Tensor(x[2])] = x[1]),
    };

    public static TheoryData<string> Names => FixtureFile.Names("shapes");

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
        Assert.Equal(s_operations.Keys.Order(), FixtureFile.Open("shapes").Cases.Select(c => c.Operation).Distinct().Order());

    private static Tensor[] Pair((Tensor, Tensor) both) => [both.Item1, both.Item2];

    // The value's layout is that of the theory; the target is written where it lies, through its strides.
    private static Tensor[] Assigned(Tensor target, Action<Tensor> write)
    {
        write(target);
        return [target];
    }

    internal static void Check(string name, Layout layout)
    {
        FixtureCase fixture = FixtureFile.Open("shapes")[name];
        FixtureRun.Check(fixture, s_operations[fixture.Operation], layout);
    }
}
