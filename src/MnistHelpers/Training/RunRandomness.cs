using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>
/// The random numbers that a network draws in one training. No other training draws from them, in whatever thread it runs, and nothing else
/// that draws from torch's default generator.
/// </summary>
internal sealed class RunRandomness : IDisposable
{
    private readonly Module<Tensor, Tensor> _model;
    private readonly Generator _generator = new();

    /// <summary>
    /// Of a network all of whose random layers can be told what to draw from; null for another, whose layers draw from the default
    /// generator.
    /// </summary>
    private readonly GeneratorDropout[]? _layers;

    internal RunRandomness(Module<Tensor, Tensor> model, long seed)
    {
        _model = model;
        _generator.manual_seed(seed);
        _layers = model is DigitCnn or Ensemble ? [.. model.modules().OfType<GeneratorDropout>()] : null;
        Give(_generator);
    }

    /// <summary>What is drawn next follows from it.</summary>
    internal Tensor State
    {
        get => _generator.get_state();
        set => _generator.set_state(value);
    }

    /// <summary>Runs the network forward.</summary>
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
