namespace TorchSharp.Managed.Tests;

/// <summary>Lines 25 and 37 of the file: grad modes, gradients of a leaf, hooks.</summary>
public sealed class AutogradIdiomTests
{
    [Fact]
    [Idioms("using (no_grad())", "using (inference_mode())", "using (set_grad_enabled(false))", "_ = enable_grad()")]
    public void GradModes_HoldInTheirBlocks()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones(2, requires_grad: true);
        using (no_grad())
        {
            Assert.False((x * 2).requires_grad);
            using var _ = enable_grad();
            Assert.True((x * 2).requires_grad);
        }

        Assert.True((x * 2).requires_grad);
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((x * 2).requires_grad);
        }

        using (set_grad_enabled(false))
            Assert.False((x * 2).requires_grad);
        Assert.True(is_grad_enabled() && !is_inference_mode_enabled());
    }

    [Fact]
    [Idioms(
        "x0 = ones(2, requires_grad: true)", "(x0 * x0).sum().backward()", "gd = x0.grad", "dtc = x0.detach().clone()",
        "x0.requires_grad_(false)", "x0.requires_grad = true")]
    public void Leaf_GetsItsGradient_AndMayStopAskingForOne()
    {
        using DisposeScope scope = NewDisposeScope();
        var x0 = ones(2, requires_grad: true);
        (x0 * x0).sum().backward();
        var gd = x0.grad;
        Assert.Equal([2f, 2f], gd!.data<float>().ToArray());
        var dtc = x0.detach().clone();
        dtc.zero_();
        Assert.False(dtc.requires_grad);
        Assert.Equal([1f, 1f], x0.data<float>().ToArray());
        x0.requires_grad_(false);
        Assert.False((x0 * 2).requires_grad);
        x0.requires_grad = true;
        (x0 * 3).sum().backward();
        Assert.Equal([5f, 5f], x0.grad!.data<float>().ToArray());
    }

    [Fact]
    [Idioms("hook = ((Cnn)model).register_forward_hook((mm, inp, outt) => outt)", "hook.remove()")]
    public void ForwardHook_SeesACall_UntilItIsRemoved()
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> model = UsageLibrary.Cnn();
        model.eval();
        Tensor x = rand(2, 1, 28, 28), alone = model.call(x);
        var seen = new List<(object Module, Tensor Input, Tensor Output)>();
        var hook = model.register_forward_hook((mm, inp, outt) =>
        {
            seen.Add((mm, inp, outt));
            return outt;
        });
        Tensor result = model.call(x);
        Assert.Equal((model, x, result), Assert.Single(seen));
        Near.AssertEqual(alone, result, "result", 0, 0);
        hook.remove();
        model.call(x);
        Assert.Single(seen);
    }
}
