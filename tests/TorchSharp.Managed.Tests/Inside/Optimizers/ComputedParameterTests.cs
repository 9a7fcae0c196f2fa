using TorchSharp.Engine;
using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class ComputedParameterTests
{
    public static TheoryData<string> Names => [.. OptimizerKinds.Makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_OfAParameterThatAConvolutionComputed_AreThoseOfItsCopy(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        using IDisposable mode = no_grad();
        Tensor images = randn(2, 3, 6, 5), kernels = randn(4, 3, 3, 3), gradient = functional.conv2d(randn(2, 3, 6, 5), kernels);
        Parameter computed = new(functional.conv2d(images, kernels)), copied = new(functional.conv2d(images, kernels).contiguous().clone());
        Assert.Equal(MemoryFormat.ChannelsLast, computed.Impl.Format);
        using OptimizerHelper first = OptimizerKinds.Makers[name]([computed]), second = OptimizerKinds.Makers[name]([copied]);
        computed.grad = gradient;
        copied.grad = gradient.clone();
        first.step();
        second.step();
        Near.AssertEqual(copied, computed, "parameter", 0, 0);
    }
}
