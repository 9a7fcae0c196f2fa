using Context = TorchSharp.torch.autograd.AutogradContext;

namespace TorchSharp.Managed.Tests;

/// <summary>A function whose last two arguments are its <c>forward</c> and its <c>backward</c>.</summary>
internal sealed class ScriptedFunction : autograd.MultiTensorFunction<ScriptedFunction>
{
    internal delegate List<Tensor> Forward(Context ctx, Tensor[] inputs);

    internal delegate List<Tensor> Backward(Context ctx, List<Tensor> gradients);

    public override string Name => "Scripted";

    internal static List<Tensor> Call(Tensor[] inputs, Forward forward, Backward backward) => apply([.. inputs, forward, backward]);

    public override List<Tensor> forward(Context ctx, params object[] vars)
    {
        ctx.save_data("backward", vars[^1]);
        return ((Forward)vars[^2])(ctx, [.. vars[..^2].Cast<Tensor>()]);
    }

    public override List<Tensor> backward(Context ctx, List<Tensor> grad_outputs) =>
        [.. ((Backward)ctx.get_data("backward"))(ctx, grad_outputs), null!, null!];
}
