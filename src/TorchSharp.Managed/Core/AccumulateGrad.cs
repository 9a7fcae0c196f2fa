using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The node at the end of the graph: accumulates incoming gradients in a leaf.</summary>
internal sealed class AccumulateGrad : Node
{
    // Not reference-counted: the leaf holds this node, so it would never be freed.
    private readonly TensorImpl _leaf;

    internal AccumulateGrad(TensorImpl leaf)
        : base("AccumulateGrad", [], [], [], []) => _leaf = leaf;

    internal void Accumulate(Tensor gradient)
    {
        if (_leaf.IsAlive)
            Accumulate(_leaf, gradient);
    }

    /// <summary>Adds to a tensor's gradient; several backward passes may do so at the same time.</summary>
    internal static void Accumulate(TensorImpl target, Tensor gradient)
    {
        lock (target)
            Add(target, gradient);
    }

    private static void Add(TensorImpl target, Tensor gradient)
    {
        if (target.Grad is null)
        {
            // A gradient that nothing else holds is taken over without a copy.
            TensorImpl impl = gradient.Impl;
            bool fresh = !GradMode.Enabled && !impl.IsShared && !impl.IsView && impl.IsContiguous && impl.GradFn is null;
            target.SetGrad((fresh && target.IsContiguous ? gradient : gradient.CopyInOrderOf(target)).Impl.AddReference());
            return;
        }

        using var old = new Tensor(target.Grad.AddReference());
        if (GradMode.Enabled)
            target.SetGrad(Accumulation.Add(old, gradient).Impl.AddReference());
        else
            Accumulation.AddInto(old, gradient);
    }
}
