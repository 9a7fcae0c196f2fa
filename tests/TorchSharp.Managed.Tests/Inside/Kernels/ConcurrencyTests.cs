using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Managed.Tests;

/// <summary>One model used from several threads at a time, as a web server does.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public void Inference_FromSeveralThreads_GivesTheSameBits()
    {
        torch.manual_seed(3);
        using Tensor first = torch.randn(32, 1, 3, 3), second = torch.randn(48, 32, 3, 3), dense = torch.randn(10, 48 * 25);
        Tensor[] inputs = Enumerable.Range(0, 8).Select(i => torch.rand(1 + (i % 3), 1, 28, 28)).ToArray();
        float[][] expected = inputs.Select(x => Predict(x, first, second, dense)).ToArray();

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            // Now and then a weight is touched, so that packed forms are dropped and made again under load.
            if (i % 50 == 0)
            {
                lock (inputs)
                    second.add_(0f);
            }

            Assert.Equal(expected[i % inputs.Length], Predict(inputs[i % inputs.Length], first, second, dense));
        });
        foreach (Tensor input in inputs)
            input.Dispose();
    }

    [Fact]
    public void Training_OnSeveralThreads_DoesNotMix()
    {
        double[] alone = Enumerable.Range(0, 4).Select(Train).ToArray();
        var together = new double[alone.Length];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => together[i] = Train(i));
        Assert.Equal(alone, together);
    }

    private static float[] Predict(Tensor input, Tensor first, Tensor second, Tensor dense)
    {
        using IDisposable mode = torch.no_grad();
        using DisposeScope scope = torch.NewDisposeScope();
        Tensor x = F.max_pool2d(F.relu(F.conv2d(input, first)), 2);
        x = F.max_pool2d(F.relu(F.conv2d(x, second)), 2);
        return F.linear(x.flatten(1), dense).data<float>().ToArray();
    }

    private static double Train(int seed)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        using var generator = new torch.Generator((ulong)seed);
        Tensor weight = torch.rand(8, 1, 3, 3, generator: generator).requires_grad_();
        Tensor images = torch.rand(4, 1, 12, 12, generator: generator);
        for (int i = 0; i < 20; i++)
        {
            F.max_pool2d(F.relu(F.conv2d(images, weight) - 2), 2).square().mean().backward();
            using IDisposable mode = torch.no_grad();
            weight.sub_(weight.grad! * 0.1);
            weight.grad = null!;
        }

        return weight.sum().ToDouble();
    }
}
