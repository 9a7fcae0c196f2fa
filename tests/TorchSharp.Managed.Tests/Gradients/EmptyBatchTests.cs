using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Managed.Tests;

/// <summary>Layers of no images, as the last batch of a filtered data set may be: PyTorch gives gradients of zeros.</summary>
public sealed class EmptyBatchTests
{
    [Theory]
    [InlineData(4, 1, 1, 1)]
    [InlineData(4, 2, 1, 1)]
    [InlineData(4, 1, 4, 1)]
    [InlineData(16, 1, 1, 1)]
    [InlineData(4, 1, 1, 2)]
    [InlineData(16, 1, 1, 2)]
    public void AConvolutionsWeights_HaveGradientsOfZeros(int channels, int stride, int groups, int threads)
    {
        int before = get_num_threads();
        set_num_threads(threads);
        try
        {
            Check(
                [0, channels, 8, 8], [channels, channels / groups, 3, 3],
                (x, w) => F.conv2d(x, w, null, [stride, stride], [1, 1], null, groups));
        }
        finally
        {
            set_num_threads(before);
        }
    }

    [Fact]
    public void OtherLayersWeights_HaveGradientsOfZeros()
    {
        Check([0, 1, 28, 28], [32, 1, 3, 3], (x, w) => F.max_pool2d(F.relu(F.conv2d(x, w)), 2));
        Check([0, 32, 13, 13], [64, 32, 3, 3], (x, w) => F.max_pool2d(F.relu(F.conv2d(x, w)), 2));
        Check([0, 20], [10, 20], (x, w) => F.linear(x, w));
        Check([0, 20], [10, 20], (x, w) => F.log_softmax(F.relu(F.linear(x, w)), 1));
        Check([0, 20], [20, 10], (x, w) => x.mm(w));
        Check([3, 0, 20], [20, 10], (x, w) => x.matmul(w));
        Check([0, 20], [20], (x, w) => x * w + w);
    }

    private static void Check(long[] input, long[] weight, Func<Tensor, Tensor, Tensor> layer)
    {
        using DisposeScope scope = NewDisposeScope();
        MemoryProbe.FillUnusedMemory(float.NaN);
        Tensor x = zeros(input, requires_grad: true), w = rand(weight, requires_grad: true);
        layer(x, w).sum().backward();
        Assert.Equal(input, x.grad!.shape);
        Assert.Equal(weight, w.grad!.shape);
        Assert.All(Near.Values(w.grad), value => Assert.Equal(0, value));
    }
}
