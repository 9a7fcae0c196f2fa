namespace MnistHelpers;

/// <summary>Something that is done while a network is trained: given to <see cref="Trainer.Callbacks"/>.</summary>
public interface ITrainerCallback
{
    /// <summary>Training begins, or goes on from a checkpoint; by default nothing is done.</summary>
    /// <param name="state">How training stands; the history has the epochs that were run before.</param>
    void TrainingStarted(TrainingState state)
    {
    }

    /// <summary>An epoch is over and evaluated.</summary>
    /// <param name="state">How training stands; the network holds the weights that were evaluated.</param>
    void EpochEnded(TrainingState state);
}
