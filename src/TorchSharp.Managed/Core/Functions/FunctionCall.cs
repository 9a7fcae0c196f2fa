using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>One call of a custom function: runs its <c>forward</c> and puts the results into the graph.</summary>
internal sealed class FunctionCall : IDisposable
{
    private readonly string _name;
    private readonly FunctionNode? _node;
    private readonly autograd.AutogradContext _context;
    private readonly HashSet<TensorImpl> _inputs;
    private HashSet<TensorImpl> _dirty = [];
    private HashSet<TensorImpl> _constant = [];

    /// <param name="name">The function's name.</param>
    /// <param name="node">The call's node in the graph; null if nothing is recorded.</param>
    /// <param name="inputs">The arguments that are tensors.</param>
    internal FunctionCall(string name, FunctionNode? node, Tensor[] inputs)
    {
        _name = name;
        _node = node;
        _context = node?.Context ?? new autograd.AutogradContext(null);
        _inputs = Impls(inputs);
    }

    public void Dispose() => _node?.Release();

    internal List<Tensor> Results(Func<autograd.AutogradContext, object[], List<Tensor>> forward, object[] arguments)
    {
        List<Tensor> outputs;
        using (new GradMode(false))
            outputs = forward(_context, arguments);
        if (outputs is null || outputs.Any(output => output is null or { IsInvalid: true }))
        {
            throw new InvalidOperationException(
                $"{_name}.forward returned no tensor where one is due; each of its outputs has to be a tensor.");
        }
        _dirty = Impls(_context.Dirty);
        _constant = Impls(_context.NonDifferentiable);
        CheckDirty(outputs);
        foreach (TensorImpl changed in _dirty)
            changed.Version.Value++;
        _node?.SetResults(outputs);
        List<Tensor> results = [.. outputs.Select((output, i) => new Tensor(Placed(output.Impl, i)))];
        _node?.KeepSaved([.. _context.ToSave.Select(saved => Saved(saved, results))]);
        return results;
    }

    private static HashSet<TensorImpl> Impls(IEnumerable<Tensor> tensors) =>
        [.. tensors.Where(tensor => tensor is { IsInvalid: false }).Select(tensor => tensor.Impl)];

    /// <summary>Places one output of the function in the graph; the caller receives a reference.</summary>
    private TensorImpl Placed(TensorImpl output, int position)
    {
        bool isInput = _inputs.Contains(output), isDirty = _dirty.Contains(output);
        if (!IsDifferentiable(output))
            return Constant(output, isInput, isDirty);
        if (isDirty)
        {
            Recording.SetHistory(output, _node.Result(position));
            return output.AddReference();
        }

        // An input that is returned unchanged becomes a different tensor with a different history.
        TensorImpl placed = isInput ? Unrecorded(output) : output.AddReference();
        placed.IsFunctionView = placed.IsView;
        placed.SetGradFn(_node.Result(position));
        return placed;
    }

    private static TensorImpl Constant(TensorImpl output, bool isInput, bool isDirty)
    {
        if (isInput && !isDirty && !output.RequiresGrad)
            return Unrecorded(output);
        if (isInput && output.RequiresGrad)
            return output.Alias();
        if (output.RequiresGrad && !output.IsView)
            output.Detach();
        return output.AddReference();
    }

    private static TensorImpl Unrecorded(TensorImpl viewed)
    {
        using var mode = new GradMode(false);
        TensorImpl view = viewed.Alias();
        view.SetRoot(viewed);
        return view;
    }

    [MemberNotNullWhen(true, nameof(_node))]
    private bool IsDifferentiable(TensorImpl output) => _node is not null && !_constant.Contains(output) && output.DType.IsFloat();

    private void CheckDirty(List<Tensor> outputs)
    {
        if (!_dirty.IsSubsetOf(outputs.Select(output => output.Impl)))
        {
            throw Shapes.Error("Some elements marked as dirty during the forward method were not returned as output. "
                + "The inputs that are modified inplace must all be outputs of the Function.");
        }

        foreach (TensorImpl changed in _dirty.Where(IsDifferentiable))
        {
            Recording.CheckHistory(changed);
            if (changed.IsView && outputs.Count > 1)
            {
                throw Shapes.Error("If your Function modifies inplace an input that is a view of another Tensor, your Function cannot "
                    + "return more than one Tensor. "
                    + "Make sure that the input is not a view (using .clone() for example), or let the Function return one Tensor only.");
            }
        }
    }

    /// <summary>
    /// Keeps a saved value; a value that is itself a result is kept without its place in the graph, which would lead back here.
    /// </summary>
    private SavedTensor? Saved(Tensor saved, List<Tensor> results)
    {
        if (saved is null or { IsInvalid: true })
            return null;
        int output = results.FindIndex(result => result.Impl == saved.Impl);
        return new SavedTensor(saved, output >= 0 && IsDifferentiable(saved.Impl) ? output : -1);
    }
}
