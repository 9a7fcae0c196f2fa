// Like the original, which has no nullable annotations here.
#nullable disable
namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>A custom operation with one result.</summary>
        /// <example><code>
        /// class Cube : torch.autograd.SingleTensorFunction&lt;Cube&gt;
        /// {
        ///     public override string Name => nameof(Cube);
        ///
        ///     public override Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars)
        ///     {
        ///         var x = (Tensor)vars[0];
        ///         ctx.save_for_backward([x]);
        ///         return x * x * x;
        ///     }
        ///
        ///     public override List&lt;Tensor&gt; backward(torch.autograd.AutogradContext ctx, Tensor grad_output)
        ///     {
        ///         Tensor x = ctx.get_saved_variables()[0];
        ///         return [grad_output * 3 * x * x];
        ///     }
        /// }
        ///
        /// Tensor y = Cube.apply(x);
        /// </code></example>
        public abstract class SingleTensorFunction<T> : Function<T> where T : SingleTensorFunction<T>, new()
        {
            /// <summary>Calls <see cref="forward"/> and records the call in the graph.</summary>
            public static Tensor apply(params object[] vars) => apply_internal(vars)[0];

            /// <summary>Computes the result; operations in it are not recorded.</summary>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>
            /// Computes the gradient of each argument of <see cref="apply"/>; null for an argument that is
            /// not a tensor or needs no gradient.
            /// </summary>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            internal sealed override List<Tensor> forward_internal(AutogradContext ctx, params object[] vars) => [forward(ctx, vars)];

            internal sealed override List<Tensor> backward_internal(AutogradContext ctx, List<Tensor> grad_outputs) =>
                backward(ctx, grad_outputs[0]);
        }
    }
}
