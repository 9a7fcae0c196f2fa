using System.Runtime.InteropServices;

namespace TorchSharp.Managed.Tests;

public sealed class CustomFunctionTests
{
    [Fact]
    [Differs("`autograd.Function`, wrong number or shape of gradients, exceptions in `backward`", Ends = true)]
    public void SavedInput_ChangedInPlace_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, requires_grad: true), y = x * 1, z = CubeFunction.apply(y);
        y.add_(1);
        ExternalException error = Assert.Throws<ExternalException>(() => z.sum().backward());
        Assert.StartsWith(
            "one of the variables needed for gradient computation has been modified by an inplace operation", error.Message,
            StringComparison.Ordinal);
        Assert.Contains("saved by Cube", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Differs("`autograd.Function`, wrong number or shape of gradients, exceptions in `backward`", Ends = true)]
    public void SavedOutput_ChangedInPlace_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, requires_grad: true), y = ExpFunction.apply(x);
        y.mul_(2);
        Assert.Throws<ExternalException>(() => y.sum().backward());
    }

    [Fact]
    public void InPlaceOnAnOutput_ThatWasNotSaved_IsDifferentiated()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, requires_grad: true), y = ScaleFunction.apply(x, 2.0);
        y.mul_(y.detach().clone() * 0 + 3);
        y.sum().backward();
        Assert.Equal([6f, 6, 6], x.grad!.data<float>().ToArray());
    }

    [Fact]
    [Differs("`autograd.Function`, `backward` a second time")]
    public void BackwardTwice_Throws_UnlessTheGraphIsRetained()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(2f, requires_grad: true), y = CubeFunction.apply(x);
        y.backward(retain_graph: true);
        y.backward();
        Assert.Equal(24, x.grad!.ToSingle());
        ExternalException error = Assert.Throws<ExternalException>(() => y.backward());
        Assert.StartsWith("Trying to backward through the graph a second time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsRecorded_WhereNothingNeedsIt()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.False(CubeFunction.apply(rand(3)).requires_grad);
        Tensor x = rand(3, requires_grad: true);
        using (no_grad())
        {
            Assert.False(CubeFunction.apply(x).requires_grad);
            Assert.False(SameFunction.apply(x).requires_grad);
        }

        Assert.True(x.requires_grad);
        Assert.True(CubeFunction.apply(x).requires_grad);
    }

    [Fact]
    public void Forward_IsNotRecorded_AndBackwardOnlyForASecondDerivative()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, requires_grad: true);
        List<bool> modes = [];
        Tensor y = ScriptedFunction.Call([x], (_, inputs) => Seen([inputs[0] * 2]), (_, gradients) => Seen([gradients[0] * 2]))[0];
        autograd.grad([y.sum()], [x], retain_graph: true);
        autograd.grad([y.sum()], [x], create_graph: true);
        Assert.Equal([false, false, true], modes);
        Assert.True(is_grad_enabled());

        List<Tensor> Seen(List<Tensor> result)
        {
            modes.Add(is_grad_enabled());
            return result;
        }
    }

    [Fact]
    [Differs("`autograd.Function`, wrong number or shape of gradients, exceptions in `backward`", Ends = true)]
    public void FailedForward_AndFailedBackward_LeaveEverythingUsable()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([3], requires_grad: true);
        Assert.Throws<FormatException>(() => ScriptedFunction.Call([x], (_, _) => throw new FormatException(), (_, g) => g));
        Assert.True(is_grad_enabled());
        Tensor y = ScriptedFunction.Call([x * 2], (_, inputs) => [inputs[0] * 2], (_, _) => throw new FormatException())[0];
        Assert.Throws<FormatException>(() => y.sum().backward());
        Assert.True(is_grad_enabled());
        Assert.Null(x.grad);
        (x * 3).sum().backward();
        Assert.Equal([3f, 3, 3], x.grad!.data<float>().ToArray());
    }

    [Fact]
    [Differs("`autograd.Function`, wrong number or shape of gradients, exceptions in `backward`", Ends = true)]
    public void WrongGradients_AreASentence()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(2, 3).requires_grad_();
        Assert.Equal("Function Scripted returned an incorrect number of gradients (expected 3, got 2)", Message((_, _) => []));
        Assert.Equal(
            "Function Scripted returned an invalid gradient at index 0 - got [2] but expected shape compatible with [2, 3]",
            Message((_, _) => [zeros(2)]));
        Assert.Equal(
            "Function Scripted returned a gradient different than None at position 2, but the corresponding forward input was not a Tensor",
            Message((_, g) => [g[0], g[0]]));
        Assert.Null(x.grad);

        string Message(ScriptedFunction.Backward backward) =>
            Assert.Throws<ExternalException>(
                () => ScriptedFunction.Call([x], (_, inputs) => [inputs[0] * 2], backward)[0].sum().backward()).Message;
    }

    [Fact]
    public void MoreGradientsThanArguments_AreAllowed_IfTheyAreNull()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([3], requires_grad: true);
        ScriptedFunction.Call([x], (_, inputs) => [inputs[0] * 2], (_, g) => [g[0] * 2, null!, null!, null!])[0].sum().backward();
        Assert.Equal([2f, 2, 2], x.grad!.data<float>().ToArray());
    }

    [Fact]
    [OwnChoice("a sentence")]
    public void ForwardWithoutAResult_IsASentence()
    {
        using DisposeScope scope = NewDisposeScope();
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => ScriptedFunction.Call([rand(3)], (_, _) => [null!], (_, g) => g));
        Assert.StartsWith("Scripted.forward returned no tensor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullGradients_StopThere_AndAFunctionBehindThemGetsZeros()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([3], requires_grad: true);
        (x * 2).sum().backward();
        FirstFunction.apply(x.detach(), x * 2).sum().backward();
        Assert.Equal([2f, 2, 2], x.grad!.data<float>().ToArray());

        // PyTorch calls it too: with zeros, as set_materialize_grads says.
        Tensor z = ones([3], requires_grad: true);
        FirstFunction.apply(x, CubeFunction.apply(z)).sum().backward();
        Assert.Equal([0f, 0, 0], z.grad!.data<float>().ToArray());
    }

    [Fact]
    public void OneGradient_ForTwoInputs_IsNotShared()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([3], requires_grad: true), y = ones([3], requires_grad: true), kept = zeros(3);
        ScriptedFunction.Call([x, y], (_, inputs) => [inputs[0] + inputs[1]], (_, g) =>
        {
            kept = g[0] * 1;
            return [kept, kept];
        })[0].sum().backward();
        x.grad!.mul_(5);
        Assert.Equal([1f, 1, 1], y.grad!.data<float>().ToArray());
        Assert.Equal([1f, 1, 1], kept.data<float>().ToArray());
    }

    [Fact]
    public void RetainedGradient_StaysAsItIs_WhenBackwardChangesItsOwnInPlace()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([3], requires_grad: true);
        Tensor y = ScriptedFunction.Call([x], (_, inputs) => [inputs[0] * 2], (_, g) => [g[0].mul_(2)])[0];
        y.retain_grad();
        (y * 3).sum().backward();
        Assert.Equal([3f, 3, 3], y.grad!.data<float>().ToArray());
        Assert.Equal([6f, 6, 6], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Outputs_HaveGradientsOfTheirOwn()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([3], requires_grad: true), y = full([3], 2f, requires_grad: true);
        List<Tensor> outputs = ProductAndSum.apply(x, y);
        IList<Tensor> gradients = autograd.grad([((outputs[0] * 5) + outputs[1]).sum()], [outputs[0], outputs[1], x]);
        Assert.Equal([5f, 1, 11], gradients.Select(g => g[0].ToSingle()));
    }

    [Fact]
    public void WholeNumbers_AndMarkedOutputs_NeedNoGradient()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, requires_grad: true);
        List<Tensor> outputs = ScriptedFunction.Call([x], (ctx, inputs) =>
        {
            Tensor marked = inputs[0] * 3;
            ctx.mark_non_differentiable([marked]);
            return [inputs[0] * 2, inputs[0].argmax(), marked];
        }, (_, g) => [(g[0] * 2) + g[1].to_type(float32) + g[2]]);
        Assert.Equal([true, false, false], outputs.Select(output => output.requires_grad));
        outputs[0].sum().backward();
        Assert.Equal([2f, 2, 2], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void NothingSaved_IsAnEmptyList_AndAnUnknownKeyNull()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([3], requires_grad: true);
        int saved = -1;
        object? data = x;
        ScriptedFunction.Call([x], (_, inputs) => [inputs[0] * 2], (ctx, g) =>
        {
            (saved, data) = (ctx.get_saved_variables().Count, ctx.get_data("none"));
            return [g[0]];
        })[0].sum().backward();
        Assert.Equal(0, saved);
        Assert.Null(data);
    }
}
