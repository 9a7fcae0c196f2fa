// Like the original, which has no nullable annotations here.
#nullable disable
namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>A custom operation with several results.</summary>
        public abstract class MultiTensorFunction<T> : Function<T> where T : MultiTensorFunction<T>, new()
        {
            /// <summary>Calls <see cref="forward"/> and records the call in the graph.</summary>
            public static List<Tensor> apply(params object[] vars) => apply_internal(vars);

            /// <summary>Computes the results; operations in it are not recorded.</summary>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>
            /// Computes the gradient of each argument of <see cref="apply"/> from those of all results; null for an argument that is not a
            /// tensor or needs no gradient.
            /// </summary>
            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            internal sealed override List<Tensor> forward_internal(AutogradContext ctx, params object[] vars) => forward(ctx, vars);

            internal sealed override List<Tensor> backward_internal(AutogradContext ctx, List<Tensor> grad_outputs) =>
                backward(ctx, grad_outputs);
        }
    }
}
