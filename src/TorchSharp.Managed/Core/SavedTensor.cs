using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A value that an operation saves for its backward pass, with a check that it does not change in between.</summary>
internal sealed class SavedTensor
{
    private readonly TensorImpl _impl;
    private readonly int _version;
    private readonly int _output;

    /// <param name="tensor">The tensor to save.</param>
    /// <param name="output">The index of the operation's result that this is, or −1 if it is none. A result is kept without its node, which
    /// would otherwise hold itself.</param>
    internal SavedTensor(Tensor tensor, int output = -1)
    {
        _impl = output >= 0 ? tensor.Impl.Alias() : Held(tensor.Impl);
        _impl.Save();
        _version = _impl.Version.Value;
        _output = output;
    }

    internal Tensor Unpack(Node node)
    {
        if (_impl.Version.Value != _version)
        {
            throw Shapes.Error("one of the variables needed for gradient computation has been modified by an inplace operation: "
                + $"[torch.{_impl.DType.NativeName()}Tensor {Shapes.Text(_impl.Sizes)}], which is saved by {node.Name}, is at version "
                + $"{_impl.Version.Value}; expected version {_version} instead.");
        }

        if (_output < 0 || !GradMode.Enabled)
            return new Tensor(_impl.AddReference());
        TensorImpl result = _impl.Alias();
        result.SetGradFn(node.Result(_output));
        return new Tensor(result);
    }

    /// <summary>Returns the tensor as it is now, and whether it has changed since it was saved.</summary>
    internal (Tensor Value, bool IsChanged) Current() => (new Tensor(_impl.AddReference()), _impl.Version.Value != _version);

    internal void Release() => _impl.Release();

    // A view holds its root, and the root holds what will be computed from this value, so the value is kept without the root.
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
