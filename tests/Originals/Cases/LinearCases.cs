namespace Originals.Cases;

/// <summary>The shapes that <c>linear</c> takes, and its gradients.</summary>
internal static class LinearCases
{
    private static readonly long[][] s_biases = [[3], [1], [], [1, 1], [1, 3], [4, 1], [4, 3], [2]];

    internal static IEnumerable<Case> All()
    {
        foreach (ScalarType type in new[] { float32, float64 })
        {
            foreach (long[] bias in s_biases)
                yield return new($"linear: a bias [{string.Join(',', bias)}] of {type}", () => WithBias(bias, type));
            yield return new($"linear: a weight of one dimension, {type}", () => functional.linear(ones([4, 2], type), ones([2], type)));
            yield return new(
                $"linear: a weight of one dimension with a bias, {type}",
                () => functional.linear(ones([4, 2], type), ones([2], type), ones([1], type)));
            yield return new(
                $"linear: an input of one dimension, {type}",
                () => functional.linear(ones([2], type), ones([3, 2], type), ones([3], type)));
        }

        yield return new("linear: a bias of another type", () => functional.linear(ones(2, 3), ones(2, 3), ones([2], float64)));
    }

    private static object?[] WithBias(long[] shape, ScalarType type)
    {
        Tensor x = arange(8, dtype: type).reshape(4, 2).requires_grad_(), w = ones([3, 2], type).requires_grad_();
        Tensor b = (ones(shape, type) * 0.5).detach().requires_grad_();
        Tensor y = functional.linear(x, w, b);
        (y * y).sum().backward();
        return [y, x.grad, w.grad, b.grad];
    }
}
