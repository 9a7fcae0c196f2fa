namespace TorchSharp.Managed.Tests;

/// <summary>The outputs of convolutions are channels-last, and are joined in that layout.</summary>
public sealed class JoinedChannelsTests
{
    [Fact]
    public void Channels_AreThoseOfEachConvolution_InValuesAndGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(3);
        Tensor x = randn(2, 3, 6, 5).requires_grad_(), w = randn(2, 12, 6, 5);
        Tensor first = randn(5, 3, 3, 3).requires_grad_(), second = randn(7, 3, 3, 3).requires_grad_();

        Tensor joined = cat([Convolved(first), Convolved(second)], 1);
        IList<Tensor> found = autograd.grad([(joined * w).sum()], [x, first, second]);
        Tensor a = Convolved(first), b = Convolved(second);
        IList<Tensor> expected = autograd.grad([(a * w.narrow(1, 0, 5)).sum() + (b * w.narrow(1, 5, 7)).sum()], [x, first, second]);

        Assert.Equal(a.data<float>().ToArray(), joined.narrow(1, 0, 5).data<float>().ToArray());
        Assert.Equal(b.data<float>().ToArray(), joined.narrow(1, 5, 7).data<float>().ToArray());
        for (int i = 0; i < found.Count; i++)
            Near.AssertEqual(expected[i], found[i], $"gradient {i}", 1e-5, 1e-5);

        Tensor Convolved(Tensor weight) => functional.conv2d(x, weight, padding: [1]);
    }

    [Fact]
    public void OfGradients_GradientsAreTaken()
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(4);
        Tensor x = randn(1, 2, 4, 4).requires_grad_(), weight = randn(3, 2, 3, 3);
        Tensor y = functional.conv2d(x, weight);
        IList<Tensor> gradient = autograd.grad([cat([y, y * y], 1).sum()], [x], create_graph: true);
        IList<Tensor> found = autograd.grad([gradient[0].pow(2).sum()], [x]);
        Tensor again = functional.conv2d(x, weight);
        IList<Tensor> plain = autograd.grad([again.sum() + (again * again).sum()], [x], create_graph: true);
        Near.AssertEqual(autograd.grad([plain[0].pow(2).sum()], [x])[0], found[0], "second gradient", 1e-4, 1e-4);
    }
}
