using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The node of a custom function call: the program's own code computes the gradients of all inputs from those of all results.
/// </summary>
internal sealed class FunctionNode : Node
{
    private readonly bool[] _isTensor;
    private readonly Func<autograd.AutogradContext, List<Tensor>, List<Tensor>> _backward;

    /// <summary>Held while the program's code runs, so that it need not handle two passes at the same time.</summary>
    private readonly Lock _running = new();
    private TensorForm[] _forms = [];

    /// <summary>The nodes of the results, which are not reference-counted because they hold this node.</summary>
    private FunctionOutput[] _outputs = [];

    private int _savedCount;

    /// <param name="name">The function's name.</param>
    /// <param name="isTensor">For each argument, whether it is a tensor.</param>
    /// <param name="inputs">The arguments that are tensors.</param>
    /// <param name="backward">The program's own backward function.</param>
    internal FunctionNode(
        string name, bool[] isTensor, Tensor[] inputs, Func<autograd.AutogradContext, List<Tensor>, List<Tensor>> backward)
        : base(
            name,
            [.. inputs.Select(input => Recording.NodeOf(input.Impl))],
            [.. inputs.Select(input => new TensorForm(input.Impl))],
            [],
            [])
    {
        _isTensor = isTensor;
        _backward = backward;
        Context = new autograd.AutogradContext(this);
    }

    internal autograd.AutogradContext Context { get; }

    internal override int? Results => _forms.Length;

    /// <summary>Sets the results that <c>forward</c> returned.</summary>
    internal void SetResults(IReadOnlyList<Tensor> results)
    {
        _forms = [.. results.Select(result => new TensorForm(result.Impl))];
        _outputs = new FunctionOutput[results.Count];
    }

    internal override Node Result(int output)
    {
        lock (_outputs)
        {
            if (_outputs[output] is not { } held || !held.TryHold())
                _outputs[output] = held = new FunctionOutput(this, output, _forms[output]);
            return held;
        }
    }

    /// <summary>Keeps the values that <see cref="SavedVariables"/> returns.</summary>
    internal void KeepSaved(SavedTensor?[] values)
    {
        _savedCount = values.Length;
        Save(values);
    }

    internal List<Tensor?> SavedVariables() => [.. Enumerable.Range(0, _savedCount).Select(Optional)];

    internal override Tensor?[] ApplyToAll(Tensor?[] arrived)
    {
        using InternalScope.Suspension suspension = InternalScope.Suspend();
        lock (_running)
            return Checked(_backward(Context, [.. arrived.Select(ForProgram)]));
    }

    private Tensor ForProgram(Tensor? arrived, int result)
    {
        if (arrived is null)
            return Context.MaterializeGrads ? Zeros(_forms[result]) : Tensor.Undefined();
        var gradient = new Tensor(arrived.Impl.AddReference());
        arrived.Dispose();
        return gradient;
    }

    private static Tensor Zeros(TensorForm form)
    {
        Tensor zeros = Tensor.Empty(form.Sizes, form.Type);
        zeros.Impl.Bytes.Clear();
        return zeros;
    }

    private Tensor?[] Checked(List<Tensor>? returned)
    {
        if (returned is null || returned.Count < _isTensor.Length || returned.Skip(_isTensor.Length).Any(IsDefined))
        {
            throw Shapes.Error(
                $"Function {Name} returned an incorrect number of gradients (expected {_isTensor.Length}, got {returned?.Count ?? 0})");
        }
        var gradients = new Tensor?[Inputs.Length];
        for (int i = 0, input = 0; i < _isTensor.Length; i++)
        {
            Tensor? gradient = IsDefined(returned[i]) ? returned[i] : null;
            if (!_isTensor[i] && gradient is not null)
            {
                throw Shapes.Error(
                    $"Function {Name} returned a gradient different than None at position {i + 1}, but the "
                        + "corresponding forward input was not a Tensor");
            }
            if (!_isTensor[i])
                continue;
            if (gradient is not null && !Shapes.IsExpandable(InputForms[input].Sizes, gradient.Impl.Sizes))
            {
                throw Shapes.Error($"Function {Name} returned an invalid gradient at index {input} - got "
                    + $"{Shapes.Text(gradient.Impl.Sizes)} "
                    + $"but expected shape compatible with {Shapes.Text(InputForms[input].Sizes)}");
            }

            gradients[input++] = gradient;
        }

        return gradients;
    }

    private static bool IsDefined(Tensor tensor) => tensor is { IsInvalid: false };
}
