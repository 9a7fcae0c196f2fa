namespace TorchSharp.Managed.Tests;

/// <summary>Kernels keep a weight in the form that they read; views of the same memory have forms of their own.</summary>
public sealed class PackedWeightTests
{
    [Fact]
    public void Linear_WithViewsOfOneWeight_IsAsWithCopies()
    {
        torch.manual_seed(1);
        Tensor input = torch.randn(9, 32), narrow = input.narrow(1, 0, 16).contiguous(), weight = torch.randn(24, 32);

        IsAsWithCopies(
            (x, w) => functional.linear(x, w),
            (input, weight), (input, weight.narrow(0, 0, 5)), (narrow, weight.view(48, 16)), (input, weight));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Convolution_WithViewsOfOneWeight_IsAsWithCopies(bool pooled)
    {
        torch.manual_seed(1);
        Tensor input = torch.randn(4, 8, 14, 14), narrow = input.narrow(1, 0, 4).contiguous(), weight = torch.randn(16, 8, 3, 3);

        IsAsWithCopies(
            (x, w) => pooled ? functional.max_pool2d(functional.conv2d(x, w).relu(), 2) : functional.conv2d(x, w),
            (input, weight), (input, weight.narrow(0, 0, 3)), (narrow, weight.view(32, 4, 3, 3)), (input, weight));
    }

    private static void IsAsWithCopies(Func<Tensor, Tensor, Tensor> layer, params (Tensor Input, Tensor Weight)[] uses)
    {
        using IDisposable mode = torch.no_grad();
        foreach ((Tensor input, Tensor weight) in uses)
            Assert.Equal(layer(input, weight.clone()).data<float>().ToArray(), layer(input, weight).data<float>().ToArray());
    }
}
