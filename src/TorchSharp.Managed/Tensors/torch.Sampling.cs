using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Integers from <paramref name="low"/> up to, not including, <paramref name="high"/>, in the shape and type of another tensor.</summary>
    public static Tensor randint_like(Tensor input, long low, long high, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        Like(input, dtype, device, requires_grad, t => t.FillFrom(randint(low, high, [t.Impl.Count])));

    /// <summary>Normal numbers, each with its own mean and deviation.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator generator = null) => InternalScope.Compose(() =>
    {
        using var mode = new GradMode(false);
        return randn(Shapes.Broadcast(mean.Impl.Sizes, std.Impl.Sizes), mean.dtype, generator: generator).mul(std).add(mean);
    });

    /// <summary>Writes the numbers from 0 to n - 1 in random order into a tensor.</summary>
    public static Tensor randperm(long n, Tensor @out, Generator generator = null)
    {
        using InternalScope scope = InternalScope.Enter();
        return @out.copy_(randperm(n, generator: generator));
    }
}
