// Like the original, which has no nullable annotations here.
#nullable disable
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>
        /// The base class of operations with custom derivatives; derive from <see cref="SingleTensorFunction{T}"/> or
        /// <see cref="MultiTensorFunction{T}"/>.
        /// </summary>
        public abstract class Function<T> where T : Function<T>, new()
        {
            internal static T Instance { get; set; } = new();

            /// <summary>The name in error messages.</summary>
            public abstract string Name { get; }

            /// <summary>
            /// Calls <c>forward</c> and records the call in the graph. Only the arguments that are tensors have gradients.
            /// </summary>
            public static List<Tensor> apply_internal(params object[] vars)
            {
                T function = Instance;
                bool[] isTensor = [.. vars.Select(argument => argument is Tensor { IsInvalid: false })];
                Tensor[] inputs = [.. vars.Where((_, i) => isTensor[i]).Cast<Tensor>()];
                FunctionNode node = Recording.Needed(inputs)
                    ? new FunctionNode(function.Name, isTensor, inputs, function.backward_internal)
                    : null;
                using var context = new FunctionCall(function.Name, node, inputs);
                return context.Results(function.forward_internal, vars);
            }

            internal abstract List<Tensor> forward_internal(AutogradContext ctx, params object[] vars);

            internal abstract List<Tensor> backward_internal(AutogradContext ctx, List<Tensor> grad_outputs);
        }
    }
}
