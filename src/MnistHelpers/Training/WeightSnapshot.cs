using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Training;

/// <summary>A snapshot of a network's weights and other learned state (the running statistics of batch norm).</summary>
internal sealed class WeightSnapshot : IDisposable
{
    private readonly Module _model;
    private readonly Tensor[] _values;

    internal WeightSnapshot(Module model)
    {
        _model = model;
        using var noGradient = no_grad();
        _values = [.. Live(model).Select(value => value.detach().clone().DetachFromDisposeScope())];
    }

    internal IReadOnlyList<Tensor> Values => _values;

    /// <summary>Copies the current weights.</summary>
    internal void Take() => Copy(Live(_model), _values);

    /// <summary>Restores these weights in the network.</summary>
    internal void Restore() => Copy(_values, Live(_model));

    public void Dispose()
    {
        foreach (Tensor value in _values)
            value.Dispose();
    }

    /// <summary>Lists the tensors that make up the state of a network.</summary>
    internal static IEnumerable<Tensor> Live(Module model) => model.parameters().Concat(model.buffers());

    private static void Copy(IEnumerable<Tensor> from, IEnumerable<Tensor> to)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach ((Tensor source, Tensor target) in from.Zip(to))
            target.copy_(source);
    }
}
