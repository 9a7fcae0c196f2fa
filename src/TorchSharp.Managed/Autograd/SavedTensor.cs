using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A value that an operation keeps for its backward pass, and a watch on it: it must not change in between.</summary>
internal sealed class SavedTensor
{
    private readonly TensorImpl impl;
    private readonly int version;
    private readonly bool isOutput;

    /// <param name="tensor">What to keep.</param>
    /// <param name="isOutput">The operation's own result: kept without its node, which would hold itself.</param>
    internal SavedTensor(Tensor tensor, bool isOutput)
    {
        impl = isOutput ? tensor.Impl.Alias() : Held(tensor.Impl);
        version = impl.Version.Value;
        this.isOutput = isOutput;
    }

    internal Tensor Unpack(Node node)
    {
        if (impl.Version.Value != version)
        {
            throw Shapes.Error("one of the variables needed for gradient computation has been modified by an inplace operation: "
                + $"[torch.{impl.DType.NativeName()}Tensor {Shapes.Text(impl.Sizes)}], which is saved by {node.Name}, is at version {impl.Version.Value}; expected version {version} instead.");
        }

        if (!isOutput || !GradMode.Enabled)
            return new Tensor(impl.AddReference());
        TensorImpl output = impl.Alias();
        output.SetGradFn(node.AddReference());
        return new Tensor(output);
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
