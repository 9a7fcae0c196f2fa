using Context = TorchSharp.torch.autograd.AutogradContext;

namespace TorchSharp.Managed.Tests;

// The functions of fixtures/functions.py.

internal sealed class LinearFunction : autograd.SingleTensorFunction<LinearFunction>
{
    public override string Name => "Linear";

    public override Tensor forward(Context ctx, params object[] vars)
    {
        Tensor x = (Tensor)vars[0], weight = (Tensor)vars[1], bias = (Tensor)vars[2];
        ctx.save_for_backward([x, weight, bias]);
        Tensor y = x.mm(weight.t());
        return bias is null ? y : y + bias;
    }

    public override List<Tensor> backward(Context ctx, Tensor grad_output)
    {
        List<Tensor> saved = ctx.get_saved_variables();
        return [grad_output.mm(saved[1]), grad_output.t().mm(saved[0]), saved[2] is null ? null! : grad_output.sum(dim: 0)];
    }
}

internal sealed class ScaleFunction : autograd.SingleTensorFunction<ScaleFunction>
{
    public override string Name => "Scale";

    public override Tensor forward(Context ctx, params object[] vars)
    {
        ctx.save_data("factor", vars[1]);
        return (Tensor)vars[0] * (double)vars[1];
    }

    public override List<Tensor> backward(Context ctx, Tensor grad_output) => [grad_output * (double)ctx.get_data("factor"), null!];
}

internal sealed class CubeFunction : autograd.SingleTensorFunction<CubeFunction>
{
    public override string Name => "Cube";

    public override Tensor forward(Context ctx, params object[] vars)
    {
        var x = (Tensor)vars[0];
        ctx.save_for_backward([x]);
        return x * x * x;
    }

    public override List<Tensor> backward(Context ctx, Tensor grad_output)
    {
        Tensor x = ctx.get_saved_variables()[0];
        return [grad_output * 3 * x * x];
    }
}

internal sealed class ExpFunction : autograd.SingleTensorFunction<ExpFunction>
{
    public override string Name => "Exp";

    public override Tensor forward(Context ctx, params object[] vars)
    {
        Tensor y = ((Tensor)vars[0]).exp();
        ctx.save_for_backward([y]);
        return y;
    }

    public override List<Tensor> backward(Context ctx, Tensor grad_output) => [grad_output * ctx.get_saved_variables()[0]];
}

internal sealed class ProductAndSum : autograd.MultiTensorFunction<ProductAndSum>
{
    public override string Name => "ProductAndSum";

    public override List<Tensor> forward(Context ctx, params object[] vars)
    {
        Tensor x = (Tensor)vars[0], y = (Tensor)vars[1];
        ctx.save_for_backward([x, y]);
        return [x * y, x + y];
    }

    public override List<Tensor> backward(Context ctx, List<Tensor> grad_outputs)
    {
        List<Tensor> saved = ctx.get_saved_variables();
        Tensor product = grad_outputs[0], total = grad_outputs[1];
        return [(product * saved[1]) + total, (product * saved[0]) + total];
    }
}

internal sealed class PartialFunction : autograd.MultiTensorFunction<PartialFunction>
{
    public override string Name => "Partial";

    public override List<Tensor> forward(Context ctx, params object[] vars)
    {
        ctx.set_materialize_grads(false);
        var x = (Tensor)vars[0];
        return [x * 2, x * 3];
    }

    public override List<Tensor> backward(Context ctx, List<Tensor> grad_outputs)
    {
        Tensor first = grad_outputs[0], second = grad_outputs[1];
        if (first.IsInvalid)
            return [second * 3];
        return [second.IsInvalid ? first * 2 : (first * 2) + (second * 3)];
    }
}

internal sealed class ReluAndMask : autograd.MultiTensorFunction<ReluAndMask>
{
    public override string Name => "ReluAndMask";

    public override List<Tensor> forward(Context ctx, params object[] vars)
    {
        var x = (Tensor)vars[0];
        Tensor mask = (x > 0).to_type(float32);
        ctx.mark_non_differentiable([mask]);
        ctx.save_for_backward([mask]);
        return [x * mask, mask];
    }

    public override List<Tensor> backward(Context ctx, List<Tensor> grad_outputs) => [grad_outputs[0] * ctx.get_saved_variables()[0]];
}

internal sealed class ExpInPlace : autograd.SingleTensorFunction<ExpInPlace>
{
    public override string Name => "ExpInPlace";

    public override Tensor forward(Context ctx, params object[] vars)
    {
        var x = (Tensor)vars[0];
        x.exp_();
        ctx.mark_dirty([x]);
        ctx.save_for_backward([x]);
        return x;
    }

    public override List<Tensor> backward(Context ctx, Tensor grad_output) => [grad_output * ctx.get_saved_variables()[0]];
}

internal sealed class SameFunction : autograd.SingleTensorFunction<SameFunction>
{
    public override string Name => "Same";

    public override Tensor forward(Context ctx, params object[] vars) => (Tensor)vars[0];

    public override List<Tensor> backward(Context ctx, Tensor grad_output) => [grad_output * 7];
}

internal sealed class TurnedFunction : autograd.SingleTensorFunction<TurnedFunction>
{
    public override string Name => "Turned";

    public override Tensor forward(Context ctx, params object[] vars) => ((Tensor)vars[0]).t();

    public override List<Tensor> backward(Context ctx, Tensor grad_output) => [grad_output.t() * 5];
}

internal sealed class WideFunction : autograd.SingleTensorFunction<WideFunction>
{
    public override string Name => "Wide";

    public override Tensor forward(Context ctx, params object[] vars) => ((Tensor)vars[0]).sum();

    public override List<Tensor> backward(Context ctx, Tensor grad_output) => [grad_output * arange(1, 13, float64).view(3, 4)];
}

internal sealed class RoundedFunction : autograd.SingleTensorFunction<RoundedFunction>
{
    public override string Name => "Rounded";

    public override Tensor forward(Context ctx, params object[] vars) => ((Tensor)vars[0]).round();

    public override List<Tensor> backward(Context ctx, Tensor grad_output) => [grad_output];
}

internal sealed class FirstFunction : autograd.SingleTensorFunction<FirstFunction>
{
    public override string Name => "First";

    public override Tensor forward(Context ctx, params object[] vars) => (Tensor)vars[0] + (Tensor)vars[1];

    public override List<Tensor> backward(Context ctx, Tensor grad_output) => [grad_output, null!];
}

internal sealed class TwiceFunction : autograd.MultiTensorFunction<TwiceFunction>
{
    public override string Name => "Twice";

    public override List<Tensor> forward(Context ctx, params object[] vars)
    {
        Tensor y = (Tensor)vars[0] * 2;
        return [y, y];
    }

    public override List<Tensor> backward(Context ctx, List<Tensor> grad_outputs) => [(grad_outputs[0] * 2) + (grad_outputs[1] * 2)];
}

internal sealed class RowsFunction : autograd.SingleTensorFunction<RowsFunction>
{
    public override string Name => "Rows";

    public override Tensor forward(Context ctx, params object[] vars)
    {
        Tensor x = (Tensor)vars[0], index = (Tensor)vars[1];
        ctx.save_for_backward([index]);
        ctx.save_data("rows", x.shape[0]);
        return x.index_select(0, index);
    }

    public override List<Tensor> backward(Context ctx, Tensor grad_output)
    {
        Tensor rows = zeros((long)ctx.get_data("rows"), grad_output.shape[1]);
        return [rows.index_put_(grad_output, [TensorIndex.Tensor(ctx.get_saved_variables()[0])], accumulate: true), null!];
    }
}

internal sealed class RecomputedFunction : autograd.SingleTensorFunction<RecomputedFunction>
{
    public override string Name => "Recomputed";

    public override Tensor forward(Context ctx, params object[] vars)
    {
        Tensor x = (Tensor)vars[0], weight = (Tensor)vars[1];
        ctx.save_for_backward([x, weight]);
        return (x * weight).tanh();
    }

    public override List<Tensor> backward(Context ctx, Tensor grad_output)
    {
        List<Tensor> saved = ctx.get_saved_variables();
        Tensor inner = saved[0].detach().requires_grad_();
        using (enable_grad())
            (inner * saved[1]).tanh().backward([grad_output]);
        return [inner.grad!, null!];
    }
}
