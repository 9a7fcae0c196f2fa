using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Disables the recording of operations until the result is disposed.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Enables the recording of operations until the result is disposed, even within <see cref="no_grad"/>.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>Enables or disables the recording of operations until the result is disposed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Disables the recording of operations until the result is disposed.</summary>
    public static IDisposable inference_mode(bool mode = true) => new GradMode(!mode && GradMode.Enabled, mode);

    /// <summary>Returns whether operations are recorded.</summary>
    public static bool is_grad_enabled() => GradMode.Enabled;

    /// <summary>Returns whether <see cref="inference_mode"/> is on.</summary>
    public static bool is_inference_mode_enabled() => GradMode.Inference;

    /// <summary>Automatic differentiation: gradients, and functions with custom derivatives.</summary>
    public static partial class autograd
    {
        /// <summary>
        /// Computes and returns the gradients of some tensors without accumulating them; null where no gradient flows, if that is allowed.
        /// </summary>
        public static IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false)
        {
            Tensor?[] found = BackwardPass.Run(outputs, grad_outputs, retain_graph || create_graph, create_graph, inputs);
            if (!allow_unused && Array.Exists(found, f => f is null))
            {
                throw Shapes.Error(
                    "One of the differentiated Tensors appears to not have been used in the graph. Set "
                        + "allow_unused=True if this is the desired behavior.");
            }
            return found!;
        }

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensor is null ? null : [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>Computes the gradients of the leaves that the tensors were computed from and accumulates them.</summary>
        public static void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            BackwardPass.Accumulate(tensors, grad_tensors, (retain_graph ?? create_graph) || create_graph, create_graph, inputs);
    }
}
