using TorchSharp;

namespace Originals.Cases;

/// <summary>How many tensors a scope holds after an operation.</summary>
internal static class ScopeCases
{
    private const string Intermediates = "leave their intermediate results in the scope";

    internal static IEnumerable<Case> All()
    {
        yield return Counting("data", x => x.data<float>());
        yield return Counting("data, read", x => x.data<float>().ToArray());
        yield return Counting("item", x => x[0].item<float>());
        yield return Counting("ToString", x => x.ToString());
        yield return Counting("x + 1", x => x + 1);
        yield return Counting("1 + x", x => 1 + x);
        yield return Counting("x - 1", x => x - 1);
        yield return Counting("x * 2 and 2 * x", x => (x * 2, 2 * x));
        yield return Counting("x / 2", x => x / 2);
        yield return Counting("1 - x", x => 1 - x, Intermediates);
        yield return Counting("1 / x", x => 1 / x, Intermediates);
        yield return Counting("comparisons", x => (x > 1, x == 1, x % 2));
        yield return Counting("pow and clamp", x => (x.pow(2), x.clamp(0, 1)));
        yield return Counting("reductions", x => (x.sum(), x.mean(), x.std(), x.var(), x.norm(), x.max(0)));
        yield return Counting("softmax", x => x.softmax(0));
        yield return Counting("indices", x => (x[0], x[TensorIndex.Slice(0, 1)], x[tensor(new long[] { 0 })]));
        yield return Counting("a layer", x => Linear(3, 2).call(x));
        yield return new("scope: reading the gradient", () =>
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor x = ones(2).requires_grad_();
            (x * x).sum().backward();
            int before = scope.DisposablesCount;
            _ = x.grad;
            return scope.DisposablesCount - before;
        });
        yield return new("scope: a step", () =>
        {
            using DisposeScope scope = NewDisposeScope();
            var layer = Linear(2, 2);
            optim.Optimizer optimizer = optim.Adam(layer.parameters());
            layer.call(ones(1, 2)).sum().backward();
            int before = scope.DisposablesCount;
            optimizer.step();
            return scope.DisposablesCount - before;
        });
    }

    private static Case Counting(string name, Func<Tensor, object?> operation, string? differs = null) => new(
        $"scope: {name}",
        () =>
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor x = ones(3);
            operation(x);
            return scope.DisposablesCount;
        },
        differs);
}
