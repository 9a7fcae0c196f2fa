using System.Runtime.InteropServices;

namespace TorchSharp.Managed.Tests;

/// <summary>Where PyTorch refuses to change a tensor in place around a custom function.</summary>
public sealed class CustomFunctionInPlaceTests
{
    [Fact]
    public void Leaf_MarkedDirty_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(2, 3).requires_grad_();
        Assert.Throws<ExternalException>(() => ExpInPlace.apply(x));
        Assert.Throws<ExternalException>(() => ExpInPlace.apply(x[0]));
        Assert.True(x.is_leaf);
    }

    [Fact]
    public void DirtyInput_ThatIsNotReturned_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, requires_grad: true) * 1;
        ExternalException error = Assert.Throws<ExternalException>(() => ScriptedFunction.Call([x], (ctx, inputs) =>
        {
            inputs[0].exp_();
            ctx.mark_dirty([inputs[0]]);
            return [inputs[0] * 2];
        }, (_, g) => g));
        Assert.StartsWith(
            "Some elements marked as dirty during the forward method were not returned as output.", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void DirtyView_WithTwoResults_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(2, 3).requires_grad_() * 1;
        Assert.Throws<ExternalException>(() => ScriptedFunction.Call([x[0]], (ctx, inputs) =>
        {
            inputs[0].exp_();
            ctx.mark_dirty([inputs[0]]);
            return [inputs[0], inputs[0] * 2];
        }, (_, g) => g));
    }

    [Fact]
    public void DirtyInput_CountsAsChanged_ForWhatSavedItBefore()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, requires_grad: true) * 1, before = x.square();
        Tensor after = ExpInPlace.apply(x);
        Assert.Throws<ExternalException>(() => (before + after).sum().backward());
    }

    [Fact]
    public void DirtyInput_WithoutGradient_IsChanged()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = zeros(3), y = ExpInPlace.apply(x);
        Assert.Equal([1f, 1, 1], x.data<float>().ToArray());
        Assert.False(y.requires_grad);
    }

    [Theory]
    [InlineData("a view")]
    [InlineData("the input")]
    public void OutputThatIsAView_ChangedInPlace_Throws(string output)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, 3).requires_grad_() * 1, y = output == "a view" ? TurnedFunction.apply(x) : SameFunction.apply(x);
        foreach (Action change in new Action[] { () => y.mul_(2), () => y[0].mul_(2), () => y.unsqueeze(0).mul_(2) })
            Assert.Throws<ExternalException>(change);
    }

    [Theory]
    [InlineData("a view")]
    [InlineData("the input")]
    public void OutputThatIsAView_OfAnInputThatChangesLater_IsNeverDifferentiatedWrongly(string output)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, 3).requires_grad_() * 1, y = output == "a view" ? TurnedFunction.apply(x) : SameFunction.apply(x),
            z = y.unsqueeze(0);
        x.mul_(2);
        Assert.Throws<ExternalException>(() => y.sum().backward());
        Assert.Throws<ExternalException>(() => z.sum().backward());
        Assert.Throws<ExternalException>(() => y * 2);
    }

    [Fact]
    public void ReturnedInput_IsAnotherTensor()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([3], requires_grad: true), y = SameFunction.apply(x);
        Assert.True(x.is_leaf && !y.is_leaf);
        y.sum().backward();
        Assert.Equal([7f, 7, 7], x.grad!.data<float>().ToArray());
    }

    [Fact]
    [Differs("`detach_()` of a view")]
    public void DetachedView_MadeWithoutRecording_CanBeChanged()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, requires_grad: true), view;
        using (no_grad())
            view = x.view(3, 1);
        view.detach_().zero_();
        Assert.Equal([0f, 0, 0], x.data<float>().ToArray());
    }
}
