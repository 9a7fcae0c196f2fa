using TorchSharp;
using TorchSharp.Modules;

namespace Originals.Cases;

/// <summary>What is refused, and with which exception.</summary>
internal static class RefusalCases
{
    private const string Stricter = "refused here, as in Python";

    private static readonly bool[] s_mask = [true, false];

    internal static IEnumerable<Case> All()
    {
        yield return new("refused: 1 - mask", () => 1 - tensor(s_mask));
        yield return new("refused: 1.5 - mask", () => 1.5 - tensor(s_mask));
        yield return new("refused: mask - 1", () => tensor(s_mask) - 1);
        yield return new("refused: mask - mask", () => tensor(s_mask) - tensor(s_mask));
        yield return new("refused: -mask", () => -tensor(s_mask));
        yield return new("refused: mask.mul_(2)", () => tensor(s_mask).mul_(2));
        yield return new("refused: mask.add_ of whole numbers", () => tensor(s_mask).add_(tensor(new[] { 1, 2 })));
        yield return new("refused: mask.sub_", () => tensor(s_mask).sub_(tensor(s_mask)));
        yield return new("mask * 2", () => tensor(s_mask) * 2);
        yield return new("mask + true", () => tensor(s_mask) + true);
        yield return new("mask / 2", () => tensor(s_mask) / 2);
        yield return new("refused: round of whole numbers", () => tensor(new[] { 1, 2 }).round());
        yield return new("refused: round of whole numbers to a decimal", () => tensor(new[] { 1, 2 }).round(1));
        yield return new("floor and ceil of whole numbers", () => new[] { tensor(new[] { 1, 2 }).floor(), tensor(new[] { 1, 2 }).ceil() });
        yield return new("refused: uniform_(2, 1)", () => ones(2).uniform_(2, 1));
        yield return new("refused: normal_(0, -1)", () => ones(2).normal_(0, -1));
        yield return new("refused: Conv2d with a window of 0", () => Conv2d(4, 4, 0));
        yield return new("refused: Linear from 0", () => Linear(0, 2));
        yield return new("refused: allclose of two types", () => allclose(ones(2), ones(2, dtype: float64)));
        yield return new("refused: prelu with a weight of two dimensions", () => functional.prelu(ones(2, 3), ones(1, 3)));
        yield return new("refused: bytes of a transposed tensor", () => ones(2, 3).t().bytes.Length);
        yield return new("refused: dot of other lengths", () => ones(2).dot(ones(3)));
        yield return new("refused: where by Float32", () => where(ones(2), ones(2), ones(2)));
        yield return new("refused: randn of Int64", () => randn(2, dtype: int64));
        yield return new("refused: xavier_uniform_ of one dimension", () => init.xavier_uniform_(ones(2)));
        yield return new("refused: a state of another shape", () =>
            Linear(2, 2).load_state_dict(new() { ["weight"] = ones(3, 3), ["bias"] = ones(2) }));
        yield return new("refused: item of several elements", () => ones(2).item<float>());
        yield return new("refused: a class out of range", () => functional.cross_entropy(ones(2, 3), tensor(new long[] { 3, 0 })));
        yield return new("refused: one_hot of a class out of range", () => functional.one_hot(tensor(new long[] { 1, 2 }), 2));
        yield return new("refused: bernoulli of 2", () => bernoulli(ones(2) * 2));
        yield return new("refused: Dropout(2)", () => Dropout(2));
        yield return new("refused: topk of more than there are", () => ones(4).topk(5).values);
        yield return new("refused: an index out of range", () => ones(2, 2)[5]);
        yield return new("refused: other shapes", () => ones(2, 2).add(ones(3)));
        yield return new("refused: view of another size", () => ones(2).view(3));

        yield return new("stricter: requires_grad of a result", () => (ones(2).requires_grad_() * 2).requires_grad = false, Stricter);
        yield return new("stricter: a gradient of another shape", () => ones(2).requires_grad_().grad = ones(3), Stricter);
        yield return new(
            "stricter: a learning rate of NaN", () => Done(() => optim.Adam(new[] { new Parameter(ones(2)) }, double.NaN)), Stricter);
        yield return new("stricter: a parameter in two groups", () => Done(() =>
        {
            var parameter = new Parameter(ones(2));
            optim.SGD(new[] { parameter }, 0.1).add_param_group(new SGD.ParamGroup(new[] { parameter }));
        }), Stricter);
        yield return new("stricter: a state that broadcasts", () => Done(() =>
        {
            BatchNorm1d norm = BatchNorm1d(2);
            norm.load_state_dict(norm.state_dict().ToDictionary(
                entry => entry.Key, entry => entry.Value.dim() == 0 ? entry.Value : ones(1)));
        }), Stricter);
        yield return new("stricter: groups that do not divide the channels", () => Done(() => Conv2d(3, 4, 3, groups: 2)), Stricter);
        yield return new("stricter: a parameter without a name", () =>
            Done(() => new Open().register_parameter("", new Parameter(ones(1)))), Stricter);
        yield return new(
            "stricter: a buffer with a dot in its name", () => Done(() => new Open().register_buffer("a.b", ones(1))), Stricter);
        yield return new("refused: a module with a dot in its name", () => Done(() => new Open().register_module("a.b", ReLU())));
        yield return new("stricter: writing what a gradient needs", () => Done(() =>
        {
            Tensor x = ones(2).requires_grad_(), y = x * x;
            using (no_grad())
                x.data<float>()[0] = 5;
            y.sum().backward();
        }), Stricter);
        yield return new("stricter: SequentialLR at an epoch", () => Done(() =>
        {
            optim.Optimizer optimizer = optim.SGD(new[] { new Parameter(ones(2)) }, 1);
            optim.lr_scheduler.SequentialLR(
                optimizer, new[] { optim.lr_scheduler.StepLR(optimizer, 2), optim.lr_scheduler.StepLR(optimizer, 2) }, new[] { 3 }).step(5);
        }), Stricter);

        yield return new("lenient: in place after in place", () =>
        {
            Tensor x = ones(2).requires_grad_();
            (x * 2).relu_().mul_(3).sum().backward();
            return x.grad;
        }, "in-place operations keep what their gradients need");
        yield return new("lenient: zero_ of a result", () =>
        {
            Tensor x = ones(2).requires_grad_();
            (x * 2).zero_().sum().backward();
            return x.grad;
        }, "in-place operations keep what their gradients need");
        yield return new("lenient: the file of a transposed tensor", () =>
        {
            using var stream = new MemoryStream();
            using var writer = new BinaryWriter(stream);
            ones(2, 3).t().Save(writer);
            return stream.Length;
        }, "`Tensor.Save` writes a transposed tensor");
        yield return new("lenient: the text of a disposed tensor", () =>
        {
            Tensor tensor = ones(2);
            tensor.Dispose();
            return tensor.ToString();
        }, "a disposed tensor says so in `ToString()`");
    }

    private static string Done(Action action)
    {
        action();
        return "done";
    }

    private sealed class Open() : Module<Tensor, Tensor>(nameof(Open))
    {
        public override Tensor forward(Tensor input) => input;
    }
}
