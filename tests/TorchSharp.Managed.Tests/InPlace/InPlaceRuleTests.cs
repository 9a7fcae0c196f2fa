using System.Runtime.InteropServices;

namespace TorchSharp.Managed.Tests;

/// <summary>What autograd allows of in-place changes, and what stays consistent after them.</summary>
public sealed class InPlaceRuleTests
{
    [Fact]
    public void ViewMadeUnderNoGrad_ChangedWhileRecording_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor y = ones(3, requires_grad: true) * 2, view;
        using (no_grad())
            view = y[..2];
        Assert.Contains("no_grad", Assert.Throws<ExternalException>(() => view.mul_(2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Differs("`is_leaf` of a view")]
    public void ViewOfPlainTensor_GivenHistory_MakesItsRootAndOtherViewsRequireGrad()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor root = zeros(2, 2), other = root.t(), w = ones(2, requires_grad: true);
        root[0].add_(w);
        Assert.True(root.requires_grad);
        Assert.True(other.requires_grad);
        Assert.False(other.is_leaf);
        (other * other).sum().backward();
        Assert.Equal([2f, 2f], w.grad!.data<float>().ToArray());
    }

    [Fact]
    public void RetainedGradient_OfTensorChangedThroughAView_IsThatOfItsNewValues()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor y = ones(2, requires_grad: true) * 3;
        y.retain_grad();
        y[0] = 5f;
        (y * y).sum().backward();
        Assert.Equal([10f, 6f], y.grad!.data<float>().ToArray());
    }

    [Fact]
    public void ExpandedTensor_Written_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor wide = ones(1).expand(3);
        Assert.Throws<ExternalException>(() => wide.add_(1));
        Assert.Throws<ExternalException>(() => wide.copy_(ones(3)));
        Assert.Equal(5f, wide.fill_(5)[2].item<float>());
    }

    [Fact]
    [Differs("`autograd.grad(create_graph: true)` twice", Ends = true)]
    public void SecondDerivatives_ThroughAnAssignment_AreRight()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(new double[] { 2, 3 }, requires_grad: true), y = x * x;
        y[0] = x[1] * x[1] * x[1];
        Tensor first = autograd.grad([y.sum()], [x], create_graph: true)[0];
        Assert.Equal([0d, 27 + 6], first.data<double>().ToArray());
        Assert.Equal([0d, 18 + 2], autograd.grad([first.sum()], [x])[0].data<double>().ToArray());
    }

    [Fact]
    public void Disposal_OfAllWrappers_FreesRootAndViews()
    {
        MemoryProbe.AssertNothingStays(() =>
        {
            Tensor y = ones(1000, requires_grad: true) * 2, view = y[..10], saved = view * y[10..20];
            y[20..30].add_(saved);
        });
    }
}
