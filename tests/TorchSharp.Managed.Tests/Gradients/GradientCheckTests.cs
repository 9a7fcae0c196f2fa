using static TorchSharp.torch.TensorIndex;

namespace TorchSharp.Managed.Tests;

/// <summary>Every differentiable operation against central differences, on random shapes and in three layouts.</summary>
public sealed class GradientCheckTests
{
    internal static readonly Dictionary<string, Func<Tensor, Tensor>> OfOne = new()
    {
        ["neg"] = x => -x,
        ["abs"] = x => x.abs(),
        ["exp"] = x => x.exp(),
        ["log"] = x => x.abs().log(),
        ["sqrt"] = x => x.abs().sqrt(),
        ["rsqrt"] = x => x.abs().rsqrt(),
        ["reciprocal"] = x => x.reciprocal(),
        ["square"] = x => x.square(),
        ["pow(3)"] = x => x.pow(3),
        ["pow(-1.5)"] = x => x.abs().pow(-1.5),
        ["sin"] = x => x.sin(),
        ["cos"] = x => x.cos(),
        ["tanh"] = x => x.tanh(),
        ["sigmoid"] = x => x.sigmoid(),
        ["relu"] = x => x.relu(),
        ["clamp"] = x => x.clamp(-0.9, 0.8),
        ["2 - x"] = x => 2 - x,
        ["2 / x"] = x => 2 / x,
        ["x * 3 + 1"] = x => x * 3 + 1,
        ["sum"] = x => x.sum(),
        ["sum(-1)"] = x => x.sum(-1),
        ["mean"] = x => x.mean(),
        ["mean([0], keepdim)"] = x => x.mean([0], keepdim: true),
        ["var(0)"] = x => x.var(0),
        ["std"] = x => x.std(),
        ["norm(2)"] = x => x.norm(),
        ["norm(3)"] = x => x.norm(3f),
        ["max"] = x => x.max(),
        ["max(0)"] = x => x.max(0).values,
        ["min(-1)"] = x => x.min(-1, keepdim: true).values,
        ["softmax(0)"] = x => x.softmax(0),
        ["log_softmax(-1)"] = x => x.log_softmax(-1),
        ["reshape"] = x => x.reshape(-1).exp(),
        ["permute"] = x => x.T.exp(),
        ["slice"] = x => x[Slice(1, step: 2)].exp(),
        ["select"] = x => x[0].exp() * x[-1],
        ["expand"] = x => x.expand([3, .. x.shape]).exp(),
        ["repeat"] = x => x.repeat([2, .. x.shape.Select(_ => 1L)]),
        ["flip"] = x => x.flip(0),
        ["cat"] = x => cat([x, x * 2, ones_like(x)], 0),
        ["stack"] = x => stack([x, x.exp()], 1),
        ["split"] = x => x.split(2)[0].square(),
        ["unbind"] = x => x.unbind(0)[1] * x.unbind(0)[0],
        ["x[mask]"] = x => x[x.detach() > 0],
        ["x[i]"] = x => x[tensor(new long[] { 1, 0, 1 })],
        ["index_select"] = x => x.index_select(0, tensor(new long[] { 1, 1, 0 })),
        ["gather"] = x => x.gather(0, zeros_like(x, int64)),
        ["masked_fill"] = x => x.masked_fill(x.detach() > 0.5, 2),
        ["where"] = x => where(x.detach() > 0, x.square(), -x),
        ["to_type and back"] = x => x.clone().to_type(float64, copy: true),
        ["abs_, log_"] = x => x.clone().abs_().log_().div_(x.square()),
        ["x twice"] = x => x * x + x,
    };

    internal static readonly Dictionary<string, Func<Tensor, Tensor, Tensor>> OfTwo = new()
    {
        ["add"] = (x, y) => x + y,
        ["sub"] = (x, y) => x - y,
        ["mul"] = (x, y) => x * y,
        ["div"] = (x, y) => x / y,
        ["maximum"] = (x, y) => x.maximum(y),
        ["minimum"] = (x, y) => x.minimum(y),
        ["pow"] = (x, y) => (x.abs() + 0.1).pow(y),
        ["logaddexp"] = (x, y) => x.logaddexp(y),
        ["where"] = (x, y) => where((x.detach() + y.detach()) > 0, x, y),
        ["mse_loss"] = (x, y) => functional.mse_loss(x + 0 * y, y + 0 * x),
        ["l1_loss"] = (x, y) => functional.l1_loss(x + 0 * y, y + 0 * x, Reduction.None),
    };

    public static MatrixTheoryData<string, Layout> OneNames => new(OfOne.Keys, [Layout.Contiguous, Layout.Transposed, Layout.Sliced]);

    public static MatrixTheoryData<string, Layout> TwoNames => new(OfTwo.Keys, [Layout.Contiguous, Layout.Transposed, Layout.Sliced]);

    [Theory]
    [MemberData(nameof(OneNames))]
    public void OneInput_GradientIsTheCentralDifference(string name, Layout layout)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        for (int dimensions = 1; dimensions <= 3; dimensions++)
        {
            // Away from 0, and no two alike: there the operations are smooth.
            Tensor x = Apart(RandomShape(dimensions));
            GradientCheck.Check(inputs => OfOne[name](inputs[0]), layout, x);
        }
    }

    [Theory]
    [InlineData(Layout.Contiguous)]
    [InlineData(Layout.Transposed)]
    [InlineData(Layout.Sliced)]
    [Differs("in-place operations keep what their gradients need", Ends = true)]
    public void InPlaceOperationsInARow_GradientIsTheCentralDifference(Layout layout)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        GradientCheck.Check(
            inputs => inputs[0].clone().mul_(inputs[0]).add_(1).exp_().sub_(inputs[0]).div_(3).clamp_(0, 3).pow_(2).neg_(), layout,
            Apart(RandomShape(3)));
    }

    [Theory]
    [MemberData(nameof(TwoNames))]
    public void TwoInputs_ThatBroadcast_GradientsAreTheCentralDifferences(string name, Layout layout)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(2);
        for (int round = 0; round < 4; round++)
        {
            long[] first = RandomShape(3), second = [.. first];
            first[round % 3] = 1;
            second[(round + 1) % 3] = 1;
            GradientCheck.Check(inputs => OfTwo[name](inputs[0], inputs[1]), layout, Apart(first), Apart(second[(round % 2)..]) + 0.01);
        }
    }

    private static long[] RandomShape(int dimensions) =>
        [.. Enumerable.Range(0, dimensions).Select(_ => randint(2, 5, new long[] { 1 }).ToInt64())];

    /// <summary>±0.2, ±0.27, ±0.34, … in random order.</summary>
    private static Tensor Apart(long[] shape)
    {
        long count = shape.Aggregate(1L, (n, size) => n * size);
        Tensor sign = randint(2, new[] { count }).to_type(float64) * 2 - 1;
        return ((randperm(count).to_type(float64) * 0.07 + 0.2) * sign).view(shape);
    }
}
