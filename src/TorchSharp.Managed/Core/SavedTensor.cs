using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A value that an operation keeps for its backward pass, and a watch on it: it must not change in between.</summary>
internal sealed class SavedTensor
{
    private readonly TensorImpl impl;
    private readonly int version;
    private readonly int output;

    /// <param name="tensor">What to keep.</param>
    /// <param name="output">Which of the operation's own results it is: kept without its node, which would hold itself; −1 for none.</param>
    internal SavedTensor(Tensor tensor, int output = -1)
    {
        impl = output >= 0 ? tensor.Impl.Alias() : Held(tensor.Impl);
        version = impl.Version.Value;
        this.output = output;
    }

    internal Tensor Unpack(Node node)
    {
        if (impl.Version.Value != version)
        {
            throw Shapes.Error("one of the variables needed for gradient computation has been modified by an inplace operation: "
                + $"[torch.{impl.DType.NativeName()}Tensor {Shapes.Text(impl.Sizes)}], which is saved by {node.Name}, is at version {impl.Version.Value}; expected version {version} instead.");
        }

        if (output < 0 || !GradMode.Enabled)
            return new Tensor(impl.AddReference());
        TensorImpl result = impl.Alias();
        result.SetGradFn(node.Result(output));
        return new Tensor(result);
    }

    internal void Release() => impl.Release();

    // A view holds its root, and the root what will be computed from this value: it is kept without the root.
    private static TensorImpl Held(TensorImpl value)
    {
        if (!value.IsView)
            return value.AddReference();
        TensorImpl held = value.Alias();
        if (value.GradFn is not null)
        {
            held.SetGradFn(value.GradFn.AddReference());
        }
        else if (value.RequiresGrad)
        {
            held.RequiresGrad = true;
            held.Accumulator = value.GetAccumulator();
        }

        return held;
    }
}
