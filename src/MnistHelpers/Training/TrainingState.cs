using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>The state of a training run, for callbacks.</summary>
public sealed class TrainingState
{
    internal TrainingState(Module<Tensor, Tensor> model, TrainerOptions options, TrainingHistory history)
    {
        Model = model;
        Options = options;
        History = history;
    }

    /// <summary>The network.</summary>
    public Module<Tensor, Tensor> Model { get; }

    /// <summary>The training options.</summary>
    public TrainerOptions Options { get; }

    /// <summary>The epochs completed so far, the latest one last.</summary>
    public TrainingHistory History { get; }

    /// <summary>Whether training ends after this epoch.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Ends training after this epoch.</summary>
    public void Stop() => IsStopping = true;
}
