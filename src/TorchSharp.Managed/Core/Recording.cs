using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Records operations in the graph.</summary>
internal static class Recording
{
    /// <summary>Returns whether an operation on these inputs has to be recorded.</summary>
    internal static bool Needed(params ReadOnlySpan<Tensor?> inputs)
    {
        if (!GradMode.Enabled)
            return false;
        foreach (Tensor? input in inputs)
        {
            if (input is not null && input.Impl.RequiresGrad)
                return true;
        }

        return false;
    }

    internal static void RequireFloat(Tensor tensor)
    {
        if (!tensor.Impl.DType.IsFloat())
            throw Shapes.Error("only Tensors of floating point dtype can require gradients");
    }

    /// <summary>
    /// Records the operation that produced <paramref name="output"/>, with one gradient function per input, which is called only if that
    /// input needs a gradient. The engine sums over dimensions that were expanded by broadcasting.
    /// </summary>
    /// <param name="output">The result, which is returned.</param>
    /// <param name="name">The name in error messages.</param>
    /// <param name="inputs">The tensors from which it was computed.</param>
    /// <param name="save">The values that the gradient functions read, by position; may include the output.</param>
    /// <param name="gradients">The gradient function of each input.</param>
    internal static Tensor Record(
        this Tensor output, string name, ReadOnlySpan<Tensor?> inputs, ReadOnlySpan<Tensor?> save, params Gradient[] gradients)
    {
        if (!Needed(inputs) || !output.Impl.DType.IsFloat())
            return output;
        output.Impl.SetGradFn(CreateNode(output, name, inputs, save, gradients));
        return output;
    }

    private static Node CreateNode(
        Tensor output, string name, ReadOnlySpan<Tensor?> inputs, ReadOnlySpan<Tensor?> save, Gradient[] gradients)
    {
        var nodes = new Node?[inputs.Length];
        var forms = new TensorForm[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is not { } input)
                continue;
            nodes[i] = NodeOf(input.Impl);
            forms[i] = new TensorForm(input.Impl);
        }

        SavedTensor?[] saved = save.IsEmpty ? [] : new SavedTensor?[save.Length];
        for (int i = 0; i < save.Length; i++)
            saved[i] = save[i] is { } value ? new SavedTensor(value, ReferenceEquals(value, output) ? 0 : -1) : null;
        return new Node(name, nodes, forms, saved, gradients);
    }

    /// <summary>Returns the node that receives the gradient of a tensor; null if it needs none. The caller receives a reference.</summary>
    internal static Node? NodeOf(TensorImpl impl)
    {
        if (impl.GradFn is not null)
            return impl.GradFn.AddReference();
        return impl.RequiresGrad ? impl.GetAccumulator().AddReference() : null;
    }

    /// <summary>Must be called before an in-place change; throws an exception where autograd does not allow it.</summary>
    internal static void CheckInPlace(Tensor target, params ReadOnlySpan<Tensor?> others)
    {
        TensorImpl impl = target.Impl;
        impl.Version.BeforeWrite();
        if (!GradMode.Enabled || !(impl.RequiresGrad || (impl.IsUnrecordedView && impl.Root is { RequiresGrad: true }) || Needed(others)))
            return;
        CheckHistory(impl);
    }

    /// <summary>Throws an exception where autograd does not allow a tensor's values to get another history.</summary>
    internal static void CheckHistory(TensorImpl impl)
    {
        if (impl.Root is { GradFn: null } root && (root.RequiresGrad || impl.RequiresGrad))
            throw Shapes.Error("a view of a leaf Variable that requires grad is being used in an in-place operation.");
        if (impl.RequiresGrad && impl.GradFn is null)
            throw Shapes.Error("a leaf Variable that requires grad is being used in an in-place operation.");
        if (impl.IsFunctionView)
        {
            throw Shapes.Error($"The output of {impl.GradFn?.Name ?? "a custom Function"} is a view of one of "
                + "its inputs and is being modified inplace. "
                + "This would override the custom backward, leading to incorrect gradients. Clone the output of the custom Function.");
        }

        if (impl.IsUnrecordedView)
        {
            throw Shapes.Error("A view was created in no_grad mode and is being modified inplace with grad mode enabled. Given that this "
                + "use case is ambiguous and error-prone, "
                + "it is forbidden. You can clarify your code by moving both the view and the inplace either both inside the no_grad block "
                + "(if you don't want the inplace to be tracked) "
                + "or both outside (if you want the inplace to be tracked).");
        }
    }

    /// <summary>Records an in-place change: the tensor's values are new, and so is its place in the graph.</summary>
    internal static Tensor RecordInPlace(this Tensor target, string name, ReadOnlySpan<Tensor?> inputs, params Gradient[] gradients)
    {
        Node? node = Needed(inputs) && target.Impl.DType.IsFloat() ? CreateNode(target, name, inputs, [], gradients) : null;
        target.Impl.Version.Value++;
        if (node is not null)
            SetHistory(target.Impl, node);
        return target;
    }

    /// <summary>
    /// Records the operation that produced a tensor's current values; takes ownership of the caller's reference to it. A change of a view
    /// also changes its root: of the root's gradient, the view's part goes to the operation and the rest to the root's history.
    /// </summary>
    internal static void SetHistory(TensorImpl target, Node node)
    {
        if (target.Root is not { } root)
        {
            target.SetGradFn(node);
            return;
        }

        var part = new ViewGeometry(root, target);
        root.SetGradFn(new Node(
            "CopySlices", [NodeOf(root), node], [new TensorForm(root), new TensorForm(target)], [],
            [(g, _) => part.Clear(g), (g, _) => part.Read(g)]));
        target.Outdate();
    }

    /// <summary>Returns the node of a view whose root has changed since the view was created.</summary>
    internal static Node ViewNode(TensorImpl root, TensorImpl view)
    {
        var part = new ViewGeometry(root, view);
        return new Node("AsStridedBackward", [NodeOf(root)], [new TensorForm(root)], [], [(g, _) => part.Spread(g)]);
    }
}
