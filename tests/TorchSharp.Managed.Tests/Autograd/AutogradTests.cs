using System.Runtime.InteropServices;

namespace TorchSharp.Managed.Tests;

public sealed class AutogradTests
{
    [Fact]
    public void BackwardOfOneTensor_TakesItsGradient()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([2], requires_grad: true);
        autograd.backward(x * 3, tensor(new[] { 1f, 10 }));
        autograd.backward((x * x).sum());
        Assert.Equal([5f, 32], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Gradients_AccumulateInLeaves()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(new[] { 1f, 2 }, requires_grad: true);
        Assert.False(HasGradient(x));
        (x * x).sum().backward();
        (x * 3).sum().backward();
        Assert.Equal([5f, 7], x.grad!.data<float>().ToArray());
        x.grad = null!;
        Assert.False(HasGradient(x));
    }

    [Fact]
    public void BackwardTwice_Throws_UnlessTheGraphIsRetained()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(2f, requires_grad: true), y = x * x;
        y.backward(retain_graph: true);
        y.backward();
        Assert.Equal(8, x.grad!.ToSingle());
        ExternalException error = Assert.Throws<ExternalException>(() => y.backward());
        Assert.StartsWith("Trying to backward through the graph a second time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [OwnChoice("the name of the type is Python's")]
    public void SavedTensor_ChangedInPlace_ThrowsLibtorchsSentence()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([2], requires_grad: true), y = x.exp(), z = y * 2 + y.square();
        y.add_(1);
        ExternalException error = Assert.Throws<ExternalException>(() => z.sum().backward());
        Assert.StartsWith(
            "one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [2]]",
            error.Message, StringComparison.Ordinal);
        Assert.Contains("is at version 1; expected version 0 instead", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("view")]
    [InlineData("detach")]
    [InlineData("data")]
    [Differs("`backward()` after a value that it needs was overwritten through `data<T>()`", "\"data\"")]
    public void SavedTensor_ChangedThroughAnAlias_Throws(string alias)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([2], requires_grad: true), y = x * 1, z = y.square();
        using (no_grad())
        {
            switch (alias)
            {
                case "view":
                    y.view(2, 1).zero_();
                    break;
                case "detach":
                    y.detach().zero_();
                    break;
                default:
                    y.data<float>()[0] = 7;
                    break;
            }
        }

        Assert.Throws<ExternalException>(() => z.sum().backward());
    }

    [Fact]
    public void NoGrad_RecordsNothing_AndRestores()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([2], requires_grad: true);
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * 2).requires_grad);
            using (enable_grad())
                Assert.True((x * 2).requires_grad);
            x.add_(1);
            Assert.False(is_grad_enabled());
        }

        Assert.True(is_grad_enabled());
        Assert.True(x.requires_grad && x.is_leaf);
        Assert.Equal([2f, 2], x.data<float>().ToArray());
        using (set_grad_enabled(false))
            Assert.False(is_grad_enabled());
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((x * 2).requires_grad);
        }

        Assert.False(is_inference_mode_enabled());
    }

    [Fact]
    public void GradModes_AreTheirThreads()
    {
        using IDisposable mode = no_grad();
        bool other = false;
        var thread = new Thread(() => other = is_grad_enabled());
        thread.Start();
        thread.Join();
        Assert.True(other);
    }

    [Fact]
    public void Leaves_ChangedInPlace_Throw()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([2, 2], requires_grad: true);
        foreach (Action change
            in new Action[] { () => x.mul_(2), () => x.zero_(), () => x.relu_(), () => x.copy_(zeros(2, 2)), () => x[0] = 1f })
        {
            Assert.Throws<ExternalException>(change);
        }
        Assert.Throws<ExternalException>(() => x[0].zero_());
        Assert.True((x == 1).all().ToBoolean());
    }

    [Fact]
    [Differs("setting `requires_grad = false` on a result")]
    public void Detach_CutsTheGraph()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(3f, requires_grad: true), y = x * x;
        Tensor z = y.detach() * x;
        Assert.False(y.detach().requires_grad);
        z.backward();
        Assert.Equal(9, x.grad!.ToSingle());
        Assert.Throws<ExternalException>(() => y.requires_grad_(false));
        y.detach_();
        Assert.True(y.is_leaf && !y.requires_grad);
    }

    [Fact]
    public void RetainGrad_KeepsTheGradientOfAnInnerTensor()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(3f, requires_grad: true), y = x * 2, z = y * y;
        y.retain_grad();
        z.backward();
        Assert.Equal(12, y.grad!.ToSingle());
        Assert.False(HasGradient(z));
        Assert.Equal(24, x.grad!.ToSingle());
    }

    [Fact]
    [Differs("native errors in `matmul` and others", Ends = true)]
    public void Grad_ReturnsAndDoesNotAccumulate()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(3f, requires_grad: true), unused = tensor(1f, requires_grad: true), y = x * x;
        Assert.Equal(6, autograd.grad([y], [x], retain_graph: true)[0].ToSingle());
        Assert.False(HasGradient(x));
        Assert.Throws<ExternalException>(() => autograd.grad([y], [x, unused], retain_graph: true));
        Assert.Null(autograd.grad([y], [x, unused], allow_unused: true)[1]);
    }

    [Fact]
    public void Backward_OfSomeInputs_LeavesTheOthers()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor a = tensor(2f, requires_grad: true), b = tensor(3f, requires_grad: true);
        (a * b).backward(inputs: [b]);
        Assert.False(HasGradient(a));
        Assert.Equal(2, b.grad!.ToSingle());
    }

    [Fact]
    [Differs("in-place operations keep what their gradients need")]
    public void InPlace_OnAnInnerTensor_IsDifferentiated()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(new[] { 1f, -2, 3 }, requires_grad: true), y = x * 2;
        y.add_(1).relu_().mul_(3);
        y.sum().backward();
        Assert.Equal([6f, 0, 6], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void OneTensor_UsedTwice_GetsBothGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(2f, requires_grad: true), y = x * x;
        (y * y + y).backward();
        Assert.Equal((4 * 8) + 4, x.grad!.ToSingle());
    }

    [Fact]
    public void Types_AreCrossedByGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([2], float32, requires_grad: true), y = ones([2], float64, requires_grad: true);
        (x * y * 2).sum().backward();
        Assert.Equal(ScalarType.Float32, x.grad!.dtype);
        Assert.Equal(ScalarType.Float64, y.grad!.dtype);
    }

    [Fact]
    [Differs("a gradient of another shape")]
    public void GradSetter_ChecksTheShape()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([2], requires_grad: true);
        Assert.Throws<ExternalException>(() => x.grad = ones(3));
        x.grad = ones(2);
        Assert.Equal(ones(2), x.grad);
    }

    private static bool HasGradient(Tensor x) => x.grad is not null;
}
