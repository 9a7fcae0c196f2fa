using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>How a training stands, for callbacks.</summary>
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

    /// <summary>How it is trained.</summary>
    public TrainerOptions Options { get; }

    /// <summary>The epochs that are over, the last one at the end.</summary>
    public TrainingHistory History { get; }

    /// <summary>Whether training ends after this epoch.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Ends training after this epoch.</summary>
    public void Stop() => IsStopping = true;
}
