namespace TorchSharp.Managed.Tests;

public sealed class CustomFunctionThreadTests
{
    private static readonly ParallelOptions s_fourThreads = new() { MaxDegreeOfParallelism = 4 };

    [Fact]
    public void Training_OnSeveralThreads_GivesTheSameBits()
    {
        double[] alone = [.. Enumerable.Range(0, 8).Select(Train)];
        var together = new double[alone.Length];
        Parallel.For(0, together.Length, s_fourThreads, i => together[i] = Train(i));
        Assert.Equal(alone, together);
    }

    /// <summary>Passes that end at one leaf: each used to count the others' arrivals as its own, so that gradients got lost.</summary>
    [Fact]
    public void PassesThatShareALeaf_LoseNoGradient()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weight = ones([16], requires_grad: true);
        Parallel.For(0, 400, s_fourThreads, _ =>
        {
            using DisposeScope inner = NewDisposeScope();
            Tensor y = ScaleFunction.apply(weight, 2.0) + (weight * 3) + weight;
            (y + CubeFunction.apply(weight)).sum().backward();
        });
        Assert.All(weight.grad!.data<float>().ToArray(), value => Assert.Equal(400 * 9, value));
    }

    [Fact]
    public void PassesOverOneRetainedGraph_GiveWhatOneAlone()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(16, requires_grad: true), y = ExpFunction.apply(x) * CubeFunction.apply(x);
        float[] expected = autograd.grad([y.sum()], [x], retain_graph: true)[0].data<float>().ToArray();
        Parallel.For(0, 200, s_fourThreads, _ =>
        {
            using DisposeScope inner = NewDisposeScope();
            Assert.Equal(expected, autograd.grad([y], [x], [ones(16)], retain_graph: true)[0].data<float>().ToArray());
        });
    }

    /// <summary>A pass inside a pass, both over the same weight: the inner one used to reset what the outer one was counting.</summary>
    [Fact]
    public void PassInsideAPass_OverTheSameLeaf_LosesNoGradient()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weight = ones([3], requires_grad: true), x = ones([3], requires_grad: true);
        Tensor y = ScriptedFunction.Call([x], (_, inputs) => [inputs[0] * weight], (_, g) =>
        {
            using IDisposable mode = enable_grad();
            Tensor inner = x.detach().requires_grad_();
            (inner * weight).backward([g[0]]);
            return [inner.grad!];
        })[0];
        ((y * 2) + (weight * 5) + weight).sum().backward();
        Assert.Equal([2f, 2, 2], x.grad!.data<float>().ToArray());
        Assert.Equal([8f, 8, 8], weight.grad!.data<float>().ToArray());
    }

    private static double Train(int seed)
    {
        using DisposeScope scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        Tensor weight = rand(4, 6, generator: generator).requires_grad_(), bias = zeros([4], requires_grad: true),
            x = rand(8, 6, generator: generator);
        for (int i = 0; i < 30; i++)
        {
            using DisposeScope step = NewDisposeScope();
            CubeFunction.apply(LinearFunction.apply(x, weight, bias)).mean().backward();
            using IDisposable mode = no_grad();
            foreach (Tensor parameter in new[] { weight, bias })
            {
                parameter.sub_(parameter.grad! * 0.01);
                parameter.grad = null!;
            }
        }

        return weight.sum().ToDouble() + bias.sum().ToDouble();
    }
}
