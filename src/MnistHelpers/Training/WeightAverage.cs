using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Training;

/// <summary>The running mean of a network's weights.</summary>
/// <remarks>
/// In the first steps, the decay is lower, <c>(1 + step) / (10 + step)</c>, so that the initial weights are soon forgotten.
/// </remarks>
internal sealed class WeightAverage : IDisposable
{
    private readonly Module _model;
    private readonly double _decay;
    private readonly Tensor[] _means;

    /// <summary>The number of steps included.</summary>
    internal int Steps { get; set; }

    internal IReadOnlyList<Tensor> Means => _means;

    internal WeightAverage(Module model, double decay)
    {
        _model = model;
        _decay = decay;
        using var noGradient = no_grad();
        _means = [.. WeightSnapshot.Live(model).Select(value => value.detach().clone().DetachFromDisposeScope())];
    }

    /// <summary>Includes the weights of a step.</summary>
    internal void Update()
    {
        double kept = Math.Min(_decay, (1.0 + Steps) / (10 + Steps));
        Steps++;
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach ((Tensor value, Tensor mean) in WeightSnapshot.Live(_model).Zip(_means))
        {
            if (mean.is_floating_point())
                mean.mul_(kept).add_(value, 1 - kept);
            else
                mean.copy_(value);
        }
    }

    /// <summary>Exchanges the network's weights and the means.</summary>
    internal void Swap()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach ((Tensor value, Tensor mean) in WeightSnapshot.Live(_model).Zip(_means))
        {
            Tensor weights = value.detach().clone();
            value.copy_(mean);
            mean.copy_(weights);
        }
    }

    public void Dispose()
    {
        foreach (Tensor mean in _means)
            mean.Dispose();
    }
}
