namespace Originals.Cases;

/// <summary>Batch normalization of one value a channel, and of none.</summary>
internal static class NormalizationCases
{
    internal static IEnumerable<Case> All()
    {
        yield return new("BatchNorm1d: one value a channel", () => Trained(BatchNorm1d(2), tensor(new float[] { 1, 2 }, 1, 2)));
        yield return new("BatchNorm2d: one value a channel", () => Trained(BatchNorm2d(2), tensor(new float[] { 1, 2 }, 1, 2, 1, 1)));
        yield return new("BatchNorm1d: two values a channel", () => Trained(BatchNorm1d(1), tensor(new float[] { 1, 5 }, 1, 1, 2)));
        yield return new("BatchNorm1d: no values", () => BatchNorm1d(2).call(zeros(0, 2)));
        yield return new("BatchNorm1d: without running statistics", () =>
        {
            Tensor x = tensor(new float[] { 1, 2 }, 1, 2).requires_grad_(), y = BatchNorm1d(2, track_running_stats: false).call(x);
            y.sum().backward();
            return new object?[] { y, x.grad };
        });
        yield return new("batch_norm: one value a channel", () =>
            functional.batch_norm(tensor(new float[] { 1, 2 }, 1, 2), zeros(2), ones(2), training: true));
    }

    private static object?[] Trained(Module<Tensor, Tensor> norm, Tensor input)
    {
        Tensor x = input.requires_grad_(), y = norm.call(x);
        y.sum().backward();
        return [y, x.grad, norm.get_buffer("running_mean"), norm.get_buffer("running_var")];
    }
}
