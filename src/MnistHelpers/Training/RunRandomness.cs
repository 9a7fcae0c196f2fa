using MnistHelpers.Models;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Training;

/// <summary>
/// The random number generator of one training run for its network. It is used neither by other runs, in any thread, nor by anything else
/// that draws from torch's default generator.
/// </summary>
internal sealed class RunRandomness : IDisposable
{
    private readonly Module<Tensor, Tensor> _model;
    private readonly Generator _generator = new();

    /// <summary>
    /// The random layers of a network in which every random layer accepts a generator; null for other networks, whose layers draw from the
    /// default generator.
    /// </summary>
    private readonly GeneratorDropout[]? _layers;

    internal RunRandomness(Module<Tensor, Tensor> model, long seed)
    {
        _model = model;
        _generator.manual_seed(seed);
        _layers = model is DigitCnn or Ensemble ? [.. model.modules().OfType<GeneratorDropout>()] : null;
        Give(_generator);
    }

    /// <summary>The state of the generator.</summary>
    internal Tensor State
    {
        get => _generator.get_state();
        set => _generator.set_state(value);
    }

    /// <summary>Runs the network's forward pass.</summary>
    internal Tensor Call(Tensor images) =>
        _layers is null ? DefaultGenerator.StandingInFor(_generator, () => _model.call(images)) : _model.call(images);

    public void Dispose()
    {
        Give(null);
        _generator.Dispose();
    }

    private void Give(Generator? generator)
    {
        foreach (GeneratorDropout layer in _layers ?? [])
            layer.Generator = generator;
    }
}
